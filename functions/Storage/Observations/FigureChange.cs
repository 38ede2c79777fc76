namespace HtzPipeline.Functions.Storage.Observations;

/// <summary>A figure that a release changed.</summary>
/// <param name="Key">The observation.</param>
/// <param name="Measure">The measure.</param>
/// <param name="Before">What it was; null if it had none.</param>
/// <param name="After">What it became; null if it has none any more.</param>
internal sealed record FigureChange(ObservationKey Key, Measure Measure, Figure? Before, Figure? After)
{
    /// <summary>The rows that some releases changed, with all that they ever were: period by period where these are listed, otherwise series by series.</summary>
    /// <param name="view">The area, as of the last of them or later.</param>
    /// <param name="releases">The releases.</param>
    /// <param name="catalogue">The catalogue, whose indicators are read where the releases do not list what they changed.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async Task<IReadOnlyList<ObservationRow>> ReadRowsAsync(
        AreaView view, IReadOnlyList<Release> releases, IndicatorCatalogue catalogue, CancellationToken cancellation)
    {
        var keys = releases.SelectMany(release => release.Changes ?? []).ToHashSet();
        var read = releases.All(release => release.Changes is not null)
            ? await Task.WhenAll(keys.Select(key => key.Period).Distinct().Select(period => view.ReadCrossSectionHistoryAsync(period, cancellation)))
            : await Task.WhenAll(catalogue.Indicators.Select(indicator => view.ReadHistoryAsync(indicator.Code, null, null, cancellation)));
        return [.. read.SelectMany(rows => rows).OrderBy(row => row.Key.Indicator, StringComparer.Ordinal).ThenBy(row => row.Key.Period)];
    }

    /// <summary>What a release changed in a row.</summary>
    public static IEnumerable<FigureChange> In(ObservationRow row, long release) =>
        row.Versions.Lines.Any(line => line.Release == release && line.Kind == RowVersionKind.Replaced)
            ? Between(row.AsOf(release - 1), row.AsOf(release))
            : [];

    /// <summary>The difference between a row at one time and at another.</summary>
    public static IEnumerable<FigureChange> Between(ObservationRow before, ObservationRow after) => Enum.GetValues<Measure>()
        .Where(measure => !FigureCodec.HaveSameValue(before.Observation[measure], after.Observation[measure]))
        .Select(measure => new FigureChange(after.Key, measure, before.Observation[measure], after.Observation[measure]));
}
