using HtzPipeline.Core.Figures;
using HtzPipeline.Functions.Storage.Account;
using HtzPipeline.Functions.Storage.Observations;
using HtzPipeline.Functions.Storage.Publishing;

namespace HtzPipeline.Functions.Tests.Storage;

/// <summary>An area's rows in memory, written as the publisher writes them: quick enough for thousands of histories.</summary>
internal sealed class MemoryArea
{
    private readonly AreaReplay _replay = new(Samples.Area);

    public AreaHead Head => _replay.Head;

    /// <summary>All rows as they are stored.</summary>
    public IReadOnlyList<string> Dump => [.. _replay.Entities.Values.Select(RowText.Of)];

    /// <summary>What the figures are, however they came to be: see <see cref="RowText.Canonical"/>.</summary>
    public IReadOnlyList<string> Figures => RowText.Canonical(_replay.Entities.Values);

    public AreaWindow Window() => _replay.Window(Period.Month(2018, 1), Period.Month(2021, 12));

    /// <summary>What a reader of release <paramref name="release"/> is told.</summary>
    public IEnumerable<string> AsOf(long release) => Samples.Say(Stored().Select(row => row.AsOf(release)).Where(row => !row.Observation.Figures.IsEmpty));

    /// <summary>Publishes a history in an order of its own.</summary>
    public static MemoryArea Of(IEnumerable<Publication> history)
    {
        var area = new MemoryArea();
        foreach (var publication in history)
        {
            area.Publish(publication);
        }

        return area;
    }

    public PublicationPlan Publish(Publication publication)
    {
        var plan = _replay.Publish(publication);
        foreach (var entity in plan.Rows.SelectMany(row => row.ToEntities()))
        {
            TableLimits.Check(entity);
        }

        return plan;
    }

    /// <summary>Dies after so many rows.</summary>
    public void Die(Publication publication, int afterRows)
    {
        foreach (var row in _replay.Plan(publication).Rows.Take(afterRows))
        {
            _replay.Write(row);
        }
    }

    private IEnumerable<ObservationRow> Stored() => _replay.Entities.Values
        .Where(row => row.RowKey.StartsWith("p|", StringComparison.Ordinal)).Select(ObservationRow.Of);
}
