using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Validation.Arithmetic;
using HtzPipeline.Generated.Truth;

namespace HtzPipeline.Generated.Printing;

/// <summary>What was published before the world's month: every figure of every earlier month, in a style of its own.</summary>
public sealed class History
{
    private static readonly Measure[] Measures =
    [
        Measure.Current, Measure.Cumulative, Measure.Level, Measure.CurrentGrowth, Measure.CumulativeGrowth, Measure.LevelGrowth,
        Measure.Share, Measure.ShareChange,
    ];

    private readonly Dictionary<FigureKey, Printed> _figures = [];
    private readonly ILookup<string, Observation> _ofArea;

    /// <summary>The history of a world.</summary>
    public History(World world, Random random)
    {
        Style = new Style(random, null);
        for (var month = World.First; month < world.Month; month = month.Next)
        {
            foreach (var series in Zone.Monthly)
            {
                foreach (var area in Zone.SubAreas.Select(sub => sub.Code).Prepend(Zone.Whole))
                {
                    foreach (var key in Measures.Select(measure => new FigureKey(series.Code, area, month, measure)))
                    {
                        if (world.True(key) is { } value)
                        {
                            _figures.Add(key, Style.Print(key, value));
                        }
                    }
                }
            }
        }

        _ofArea = Observed(_figures);
    }

    private History(History whole, IEnumerable<KeyValuePair<FigureKey, Printed>> figures)
    {
        (Style, _figures) = (whole.Style, new(figures));
        _ofArea = Observed(_figures);
    }

    /// <summary>How all of it was printed.</summary>
    public Style Style { get; }

    /// <summary>All that is published.</summary>
    public IEnumerable<FigureKey> All => _figures.Keys;

    /// <summary>A published figure as it was printed, if there is one.</summary>
    public Printed? this[FigureKey key] => _figures.GetValueOrDefault(key);

    /// <summary>What of it the pipeline asks for, as it keeps it.</summary>
    public ObservationSet Published(IEnumerable<AreaReach> reaches) => new(reaches.SelectMany(reach =>
        _ofArea[reach.Area].Where(row => row.Key.Period.LastMonth >= reach.First && row.Key.Period.LastMonth <= reach.Last)));

    /// <summary>A history in which some figures never were.</summary>
    public History Without(Func<FigureKey, bool> isGone) => new(this, _figures.Where(figure => !isGone(figure.Key)));

    /// <summary>
    /// The submission that brought a figure: a department sends the zone's figures and those of the sub-districts in files of their own, and so for
    /// each family of series and each measure.
    /// </summary>
    public static string SubmissionOf(FigureKey key) =>
        $"published-{key.Month}-{Zone.Series(key.Series).Family}-{(key.Area == Zone.Whole ? "zone" : "parts")}-{(key.Measure switch { Measure.Current => Measure.Cumulative, Measure.CurrentGrowth => Measure.CumulativeGrowth, var other => other })}";

    private static ILookup<string, Observation> Observed(Dictionary<FigureKey, Printed> figures) =>
        figures.GroupBy(pair => new ObservationKey(pair.Key.Series, pair.Key.Area, pair.Key.Month)).Select(observation => observation.Aggregate(
            Observation.Empty(observation.Key),
            (whole, pair) => whole with { Figures = whole.Figures.Add(pair.Key.Measure, FigureOf(pair.Key, pair.Value)) }))
        .ToLookup(observation => observation.Key.Area);

    private static Figure FigureOf(FigureKey key, Printed printed)
    {
        var uploaded = new DateTimeOffset(key.Month.Year, key.Month.Number, 28, 0, 0, 0, TimeSpan.Zero);
        var origin = new Origin(SubmissionOf(key), uploaded, new(null, new CellAddress(0, 0)), printed.Text);
        return new(new PrintedNumber(printed.Number!.Value), ObservationStatus.Normal, printed.Unit.Code, origin);
    }
}
