using HtzPipeline.Functions.Storage.Observations;

namespace HtzPipeline.Functions.Api.Snapshots;

/// <summary>Finds what a reader should know of a figure in a snapshot.</summary>
internal static class SnapshotFlagger
{
    private static readonly Dictionary<ObservationStatus, SnapshotFlag> OfStatus = new()
    {
        [ObservationStatus.NotAvailable] = SnapshotFlag.NotAvailable,
        [ObservationStatus.NotApplicable] = SnapshotFlag.NotApplicable,
        [ObservationStatus.BelowUnit] = SnapshotFlag.BelowUnit,
        [ObservationStatus.InWords] = SnapshotFlag.InWords,
        [ObservationStatus.Held] = SnapshotFlag.Withheld,
        [ObservationStatus.Questionable] = SnapshotFlag.Questionable,
    };

    /// <summary>The flags of an indicator's main amount.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="measure">The measure of the main amount.</param>
    /// <param name="row">The row of the period, with its log; null where there is none.</param>
    /// <param name="period">The period.</param>
    public static IReadOnlyList<SnapshotFlag> Of(Indicator indicator, Measure measure, ObservationRow? row, Period period)
    {
        var figure = row?.Observation[measure];
        var flags = new List<SnapshotFlag>();
        if (figure is null)
        {
            flags.Add(SnapshotFlag.Missing);
        }
        else if (OfStatus.TryGetValue(figure.Status, out var flag))
        {
            flags.Add(flag);
        }

        if (figure?.Origin?.IsLetThrough == true)
        {
            flags.Add(SnapshotFlag.LetThrough);
        }

        if (row?.Observation.Figures.Values.Any(one => one.RestsOn is not null) == true)
        {
            flags.Add(SnapshotFlag.RestsOnLetThrough);
        }

        if (figure?.IsDerived == true)
        {
            flags.Add(SnapshotFlag.Derived);
        }

        if (row is not null && RevisionOf(row, measure) is not null)
        {
            flags.Add(SnapshotFlag.Revised);
        }

        if (indicator.GrowthBasis == GrowthBasis.Comparable && row?.Observation[Measure.ImpliedBase] is not null)
        {
            flags.Add(SnapshotFlag.ComparableBase);
        }

        if (HasBreak(indicator, period))
        {
            flags.Add(SnapshotFlag.Break);
        }

        return flags;
    }

    /// <summary>Whether the indicator's definition changed within the year before the end of a period.</summary>
    public static bool HasBreak(Indicator indicator, Period period) =>
        period.TryPlusYears(-1) is { } before && indicator.BreaksWithin(before.LastMonth, period);

    /// <summary>What a figure last was before it became what it is; null if it never was another.</summary>
    public static Vintage? RevisionOf(ObservationRow? row, Measure measure) => row is null ? null : Vintage.Of(row, measure).LastOrDefault(vintage =>
        !vintage.IsLate && !FigureCodec.HaveEqualValue(vintage.Figure, row.Observation[measure]));
}
