using HtzPipeline.Core.Figures;
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

    /// <summary>The history of a world.</summary>
    public History(World world, Random random)
    {
        var style = new Style(random, null);
        for (var month = World.First; month < world.Month; month = month.Next)
        {
            foreach (var series in Zone.All)
            {
                foreach (var area in Zone.SubAreas.Select(sub => sub.Code).Prepend(Zone.Whole))
                {
                    foreach (var key in Measures.Select(measure => new FigureKey(series.Code, area, month, measure)))
                    {
                        if (world.True(key) is { } value)
                        {
                            _figures.Add(key, style.Print(key, value));
                        }
                    }
                }
            }
        }

        Published = new(_figures.GroupBy(pair => new ObservationKey(pair.Key.Series, pair.Key.Area, pair.Key.Month)).Select(observation => observation.Aggregate(
            Observation.Empty(observation.Key),
            (whole, pair) => whole with { Figures = whole.Figures.Add(pair.Key.Measure, FigureOf(pair.Key, pair.Value)) })));
    }

    /// <summary>The same as the pipeline keeps it.</summary>
    public ObservationSet Published { get; }

    /// <summary>A published figure as it was printed, if there is one.</summary>
    public Printed? this[FigureKey key] => _figures.GetValueOrDefault(key);

    private static Figure FigureOf(FigureKey key, Printed printed)
    {
        var uploaded = new DateTimeOffset(key.Month.Year, key.Month.Number, 28, 0, 0, 0, TimeSpan.Zero);
        var origin = new Origin($"published-{key.Month}", uploaded, new(null, new CellAddress(0, 0)), printed.Text);
        return new(new PrintedNumber(printed.Number!.Value), ObservationStatus.Normal, printed.Unit.Code, origin);
    }
}
