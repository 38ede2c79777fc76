using Azure.Data.Tables;
using HtzPipeline.Core.Figures;
using HtzPipeline.Functions.Storage;

namespace HtzPipeline.Functions.Tests.Storage;

/// <summary>An area's rows in memory, written as the publisher writes them: quick enough for thousands of histories.</summary>
internal sealed class MemoryArea
{
    private readonly SortedDictionary<string, TableEntity> _rows = new(StringComparer.Ordinal);

    public AreaHead Head { get; private set; } = AreaHead.None(Samples.Area);

    /// <summary>All rows as they are stored, but for those that are in <paramref name="except"/>.</summary>
    public string Dump(params string[] except) => string.Join('\n', _rows.Values
        .Select(row => $"{row.RowKey} {string.Join(' ', row.Where(p => !except.Contains(p.Key)).OrderBy(p => p.Key, StringComparer.Ordinal))}"));

    public AreaWindow Window() => new(Head, Period.Month(2018, 1), Period.Month(2020, 12), Stored());

    /// <summary>What a reader of release <paramref name="release"/> is told.</summary>
    public IEnumerable<string> AsOf(long release) => Samples.Say(Stored()
        .Select(row => row.AsOf(release))
        .Where(row => row.Observation.Figures.Values.Any(figure => !Samples.IsGone(figure))));

    /// <summary>Publishes, or dies after so many rows.</summary>
    public PublicationPlan Publish(Publication publication, int? diesAfter = null)
    {
        var plan = PublicationPlan.Of(publication, Window());
        foreach (var entity in plan.Rows.Take(diesAfter ?? int.MaxValue).SelectMany(row => row.ToEntities()))
        {
            TableLimits.Check(entity);
            _rows[entity.RowKey] = entity;
        }

        if (diesAfter is null)
        {
            Head = Head with { Release = Head.Next };
        }

        return plan;
    }

    private IEnumerable<ObservationRow> Stored() => _rows.Values.Where(row => row.RowKey.StartsWith("p|", StringComparison.Ordinal)).Select(ObservationRow.Of);
}
