using Azure.Data.Tables;
using HtzPipeline.Core.Aggregation;
using HtzPipeline.Functions.Storage.Observations;

namespace HtzPipeline.Functions.Storage.Publishing;

/// <summary>
/// Makes an area's rows anew in memory, publication by publication in the order of its log, from nothing but facts: the very rows
/// that <see cref="Publisher"/> wrote, since both go by <see cref="PublicationPlan"/> and read the same months before it.
/// </summary>
internal sealed class AreaReplay(string area)
{
    private readonly SortedDictionary<string, TableEntity> _entities = new(StringComparer.Ordinal);
    private readonly Dictionary<ObservationKey, (string Place, ObservationRow Row)> _rows = [];

    /// <summary>The area's head; only its numbers are right.</summary>
    public AreaHead Head { get; private set; } = AreaHead.None(area);

    /// <summary>The rows by their keys, in order.</summary>
    public IReadOnlyDictionary<string, TableEntity> Entities => _entities;

    /// <summary>What is published from one month to another.</summary>
    public AreaWindow Window(Period first, Period last)
    {
        var (from, before) = RowKeys.CrossSections(first.FirstMonth, last.LastMonth.Year);
        return new(Head, first, last, _rows.Values
            .Where(row => string.CompareOrdinal(from, row.Place) <= 0 && string.CompareOrdinal(row.Place, before) < 0)
            .Select(row => row.Row));
    }

    /// <summary>Works out the next publication of the log.</summary>
    public PublicationPlan Plan(Publication publication)
    {
        var (first, last) = Derivation.Window(publication.Facts.Select(fact => fact.Key), publication.Catalogue);
        var window = Window(first, last);
        foreach (var row in publication.IsWithdrawal ? publication.Facts.Select(fact => window.Published(fact.Key)) : [])
        {
            if (row.Versions.Spills > 0)
            {
                var spilled = Enumerable.Range(0, row.Versions.Spills).Select(number => ObservationRow.SpilledText(_entities[RowKeys.Spill(row.Key, number)]));
                window.Keep(row with { Versions = row.Versions.With(spilled) });
            }
        }

        return PublicationPlan.Of(publication, window);
    }

    /// <summary>Publishes: every row of the plan, and its entry in the log.</summary>
    public PublicationPlan Publish(Publication publication)
    {
        var plan = Plan(publication);
        foreach (var row in plan.Rows)
        {
            Write(row);
        }

        Head = plan.IsRepetition
            ? Head with { Repetitions = Head.Repetitions + 1 }
            : Head with { Release = Head.Next, Repetitions = 0 };
        return plan;
    }

    /// <summary>Writes one observation's rows.</summary>
    public void Write(ObservationRow row)
    {
        foreach (var entity in row.ToEntities())
        {
            _entities[entity.RowKey] = entity;
        }

        _rows[row.Key] = (RowKeys.CrossSection(row.Key), row with { Versions = row.Versions with { Spilled = null } });
    }
}
