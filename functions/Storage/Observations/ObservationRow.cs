using System.Collections.Immutable;
using Azure.Data.Tables;

namespace HtzPipeline.Functions.Storage.Observations;

/// <summary>An observation as it is published, with its earlier versions where they were asked for.</summary>
/// <param name="Observation">The observation.</param>
/// <param name="Release">The release it last changed in; 0 if it has never been published.</param>
/// <param name="Versions">Its log; empty where it was not asked for.</param>
internal sealed record ObservationRow(Observation Observation, long Release, RowLog Versions)
{
    private const string ReleaseProperty = "release";
    private const string VersionsProperty = "versions";
    private const string SpillsProperty = "spills";

    /// <summary>The properties that ordinary reads ask for: all but the log.</summary>
    public static IReadOnlyList<string> WithoutVersions { get; } = Columns(MeasureFacts.All.Select(facts => facts.Measure));

    /// <summary>The properties that a row with some of its measures has.</summary>
    public static IReadOnlyList<string> Columns(IEnumerable<Measure> measures) =>
        ["PartitionKey", "RowKey", ReleaseProperty, .. measures.Select(measure => MeasureFacts.Of(measure).Code)];

    /// <summary>What it is of.</summary>
    public ObservationKey Key => Observation.Key;

    /// <summary>The row of an observation that has never been published.</summary>
    public static ObservationRow Empty(ObservationKey key) => new(Observation.Empty(key), 0, RowLog.None);

    /// <summary>Reads a row.</summary>
    public static ObservationRow Of(TableEntity entity)
    {
        // A row has few of the measures, so what it has is looked up rather than all that there are.
        var figures = ImmutableSortedDictionary.CreateBuilder<Measure, Figure>();
        foreach (var (name, value) in entity)
        {
            if (value is string text && MeasureFacts.TryFind(name, out var measure))
            {
                figures.Add(measure.Measure, FigureCodec.Decode(text));
            }
        }

        return new(
            new(RowKeys.Observation(entity.PartitionKey, entity.RowKey), figures.ToImmutable()),
            entity.GetInt64(ReleaseProperty)!.Value,
            new(entity.GetString(VersionsProperty) ?? "", entity.GetInt32(SpillsProperty) ?? 0));
    }

    /// <summary>Reads the older versions from a row of their own.</summary>
    public static string SpilledText(TableEntity entity) => entity.GetString(VersionsProperty);

    /// <summary>All the rows to write: for series, for cross-sections, and for older versions that have just moved.</summary>
    public IEnumerable<TableEntity> ToEntities()
    {
        yield return ToEntity(RowKeys.Series(Key));
        yield return ToEntity(RowKeys.CrossSection(Key));
        if (Versions.Spilled is { } spilled)
        {
            yield return new(Key.Area, RowKeys.Spill(Key, Versions.Spills - 1)) { [VersionsProperty] = spilled };
        }
    }

    /// <summary>The row as it will be read once it is written.</summary>
    public ObservationRow Stored() => Of(ToEntity(RowKeys.CrossSection(Key)));

    /// <summary>The row as it was at a release; without figures if it was not there yet. The log must reach back so far.</summary>
    public ObservationRow AsOf(long release)
    {
        if (Release <= release && Versions.Last <= release)
        {
            return this;
        }

        var versions = Versions.UpTo(release, out var undone);
        var figures = Observation.Figures.ToBuilder();
        foreach (var line in undone.Where(line => line.IsStep))
        {
            if (line.Figure is null)
            {
                figures.Remove(line.Measure);
            }
            else
            {
                figures[line.Measure] = line.Figure;
            }
        }

        var changed = Release <= release ? Release : versions.Lines.LastOrDefault(line => line.Kind == RowVersionKind.Replaced).Release;
        return new(Observation with { Figures = figures.ToImmutable() }, changed, versions);
    }

    /// <summary>The row after a release: what it replaces goes to its log, and so do <paramref name="others"/>.</summary>
    /// <returns>This very row, if there is nothing new.</returns>
    public ObservationRow Next(Observation observation, IEnumerable<RowVersion> others, long release)
    {
        List<RowVersion> lines = [.. Steps(observation, release, RowVersionKind.Replaced)];
        var isChanged = lines.Count > 0;
        lines.AddRange(others);
        return lines.Count == 0 ? this : new(observation, isChanged ? release : Release, Versions.With(lines));
    }

    /// <summary>The row once a later upload has said the same again: a reader finds no difference.</summary>
    public ObservationRow Repeated(Observation observation, long release) =>
        this with { Observation = observation, Versions = Versions.With([.. Steps(observation, release, RowVersionKind.Repeated)]) };

    /// <summary>Whether a reader would find the same values in both.</summary>
    public bool HasSameValues(ObservationRow other) =>
        Observation.Figures.Keys.Union(other.Observation.Figures.Keys)
            .All(measure => FigureCodec.HaveSameValue(Observation[measure], other.Observation[measure]));

    /// <summary>Whether both are stored alike.</summary>
    public bool IsSameAs(ObservationRow other) =>
        Release == other.Release && Versions.Text == other.Versions.Text && Versions.Spills == other.Versions.Spills
        && Observation.Figures.Count == other.Observation.Figures.Count
        && Observation.Figures.All(figure => AreSame(figure.Value, other.Observation[figure.Key]));

    private static bool AreSame(Figure? one, Figure? other) =>
        ReferenceEquals(one, other) || (one is not null && other is not null && FigureCodec.Encode(one) == FigureCodec.Encode(other));

    private IEnumerable<RowVersion> Steps(Observation after, long release, RowVersionKind kind) => Observation.Figures.Keys
        .Union(after.Figures.Keys)
        .Order()
        .Where(measure => !AreSame(Observation[measure], after[measure]))
        .Select(measure => new RowVersion(release, measure, Observation[measure], kind));

    private TableEntity ToEntity(string rowKey)
    {
        var entity = new TableEntity(Key.Area, rowKey) { [ReleaseProperty] = Release, [VersionsProperty] = Versions.Text };
        if (Versions.Spills > 0)
        {
            entity[SpillsProperty] = Versions.Spills;
        }

        foreach (var (measure, figure) in Observation.Figures)
        {
            entity[MeasureFacts.Of(measure).Code] = FigureCodec.Encode(figure);
        }

        return entity;
    }
}
