namespace HtzPipeline.Functions.Storage.Observations;

/// <summary>What is published in an area for some months, read together with the head that says so.</summary>
internal sealed class AreaWindow
{
    private readonly Dictionary<ObservationKey, ObservationRow> _stored;
    private readonly Dictionary<ObservationKey, ObservationRow> _published;
    private readonly Dictionary<ObservationKey, ObservationRow> _whole = [];

    /// <summary>The rows as they were read, after the head.</summary>
    public AreaWindow(AreaHead head, Period first, Period last, IEnumerable<ObservationRow> rows)
    {
        Head = head;
        First = first.FirstMonth;
        Last = last.LastMonth;
        _stored = rows.ToDictionary(row => row.Key);

        // A publication that has begun, or ended since the head was read, is not published for this head.
        // One without figures may still have a log.
        _published = _stored.Values.Select(row => row.AsOf(head.Release))
            .Where(row => !row.Observation.Figures.IsEmpty || row.Versions != RowLog.None)
            .ToDictionary(row => row.Key);
        Observations = new(_published.Values.Select(row => row.Observation).Where(observation => !observation.Figures.IsEmpty));
    }

    /// <summary>The area's head when it was read.</summary>
    public AreaHead Head { get; }

    /// <summary>The first month.</summary>
    public Period First { get; }

    /// <summary>The last month.</summary>
    public Period Last { get; }

    /// <summary>How many rows were read.</summary>
    public int Count => _stored.Count;

    /// <summary>What is published: for checks, which must not change it.</summary>
    public ObservationSet Observations { get; }

    /// <summary>The row of an observation as it is published; an empty one if it is not.</summary>
    public ObservationRow Published(ObservationKey key) => _published.GetValueOrDefault(key) ?? ObservationRow.Empty(key);

    /// <summary>The published row of an observation with its whole log: what <see cref="Keep"/> was given, where older lines lie elsewhere.</summary>
    public ObservationRow WithWholeLog(ObservationKey key)
    {
        var row = _whole.GetValueOrDefault(key) ?? Published(key);
        return row.Versions.Spills == 0 ? row : throw new InvalidOperationException($"The older versions of {key} were not read.");
    }

    /// <summary>Takes in a published row that was read with its whole log.</summary>
    public void Keep(ObservationRow whole) => _whole[whole.Key] = whole;

    /// <summary>The row of an observation as it is stored, whether published or not; or null.</summary>
    public ObservationRow? Stored(ObservationKey key) => _stored.GetValueOrDefault(key);

    /// <summary>
    /// What would be read for other months while the head is the same: no more than that, so that nothing depends on what was read before.
    /// </summary>
    /// <param name="first">The first month, none before <see cref="First"/>.</param>
    /// <param name="last">The last month.</param>
    /// <param name="later">The rows of the years after that of <see cref="Last"/>.</param>
    public AreaWindow For(Period first, Period last, IEnumerable<ObservationRow> later) =>
        new(Head, first, last, _stored.Values.Concat(later).Where(row => IsWithin(row.Key.Period, first.FirstMonth, last.LastMonth)));

    /// <summary>What would be read once these rows are written and with them this head.</summary>
    public AreaWindow After(AreaHead head, IEnumerable<ObservationRow> written)
    {
        var stored = new Dictionary<ObservationKey, ObservationRow>(_stored);
        foreach (var row in written)
        {
            stored[row.Key] = row.Stored();
        }

        return new(head, First, Last, stored.Values);
    }

    /// <summary>Whether these months are all within.</summary>
    public bool Covers(Period first, Period last) => First <= first.FirstMonth && last.LastMonth <= Last;

    /// <summary>Whether the row of an observation would have been read, if there is one: see <see cref="RowKeys.CrossSections"/>.</summary>
    public bool Covers(ObservationKey key) =>
        key.Area == Head.Area && IsWithin(key.Period, First, Last);

    private static bool IsWithin(Period period, Period first, Period last) =>
        period.Year <= last.Year && first.Year <= period.Year && (period.Frequency != Frequency.Month || first <= period);
}
