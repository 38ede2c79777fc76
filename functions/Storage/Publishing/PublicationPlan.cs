using System.Collections.Immutable;
using HtzPipeline.Core.Aggregation;
using HtzPipeline.Functions.Storage.Observations;

namespace HtzPipeline.Functions.Storage.Publishing;

/// <summary>
/// What a publication changes, worked out from what was published before it, whether or not some of it is written already:
/// so whoever finishes it comes to the same.
/// </summary>
/// <param name="IsRepetition">Whether it only says again what is published: then it makes no release.</param>
/// <param name="Rows">The rows still to be written, in the order of period and indicator.</param>
/// <param name="Changes">The observations that change in value.</param>
/// <param name="Affected">The submissions of which figures are overtaken or brought back; itself, if some of its own came too late.</param>
/// <param name="Tied">The figures that the upload before gives differently, where nobody can tell which of the two is the later.</param>
internal sealed record PublicationPlan(
    bool IsRepetition,
    ImmutableArray<ObservationRow> Rows,
    ImmutableArray<ObservationKey> Changes,
    ImmutableHashSet<string> Affected,
    ImmutableArray<TiedFigure> Tied)
{
    /// <summary>Works out what a publication changes.</summary>
    /// <param name="publication">The publication.</param>
    /// <param name="window">What is published; covers all that may change. For a withdrawal, with the whole logs of its facts' rows.</param>
    public static PublicationPlan Of(Publication publication, AreaWindow window)
    {
        var draft = new Draft(publication, window);
        foreach (var fact in publication.Facts)
        {
            if (publication.IsWithdrawal)
            {
                draft.Withdraw(fact);
            }
            else
            {
                draft.Report(fact);
            }
        }

        return draft.IsRepetition ? draft.Repetition() : draft.Release();
    }

    /// <summary>A plan in the making.</summary>
    private sealed class Draft(Publication publication, AreaWindow window)
    {
        private readonly ObservationSet _observations = new(window.Observations.All);
        private readonly HashSet<ObservationKey> _changed = [];
        private readonly List<(ObservationKey Key, RowVersion Line)> _others = [];
        private readonly Dictionary<(ObservationKey, Measure), ImmutableList<Origin>> _withdrawn = [];
        private readonly HashSet<ObservationKey> _repeated = [];
        private readonly HashSet<string> _affected = [];
        private readonly List<TiedFigure> _tied = [];
        private bool _isNew = publication.IsWithdrawal;

        public bool IsRepetition => !_isNew;

        public void Report(Fact fact)
        {
            var current = window.Observations[fact.Key, fact.Measure];
            if (current?.Origin is { } origin && fact.Figure.Origin is { } own)
            {
                if (origin.Last.IsOfSameUpload(own))
                {
                    // Written by whoever began this repetition and died.
                    return;
                }

                if (own.IsTiedWith(origin.Last) && !FigureCodec.HaveEqualValue(fact.Figure, current))
                {
                    _tied.Add(new(fact.Key, fact.Measure, origin.Last.Submission));
                }

                if (!own.WinsOver(origin))
                {
                    _isNew = true;
                    _affected.Add(own.Submission);
                    _others.Add((fact.Key, new(window.Head.Next, fact.Measure, fact.Figure, RowVersionKind.Late)));
                    return;
                }
            }

            _isNew |= current is null || !FigureCodec.Repeats(fact.Figure, current);
            _repeated.Add(fact.Key);
            Put(fact.Key, fact.Measure, fact.Figure);
        }

        public void Withdraw(Fact fact)
        {
            var known = new ReportedFigures(window.WithWholeLog(fact.Key), fact.Measure);
            var origin = fact.Figure.Origin!;
            if (known.IsWithdrawn(origin))
            {
                return;
            }

            // What was approved or confirmed of a file goes with it, perhaps of the same figure.
            var together = _withdrawn.GetValueOrDefault((fact.Key, fact.Measure), []);
            _withdrawn[(fact.Key, fact.Measure)] = together.Add(origin);
            foreach (var one in together.Add(origin))
            {
                known.Withdraw(one);
            }

            _others.Add((fact.Key, new(window.Head.Next, fact.Measure, fact.Figure, RowVersionKind.Withdrawn)));
            var standing = known.Standing;
            if (_observations[fact.Key, fact.Measure]?.Origin is { } current
                && (current.IsOfSameUpload(origin) || current.Last.IsOfSameUpload(origin)))
            {
                Put(fact.Key, fact.Measure, standing);
            }
        }

        /// <summary>The figures keep their origins and learn who said them last; nothing derived can change.</summary>
        public PublicationPlan Repetition()
        {
            foreach (var fact in publication.Facts.Where(fact => _repeated.Contains(fact.Key)))
            {
                if (window.Observations[fact.Key, fact.Measure] is { Origin: { } origin } current && !origin.Last.IsOfSameUpload(fact.Figure.Origin!))
                {
                    var own = fact.Figure.Origin!;
                    Put(fact.Key, fact.Measure, current with { Origin = origin with { Repeated = new(own.Submission, own.Uploaded, own.Order) } });
                }
            }

            return new(
                true,
                [.. InOrder(_repeated).Select(key => window.Published(key).Repeated(_observations[key]!, window.Head.Release))],
                [],
                [.. _affected],
                [.. _tied]);
        }

        public PublicationPlan Release()
        {
            _changed.UnionWith(Derivation.Recompute(_observations, [.. _changed], publication.Catalogue));
            var others = _others.ToLookup(other => other.Key, other => other.Line);
            var rows = ImmutableArray.CreateBuilder<ObservationRow>();
            var changes = ImmutableArray.CreateBuilder<ObservationKey>();
            foreach (var key in InOrder(_changed.Union(others.Select(lines => lines.Key))))
            {
                if (!window.Covers(key))
                {
                    throw new InvalidOperationException($"{key} was to be changed, but only {window.Head.Area} from {window.First} to {window.Last} was read.");
                }

                var before = window.Published(key);
                var after = before.Next(_observations[key] ?? Observation.Empty(key), others[key], window.Head.Next);
                if (!after.HasSameValues(before))
                {
                    changes.Add(key);
                }

                if (!ReferenceEquals(after, before) && window.Stored(key)?.IsSameAs(after) != true)
                {
                    rows.Add(after);
                }
            }

            return new(false, rows.ToImmutable(), changes.ToImmutable(), [.. _affected], [.. _tied]);
        }

        private static IEnumerable<ObservationKey> InOrder(IEnumerable<ObservationKey> keys) =>
            keys.OrderBy(key => key.Period).ThenBy(key => key.Indicator, StringComparer.Ordinal);

        private void Put(ObservationKey key, Measure measure, Figure? figure)
        {
            var before = _observations[key] ?? Observation.Empty(key);
            _observations.Put(before with { Figures = figure is null ? before.Figures.Remove(measure) : before.Figures.SetItem(measure, figure) });
            _changed.Add(key);
            foreach (var moved in new[] { before[measure]?.Origin?.Last.Submission, publication.IsWithdrawal ? figure?.Origin?.Submission : null })
            {
                if (moved is not null)
                {
                    _affected.Add(moved);
                }
            }
        }
    }
}
