namespace HtzPipeline.Functions.Storage.Observations;

/// <summary>A figure as it stood from one release to another, or one that came too late to stand.</summary>
/// <param name="Key">The observation.</param>
/// <param name="Measure">The measure.</param>
/// <param name="Figure">The figure.</param>
/// <param name="From">The release it became current in, or arrived too late in.</param>
/// <param name="To">The release that replaced it or took it back; null while it stands, and for one that never stood.</param>
/// <param name="IsLate">Whether it came too late and was never current.</param>
/// <param name="Withdrawn">The release that withdrew it; null if none did.</param>
internal sealed record Vintage(ObservationKey Key, Measure Measure, Figure Figure, long From, long? To, bool IsLate, long? Withdrawn)
{
    /// <summary>All that a row ever had, in the order of measures and then of the releases they came in.</summary>
    /// <param name="row">The row with its log whole, as of the release to be answered from.</param>
    public static IEnumerable<Vintage> Of(ObservationRow row)
    {
        var log = row.Versions.Lines.ToLookup(line => line.Measure);
        return Enum.GetValues<Measure>().SelectMany(measure => Of(row.Key, measure, row.Observation[measure], [.. log[measure]]));
    }

    /// <summary>All that a measure of a row ever was, in the order of the releases.</summary>
    /// <param name="row">The row with its log whole, as of the release to be answered from.</param>
    /// <param name="measure">The measure.</param>
    public static IReadOnlyList<Vintage> Of(ObservationRow row, Measure measure) =>
        Of(row.Key, measure, row.Observation[measure], [.. row.Versions.Lines.Where(line => line.Measure == measure)]);

    private static List<Vintage> Of(ObservationKey key, Measure measure, Figure? figure, IReadOnlyList<RowVersion> log)
    {
        var vintages = new List<Vintage>();
        long? to = null;
        foreach (var line in log.Reverse())
        {
            switch (line.Kind)
            {
                case RowVersionKind.Replaced:
                    if (figure is not null)
                    {
                        vintages.Add(new(key, measure, figure, line.Release, to, IsLate: false, Withdrawn(figure)));
                    }

                    (figure, to) = (line.Figure, line.Release);
                    break;
                case RowVersionKind.Repeated:
                    figure = line.Figure;
                    break;
                case RowVersionKind.Late:
                    vintages.Add(new(key, measure, line.Figure!, line.Release, To: null, IsLate: true, Withdrawn(line.Figure!)));
                    break;
            }
        }

        vintages.Reverse();
        return vintages;

        long? Withdrawn(Figure one) => log
            .Where(line => line.Kind == RowVersionKind.Withdrawn && one.Origin is { } origin && line.Figure!.Origin!.IsOfSameUpload(origin))
            .Select(line => (long?)line.Release)
            .FirstOrDefault();
    }
}
