using HtzPipeline.Core.Findings;
using HtzPipeline.Generated.Measuring;
using HtzPipeline.Generated.Printing;
using HtzPipeline.Generated.Truth;

namespace HtzPipeline.Generated.Faults;

/// <summary>A fault of what a file says that breaks no identity: something left out, in another unit, of another month.</summary>
/// <param name="Code">The finding it deserves.</param>
/// <param name="Text">What it is, for the table of results.</param>
/// <param name="Make">Makes it; null where a draft leaves no room for it.</param>
public sealed record DraftFault(string Code, string Text, Func<Draft, Scene, Random, FaultyDraft?> Make)
{
    /// <summary>Those of arithmetic.</summary>
    public static IReadOnlyList<DraftFault> OfArithmetic { get; } =
    [
        new("HTZ4401", "figure several times what is usual", Omitted.Outlier),
        new("HTZ3601", "row left out that the table must have", Omitted.Required),
        new("HTZ4303", "published figure left blank", Omitted.Blank),
        new("HTZ4501", "January of a survey that has none", Omitted.January),
        new("HTZ4502", "month passed over", Omitted.Month),
    ];

    /// <summary>Those of meaning.</summary>
    public static IReadOnlyList<DraftFault> OfMeaning { get; } =
    [
        new("HTZ2111", "unit of one figure off by 10^3, 10^4, 10^8", UnitFaults.OfFigure),
        new("HTZ2112", "unit of a sheet off by 10^4, 10^8", UnitFaults.OfSheet),
        new("HTZ2113", "unit off, of a series without a past", UnitFaults.WithoutPast),
        new("HTZ2221", "figures of an earlier month sent again", MonthFaults.Again),
        new("HTZ2222", "two months of a file alike", MonthFaults.Alike),
        new("HTZ2303", "growth with the wrong sign", GrowthFaults.Sign),
        new("HTZ2304", "growth as a fraction", GrowthFaults.Fraction),
        new("HTZ2401", "ranks in the wrong order", AsideFaults.Rank),
        new("HTZ2411", "上年同期 is not what was published", AsideFaults.YearBefore(isNominal: true)),
        new("HTZ2412", "上年同期 restated", AsideFaults.YearBefore(isNominal: false)),
        new("HTZ2413", "growth is not over 上年同期", AsideFaults.YearBeforeByGrowth),
        new("HTZ2414", "增减额 is not the difference", AsideFaults.Change),
        new("HTZ2415", "环比 is not the ratio", AsideFaults.MonthBefore),
        new("HTZ2501", "zero for a missing level or rate", Omitted.Zero),
        new("HTZ2601", "row left out since last month", Omitted.Row),
    ];

    /// <summary>All of them.</summary>
    public static IReadOnlyList<DraftFault> All { get; } = [.. OfArithmetic, .. OfMeaning];

    /// <summary>Whether a finding is about a figure, or one of its series that is held against it.</summary>
    public static bool IsOfSeries(Finding finding, FigureKey figure) =>
        finding.Key is { } key && key.Indicator == figure.Series && key.Area == figure.Area && finding.Measure == figure.Measure;

    /// <summary>Whether a finding is about something that is held against a figure: of its family, or of one of the areas that it is part or whole of.</summary>
    public static bool IsNear(Finding finding, FigureKey figure) =>
        finding.Key is { } key && Zone.Series(key.Indicator).Family == Zone.Series(figure.Series).Family
        && (key.Area == figure.Area || key.Area == Zone.Whole || figure.Area == Zone.Whole || finding.Kind.Code == "HTZ2401");
}
