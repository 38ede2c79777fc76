using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;
using HtzPipeline.Generated.Truth;

namespace HtzPipeline.Generated.Printing;

/// <summary>What a file is going to say: its figures as printed, before they are laid out.</summary>
/// <param name="World">The truth behind it.</param>
/// <param name="Style">How it prints.</param>
/// <param name="Figures">The figures.</param>
public sealed record Draft(World World, Style Style, IReadOnlyDictionary<FigureKey, Printed> Figures)
{
    private static readonly string[] Marks = ["", "-", "—", "--"];

    /// <summary>The true figures of a scope, printed; a few of them missing if <paramref name="missing"/> says so.</summary>
    public static Draft Of(World world, Style style, IEnumerable<FigureKey> scope, Random random, double missing)
    {
        var figures = new Dictionary<FigureKey, Printed>();
        foreach (var key in scope)
        {
            if (world.True(key) is { } value)
            {
                var printed = style.Print(key, value);
                figures.Add(key, random.NextDouble() < missing ? new(null, printed.Unit, Marks[random.Next(MayBeBlank(key, world) ? 0 : 1, Marks.Length)]) : printed);
            }
        }

        return new(world, style, figures);
    }

    /// <summary>What stands beside figures, to compare them with.</summary>
    public IReadOnlyDictionary<(FigureKey Figure, Aside Aside), Printed> Asides { get; init; } = new Dictionary<(FigureKey, Aside), Printed>();

    /// <summary>What stands beside a figure, if anything does.</summary>
    public Printed? this[FigureKey key, Aside aside] => Asides.GetValueOrDefault((key, aside));

    /// <summary>Whether anything of a kind stands beside figures of a measure.</summary>
    public bool Has(Aside aside, params ReadOnlySpan<Measure> measures)
    {
        var wanted = measures.ToArray();
        return Asides.Keys.Any(key => key.Aside == aside && wanted.Contains(key.Figure.Measure));
    }

    /// <summary>The figure printed, if the file is to have it.</summary>
    public Printed? this[FigureKey key] => Figures.GetValueOrDefault(key);

    /// <summary>The series it has anything of, in the order of the zone.</summary>
    public IEnumerable<Series> Series => Zone.All.Where(series => Figures.Keys.Any(key => key.Series == series.Code));

    /// <summary>The months it has anything of, in order.</summary>
    public IEnumerable<Period> Months => Figures.Keys.Select(key => key.Month).Distinct().Order();

    /// <summary>The same with one figure printed otherwise.</summary>
    public Draft With(FigureKey key, Printed printed) => this with { Figures = new Dictionary<FigureKey, Printed>(Figures) { [key] = printed } };

    /// <summary>The same without some figures, and what stands beside them.</summary>
    public Draft Without(Func<FigureKey, bool> isGone) => this with
    {
        Figures = Figures.Where(pair => !isGone(pair.Key)).ToDictionary(),
        Asides = Asides.Where(pair => !isGone(pair.Key.Figure)).ToDictionary(),
    };

    /// <summary>The same with something else beside a figure.</summary>
    public Draft With(FigureKey key, Aside aside, Printed printed) => this with { Asides = new Dictionary<(FigureKey, Aside), Printed>(Asides) { [(key, aside)] = printed } };

    /// <summary>The same with some comparisons beside its amounts.</summary>
    public Draft Beside(IReadOnlyList<Aside> asides)
    {
        var beside =
            from aside in asides
            from key in Figures.Keys
            where key.Measure is Measure.Current or Measure.Cumulative or Measure.Level && Figures[key].Number is not null
            let printed = TrueAside(key, aside)
            where printed is not null
            select (Key: (key, aside), Printed: printed);
        return this with { Asides = beside.ToDictionary(pair => pair.Key, pair => pair.Printed) };
    }

    private Printed? TrueAside(FigureKey key, Aside aside)
    {
        var series = Zone.Series(key.Series);
        var (now, before, last) = (World.True(key)!.Value, World.True(key.YearBefore), World.True(key.MonthBefore));
        return aside switch
        {
            _ when series.Kind == IndicatorKind.Rate => null,
            Aside.YearBefore when before is { } value => Style.Print(key, value),
            Aside.Change when before is { } value => Style.Print(key, now - value),
            Aside.MonthBefore when key.Measure == Measure.Current && last is { } value && value > series.Scale / 10 =>
                Style.Print(key with { Measure = Measure.CurrentGrowth }, ((now / value) - 1) * 100),
            Aside.Plan when key.Measure is Measure.Cumulative or Measure.Level && now > 0 =>
                Style.Print(key, now * 1.05m * (key.Measure == Measure.Cumulative ? 12m / key.Month.Number : 1)),
            Aside.Rank when key.Area != Zone.Whole => new(1 + Zone.SubAreas.Count(area => World.True(key with { Area = area.Code }) > now), PrintUnit.Rank),
            _ => null,
        };
    }

    // What was published is not left blank later, nor what a table must have.
    private static bool MayBeBlank(FigureKey key, World world) => key.Month == world.Month && !ZoneRules.Required.Contains(key.Series);
}
