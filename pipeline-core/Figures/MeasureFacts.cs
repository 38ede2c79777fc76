using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace HtzPipeline.Core.Figures;

/// <summary>What every <see cref="Measure"/> is, as one table: code, names, and what kind of number it holds.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="Code">The code in the API and in files, camelCase.</param>
/// <param name="Name">Its names for people.</param>
/// <param name="Amount">For a growth: the amount that grows; otherwise null.</param>
/// <param name="Unit">The unit of its values: null for the indicator's own, <c>percent</c> or <c>points</c>.</param>
/// <param name="IsReportable">Whether a department may report it; false for what is only computed here.</param>
public sealed record MeasureFacts(Measure Measure, string Code, LocalText Name, Measure? Amount, string? Unit, bool IsReportable)
{
    /// <summary>All measures, in the order of the enumeration.</summary>
    public static IReadOnlyList<MeasureFacts> All { get; } =
    [
        new(Measure.Current, "current", new("本期", "Current period"), null, null, true),
        new(Measure.Cumulative, "cumulative", new("累计", "Cumulative from January"), null, null, true),
        new(Measure.Level, "level", new("期末数", "Level at end of period"), null, null, true),
        new(Measure.CurrentGrowth, "currentGrowth", new("本期同比增长", "Growth on a year before, current period"), Measure.Current, "percent", true),
        new(Measure.CumulativeGrowth, "cumulativeGrowth", new("累计同比增长", "Growth on a year before, cumulative"), Measure.Cumulative, "percent", true),
        new(Measure.LevelGrowth, "levelGrowth", new("期末同比增长", "Growth on a year before, level"), Measure.Level, "percent", true),
        new(Measure.Share, "share", new("占比", "Share of the parent"), null, "percent", true),
        new(Measure.ShareChange, "shareChange", new("占比增减", "Change of share on a year before"), null, "points", true),
        new(Measure.CurrentNominalGrowth, "currentNominalGrowth", new("本期名义增长", "Nominal growth computed, current period"), Measure.Current, "percent", false),
        new(Measure.CumulativeNominalGrowth, "cumulativeNominalGrowth", new("累计名义增长", "Nominal growth computed, cumulative"), Measure.Cumulative, "percent", false),
        new(Measure.LevelNominalGrowth, "levelNominalGrowth", new("期末名义增长", "Nominal growth computed, level"), Measure.Level, "percent", false),
        new(Measure.PreviousPeriodGrowth, "previousPeriodGrowth", new("环比增长", "Growth on the previous period"), null, "percent", false),
        new(Measure.RollingYear, "rollingYear", new("近十二个月", "Rolling twelve months"), null, null, false),
        new(Measure.ComputedShare, "computedShare", new("推算占比", "Share computed"), null, "percent", false),
        new(Measure.ImpliedBase, "impliedBase", new("可比基数", "Implied comparable base"), null, null, false),
    ];

    /// <summary>The measures that are growth of an amount.</summary>
    public static IReadOnlyList<Measure> Growth { get; } = [.. All.Where(facts => facts.Amount is not null).Select(facts => facts.Measure)];

    private static readonly FrozenDictionary<string, MeasureFacts> ByCode = All.ToFrozenDictionary(facts => facts.Code);

    /// <summary>The facts of one measure.</summary>
    public static MeasureFacts Of(Measure measure) => All[(int)measure];

    /// <summary>Finds a measure by its code.</summary>
    public static bool TryFind(string code, [NotNullWhen(true)] out MeasureFacts? facts) =>
        ByCode.TryGetValue(code, out facts);
}
