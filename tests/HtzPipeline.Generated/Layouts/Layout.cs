using HtzPipeline.Core.Figures;
using HtzPipeline.Generated.Printing;
using HtzPipeline.Generated.Truth;
using HtzPipeline.Generated.Writing;

namespace HtzPipeline.Generated.Layouts;

/// <summary>A way that departments lay out their figures.</summary>
/// <param name="Name">Its name in tables of results.</param>
/// <param name="NeedsSheets">Whether only a workbook can hold it.</param>
/// <param name="Scope">Which figures such a file has.</param>
/// <param name="Write">Writes those that the draft has.</param>
public sealed record Layout(
    string Name, bool NeedsSheets, Func<World, Random, IEnumerable<FigureKey>> Scope, Func<Draft, Wording, IReadOnlyList<Grid>> Write)
{
    /// <summary>What its tables may give beside amounts.</summary>
    public IReadOnlyList<Aside> Asides { get; init; } = [];

    /// <summary>The period that such a file is uploaded for.</summary>
    public Func<World, Period> Period { get; init; } = world => world.Month;

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Layout> All { get; } =
    [
        new("monthly, two-level header", false, MonthlyTable.Scope, MonthlyTable.TwoLevels) { Asides = [Aside.MonthBefore] },
        new("monthly, three-level header", true, MonthlyTable.Scope, MonthlyTable.ThreeLevels) { Asides = [Aside.YearBefore] },
        new("cumulative with shares", false, CumulativeTable.Scope, CumulativeTable.Write) { Asides = [Aside.YearBefore, Aside.Change, Aside.Plan] },
        new("stacked blocks by month", false, CumulativeTable.ScopeOfMonths, CumulativeTable.WriteStacked) { Asides = [Aside.YearBefore] },
        new("a sheet for each month", true, CumulativeTable.ScopeOfMonths, CumulativeTable.WriteSheets),
        new("periods across", false, SeriesTable.Scope, SeriesTable.Across),
        new("periods down", false, SeriesTable.Scope, SeriesTable.Down),
        new("areas down, indicators across", false, AreaTable.Scope, AreaTable.Down),
        new("areas down, two-level header", true, AreaTable.ScopeWithGrowth, AreaTable.DownTwoLevels) { Asides = [Aside.Rank] },
        new("areas across", false, AreaTable.Scope, AreaTable.Across),
        new("tidy, Chinese", false, TidyTable.Scope, TidyTable.Chinese),
        new("tidy, English", false, TidyTable.Scope, TidyTable.English),
        new("a year", false, YearTable.Scope, YearTable.Write) { Period = YearTable.YearOf },
    ];
}
