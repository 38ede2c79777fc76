namespace HtzPipeline.Functions.Storage.Observations;

/// <summary>
/// An area as of one release: whatever is read through it belongs together, and a release being written meanwhile is not seen.
/// </summary>
/// <param name="rows">The area's rows.</param>
/// <param name="release">The release; 0 for before the first.</param>
/// <param name="time">Its time, UTC; null for before the first.</param>
/// <param name="isLatest">Whether it was the latest when the view was taken.</param>
internal sealed class AreaView(AreaRows rows, long release, DateTimeOffset? time, bool isLatest)
{
    /// <summary>The release; 0 for before the first.</summary>
    public long Release => release;

    /// <summary>The release's time, UTC; null for before the first.</summary>
    public DateTimeOffset? Time => time;

    /// <summary>An indicator's observations, in the order of their periods.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="first">Periods that begin with it or later; null for all.</param>
    /// <param name="last">Periods that end with it or earlier; null for all.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<IReadOnlyList<ObservationRow>> ReadSeriesAsync(string indicator, Period? first, Period? last, CancellationToken cancellation)
    {
        var found = await ReadAsync(RowKeys.Series(indicator, first?.Year, last?.Year), cancellation);
        return
        [
            .. found
                .Where(row => (first is null || first.Value.FirstMonth <= row.Key.Period.FirstMonth) && (last is null || row.Key.Period.LastMonth <= last.Value.LastMonth))
                .OrderBy(row => row.Key.Period),
        ];
    }

    /// <summary>All indicators' observations of a period, in the order of the indicators' codes.</summary>
    public async Task<IReadOnlyList<ObservationRow>> ReadCrossSectionAsync(Period period, CancellationToken cancellation) =>
        await ReadAsync(RowKeys.CrossSection(period), cancellation);

    /// <summary>Some measures of all indicators' observations of a period, in the order of the indicators' codes.</summary>
    public async Task<IReadOnlyList<ObservationRow>> ReadCrossSectionAsync(
        Period period, IReadOnlyCollection<Measure> measures, CancellationToken cancellation) =>
        await ReadAsync(RowKeys.CrossSection(period), cancellation, measures);

    /// <summary>
    /// Some measures of all indicators' observations of the months from one to another, and of the longer periods of the years that end
    /// before the last month's.
    /// </summary>
    public async Task<IReadOnlyList<ObservationRow>> ReadMonthsAsync(
        Period first, Period last, IReadOnlyCollection<Measure> measures, CancellationToken cancellation) =>
        await ReadAsync(RowKeys.Months(first, last), cancellation, measures);

    /// <summary>All indicators' observations of a year's quarters, half-years, or of the year itself.</summary>
    public async Task<IReadOnlyList<ObservationRow>> ReadLongerAsync(int year, Frequency longer, CancellationToken cancellation) =>
        await ReadAsync(RowKeys.LongerPeriods(year, longer), cancellation);

    /// <summary>The latest month, up to that of the release, in which a period ends that has a figure; null where there is none.</summary>
    public async Task<Period?> FindLatestMonthAsync(CancellationToken cancellation)
    {
        if (time is not { } released)
        {
            return null;
        }

        int? earliest = null;
        for (var year = released.Year; earliest is null || year >= earliest; year--)
        {
            var periods = (await rows.ReadPeriodsAsync(RowKeys.Year(year), cancellation))
                .Where(period => period.LastMonth <= Period.Month(released.Year, released.Month));

            // A row may have no figure any more, or none yet.
            foreach (var period in periods.OrderDescending())
            {
                if ((await ReadCrossSectionAsync(period, cancellation)).Count > 0)
                {
                    return period.LastMonth;
                }
            }

            earliest ??= await rows.FindFirstYearAsync(cancellation);
            if (earliest is null)
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>All indicators' observations of some months and of the quarters, half-years and years within, in no order.</summary>
    /// <param name="first">Periods that begin with it or later; null for all.</param>
    /// <param name="last">Periods that end with it or earlier; null for all.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<IReadOnlyList<ObservationRow>> ReadCrossSectionsAsync(Period? first, Period? last, CancellationToken cancellation)
    {
        var found = await ReadAsync(RowKeys.CrossSections(first?.FirstMonth ?? Period.Month(Period.EarliestYear, 1), last?.Year ?? Period.LatestYear), cancellation);
        return
        [
            .. found.Where(row => (first is null || first.Value.FirstMonth <= row.Key.Period.FirstMonth) && (last is null || row.Key.Period.LastMonth <= last.Value.LastMonth)),
        ];
    }

    /// <summary>What <see cref="ObservationStore.ReadWindowAsync"/> reads of some months, as it was at this release, with the whole logs up to it.</summary>
    public async Task<IReadOnlyList<ObservationRow>> ReadWindowAsync(Period first, Period last, CancellationToken cancellation)
    {
        var found = await rows.ReadObservationsAsync(RowKeys.CrossSections(first.FirstMonth, last.LastMonth.Year), withVersions: true, cancellation);
        return [.. (await WithWholeLogsAsync(found, cancellation)).Where(row => !row.Observation.Figures.IsEmpty)];
    }

    /// <summary>An indicator's observations with all that they ever were up to this release, in the order of their periods.</summary>
    public async Task<IReadOnlyList<ObservationRow>> ReadHistoryAsync(string indicator, Period? first, Period? last, CancellationToken cancellation)
    {
        var found = await rows.ReadObservationsAsync(RowKeys.Series(indicator, first?.Year, last?.Year), withVersions: true, cancellation);
        return await WithWholeLogsAsync(
            found.Where(row => (first is null || first.Value.FirstMonth <= row.Key.Period.FirstMonth) && (last is null || row.Key.Period.LastMonth <= last.Value.LastMonth)),
            cancellation);
    }

    /// <summary>All indicators' observations of a period with all that they ever were up to this release.</summary>
    public async Task<IReadOnlyList<ObservationRow>> ReadCrossSectionHistoryAsync(Period period, CancellationToken cancellation) =>
        await WithWholeLogsAsync(await rows.ReadObservationsAsync(RowKeys.CrossSection(period), withVersions: true, cancellation), cancellation);

    /// <summary>All indicators' observations of a year's quarters, half-years, or of the year itself, with all that they ever were up to this release.</summary>
    public async Task<IReadOnlyList<ObservationRow>> ReadLongerHistoryAsync(int year, Frequency longer, CancellationToken cancellation) =>
        await WithWholeLogsAsync(await rows.ReadObservationsAsync(RowKeys.LongerPeriods(year, longer), withVersions: true, cancellation), cancellation);

    /// <summary>
    /// All indicators' observations of some months, and of the longer periods that end in them, with all that they ever were up to this
    /// release: one range of rows, however many months.
    /// </summary>
    public async Task<IReadOnlyList<ObservationRow>> ReadCrossSectionHistoryAsync(Period first, Period last, CancellationToken cancellation)
    {
        var found = await rows.ReadObservationsAsync(RowKeys.CrossSections(first.FirstMonth, last.LastMonth.Year), withVersions: true, cancellation);
        return await WithWholeLogsAsync(
            found.Where(row => first.FirstMonth <= row.Key.Period.LastMonth && row.Key.Period.LastMonth <= last.LastMonth), cancellation);
    }

    /// <summary>The releases after one, up to this view's, in order.</summary>
    public async Task<IReadOnlyList<Release>> ReadReleasesAsync(long after, CancellationToken cancellation) =>
        [.. (await rows.ReadReleasesAsync(after, cancellation)).Where(one => one.Number <= release)];

    /// <summary>When each release was, by its number; also those after this view's.</summary>
    public Task<IReadOnlyDictionary<long, DateTimeOffset>> ReadReleaseTimesAsync(CancellationToken cancellation) => rows.ReadReleaseTimesAsync(cancellation);

    private async Task<IReadOnlyList<ObservationRow>> WithWholeLogsAsync(IEnumerable<ObservationRow> found, CancellationToken cancellation)
    {
        var whole = await Task.WhenAll(found.Select(async row => row.Versions.Spills == 0 ? row : await rows.WithWholeLogAsync(row, cancellation)));
        return [.. whole.Select(row => row.AsOf(release)).OrderBy(row => row.Key.Period)];
    }

    private async Task<List<ObservationRow>> ReadAsync(
        (string From, string Before) range, CancellationToken cancellation, IReadOnlyCollection<Measure>? measures = null)
    {
        if (release == 0)
        {
            return [];
        }

        // The latest needs no logs, except where a newer release has got in between the head and the rows.
        var found = isLatest && measures is not null
            ? await rows.ReadObservationsAsync(range, measures, cancellation)
            : await rows.ReadObservationsAsync(range, withVersions: !isLatest, cancellation);
        if (isLatest && found.Exists(row => row.Release > release))
        {
            found = await rows.ReadObservationsAsync(range, withVersions: true, cancellation);
        }

        for (var i = 0; i < found.Count; i++)
        {
            var isOutOfReach = found[i].Release > release && !found[i].Versions.ReachBackTo(release);
            found[i] = (isOutOfReach ? await rows.WithWholeLogAsync(found[i], cancellation) : found[i]).AsOf(release);
        }

        found.RemoveAll(row => row.Observation.Figures.IsEmpty);
        return found;
    }
}
