using HtzPipeline.Core.Findings;
using HtzPipeline.Core.Validation.Arithmetic;
using HtzPipeline.Functions.Api.Observations;
using HtzPipeline.Functions.Formats.Cubes;
using HtzPipeline.Functions.Storage.Observations;

namespace HtzPipeline.Functions.Api.Snapshots;

/// <summary>The answer to a <see cref="SnapshotQuery"/>: what every format is made from.</summary>
/// <param name="CatalogueVersion">The version of the catalogue that names and units are taken from.</param>
/// <param name="Area">The area, and the release it was answered from.</param>
/// <param name="Period">The period; null where the latest was asked for and there is none.</param>
/// <param name="Lines">One for each indicator that could have a figure, in the order of the catalogue.</param>
/// <param name="Files">The upload paths of the submissions that figures came from, by submission.</param>
internal sealed record SnapshotAnswer(
    string CatalogueVersion,
    AnsweredArea Area,
    Period? Period,
    IReadOnlyList<SnapshotLine> Lines,
    IReadOnlyDictionary<string, SourceFile> Files)
{
    /// <summary>Whether it is told where figures came from; otherwise only of those that somebody's word has published.</summary>
    public bool WithSources { get; init; } = true;

    /// <summary>Whether it is told where the figures of the areas within came from.</summary>
    public bool WithAreaSources { get; init; } = true;

    /// <summary>The same figures as series of one observation each, for the formats that are tables.</summary>
    public ObservationAnswer AsSeries() =>
        new(CatalogueVersion, [Area], [.. Lines.Select(line => new Series(line.Indicator, Area.Area, [line.Observation]))], Files);
}

/// <summary>One indicator in a snapshot.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Observation">Its observation; without figures where there is none.</param>
/// <param name="Amounts">What it amounts to, the main one first: there is at least one.</param>
/// <param name="Flags">What a reader should know of the main amount.</param>
/// <param name="Areas">The main amount in the areas within; none unless they were asked for.</param>
/// <param name="Awaited">What there is of the period that was asked for, where an earlier one is answered; otherwise null.</param>
/// <param name="Revision">What the main amount was before it was revised; null if it never was.</param>
internal sealed record SnapshotLine(
    Indicator Indicator,
    Observation Observation,
    IReadOnlyList<SnapshotAmount> Amounts,
    IReadOnlyList<SnapshotFlag> Flags,
    IReadOnlyList<AreaAmount> Areas,
    AwaitedPeriod? Awaited,
    Vintage? Revision)
{
    /// <summary>What is published of it and does not add up with what is published of others (<see cref="PublishedSums"/>), that of the main amount first.</summary>
    public IReadOnlyList<Finding> Contradictions { get; init; } = [];
}

/// <summary>The period that an indicator has no figure of yet, where the latest before it is answered.</summary>
/// <param name="Period">The period.</param>
/// <param name="IsDue">Whether its survey reports for it: no for a January that is reported with February.</param>
/// <param name="Flags">What there is of it: missing, withheld, or given blank.</param>
internal sealed record AwaitedPeriod(Period Period, bool IsDue, IReadOnlyList<SnapshotFlag> Flags);

/// <summary>An amount of an indicator over time.</summary>
/// <param name="Measure">The measure: current, cumulative or level; of an indicator that has growth only a growth of these.</param>
/// <param name="At">The period answered.</param>
/// <param name="Points">The last periods up to the snapshot's, at least back to the one a year before.</param>
/// <param name="Shown">How many of them its sparkline shows.</param>
/// <param name="Rank">Its rank among the areas beside it; null where it has none.</param>
internal sealed record SnapshotAmount(Measure Measure, Period At, IReadOnlyList<AmountPoint> Points, int Shown, AreaRank? Rank)
{
    /// <summary>The latest that has a number; null where none has.</summary>
    public AmountPoint? Latest => Points.LastOrDefault(point => point.HasNumber);

    /// <summary>That of the period before.</summary>
    public AmountPoint? Previous => Points.FirstOrDefault(point => point.Period == At.TryPlus(-1));

    /// <summary>That of a year before.</summary>
    public AmountPoint? YearBefore => Points.FirstOrDefault(point => point.Period == At.TryPlusYears(-1));

    /// <summary>The last periods, with those that have no figure.</summary>
    public IEnumerable<AmountPoint> Sparkline => Points.TakeLast(Shown);
}

/// <summary>An amount of a period.</summary>
/// <param name="Period">The period.</param>
/// <param name="Figure">The figure; null where there is none.</param>
internal sealed record AmountPoint(Period Period, Figure? Figure)
{
    /// <summary>Whether there is a number that may be shown.</summary>
    public bool HasNumber => Figure is { Number: not null, Status: not ObservationStatus.Held };
}

/// <summary>An amount in one of several areas.</summary>
/// <param name="Area">The area.</param>
/// <param name="Figure">The figure; null where there is none.</param>
/// <param name="Rank">Its rank among them; null where it has none.</param>
internal sealed record AreaAmount(Area Area, Figure? Figure, AreaRank? Rank)
{
    /// <summary>Its growth on a year before, as reported, or else as computed here; null where there is none, or where nobody asked.</summary>
    public Figure? Growth { get; init; }

    /// <summary>The amounts with their ranks, in the order of the areas. Amounts in different units are compared exactly.</summary>
    public static IReadOnlyList<AreaAmount> Ranked(IEnumerable<(Area Area, Figure? Figure)> areas, IndicatorCatalogue catalogue)
    {
        var amounts = areas.Select(one => (one.Area, one.Figure, Value: ValueOf(one.Figure, catalogue))).ToList();
        var values = amounts.Select(one => one.Value).OfType<Fraction>().ToList();
        var isByWord = amounts.Exists(one => one is { Value: not null, Figure.LetThroughBy: not null });
        return
        [
            .. amounts.Select(one => new AreaAmount(
                one.Area, one.Figure, one.Value is { } value ? new AreaRank(1 + values.Count(other => other > value), values.Count, isByWord) : null)),
        ];
    }

    private static Fraction? ValueOf(Figure? figure, IndicatorCatalogue catalogue) =>
        figure?.SoundNumber is { } number && catalogue.Unit(figure.Unit) is { } unit ? number.Value * unit.Factor : null;
}

/// <summary>The rank of an area, the greatest amount being first; equal amounts share one, and the next is left out (1, 1, 3).</summary>
/// <param name="Place">The rank, from 1.</param>
/// <param name="OutOf">How many areas have a sound figure: a questionable or missing one has no rank.</param>
/// <param name="RestsOnLetThrough">Whether somebody's word published one of the figures compared, or something that one is computed of, though an error had held it.</param>
internal readonly record struct AreaRank(int Place, int OutOf, bool RestsOnLetThrough);

/// <summary>What a reader should know of a snapshot's figure.</summary>
internal enum SnapshotFlag
{
    /// <summary>There is no figure.</summary>
    Missing,

    /// <summary>It was reported blank, or is not available any more (status O).</summary>
    NotAvailable,

    /// <summary>There is no such figure (status M).</summary>
    NotApplicable,

    /// <summary>Below the smallest unit printed, though not zero (status N).</summary>
    BelowUnit,

    /// <summary>Words stand in place of a number (status L).</summary>
    InWords,

    /// <summary>It is withheld (status Q).</summary>
    Withheld,

    /// <summary>A finding casts doubt on it (status U).</summary>
    Questionable,

    /// <summary>An error had held it, and somebody let it through.</summary>
    LetThrough,

    /// <summary>It, or a growth, a month's amount, a rolling year or a share computed with it, is made of a figure that an error had held and somebody let through.</summary>
    RestsOnLetThrough,

    /// <summary>It is not the sum of its parts, more than the total it is a part of, or not what a rule of the catalogue makes of others.</summary>
    DoesNotAddUp,

    /// <summary>It was computed here.</summary>
    Derived,

    /// <summary>It was another before.</summary>
    Revised,

    /// <summary>Its reported growth is of a comparable base, which is not the figure published a year before.</summary>
    ComparableBase,

    /// <summary>The indicator's definition changed within the year before it.</summary>
    Break,
}
