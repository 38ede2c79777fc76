using CsCheck;
using HtzPipeline.Core.Aggregation;
using HtzPipeline.Core.Figures;
using HtzPipeline.Functions.Storage.Observations;

namespace HtzPipeline.Functions.Tests.Storage;

/// <summary>What holds for any history of uploads and withdrawals, whatever order it arrives in.</summary>
public class HistoryProperties
{
    [Fact]
    public void Any_order_of_arrival_ends_in_the_same_figures() => Histories.TwoOrders.Sample(orders =>
        Assert.Equal(MemoryArea.Of(orders.History).Figures, MemoryArea.Of(orders.Shuffled).Figures));

    [Fact]
    public void What_stands_is_the_last_upload_of_what_counts_most_that_was_not_withdrawn_and_what_follows_from_it() => Histories.TwoOrders.Sample(orders =>
    {
        var observations = MemoryArea.Of(orders.Shuffled).Window().Observations;
        var withdrawn = orders.History.Where(p => p.IsWithdrawal).Select(p => p.Facts[0].Figure.Origin!.Submission).ToHashSet();
        var expected = new ObservationSet();
        foreach (var fact in orders.History.Where(p => !p.IsWithdrawal).SelectMany(p => p.Facts)
            .Where(fact => !withdrawn.Contains(fact.Figure.Origin!.Submission))
            .GroupBy(fact => (fact.Key, fact.Measure))
            .Select(facts => facts.Aggregate((a, b) => b.Figure.Origin!.WinsOver(a.Figure.Origin!) ? b : a)))
        {
            var before = expected[fact.Key] ?? Observation.Empty(fact.Key);
            expected.Put(before with { Figures = before.Figures.Add(fact.Measure, fact.Figure) });
        }

        Derivation.Recompute(expected, [.. expected.All.Select(o => o.Key)], Samples.Catalogue);
        Assert.Equal(Say(expected), Say(observations));
    });

    [Fact]
    public void Every_release_can_be_read_again_as_it_was() => Histories.TwoOrders.Sample(orders =>
    {
        var area = new MemoryArea();
        var then = new List<string[]>();
        foreach (var publication in orders.Shuffled)
        {
            var isRepetition = area.Publish(publication).IsRepetition;
            then.RemoveRange(then.Count - (isRepetition ? 1 : 0), isRepetition ? 1 : 0);
            then.Add([.. area.AsOf(area.Head.Release)]);
        }

        Assert.Empty(area.AsOf(0));
        Assert.Equal(then.Count, area.Head.Release);
        Assert.All(then.Index(), at => Assert.Equal(at.Item.Select(WithoutRepetition), area.AsOf(at.Index + 1).Select(WithoutRepetition)));
    });

    [Fact]
    public void A_publication_that_died_anywhere_is_finished_as_if_it_had_not() => Gen.Select(Histories.TwoOrders, Gen.Int[0, 10]).Sample((orders, rows) =>
    {
        var (whole, died) = (new MemoryArea(), new MemoryArea());
        foreach (var publication in orders.Shuffled)
        {
            var expected = whole.Publish(publication);
            var before = died.AsOf(died.Head.Release).Select(WithoutRepetition).ToArray();
            died.Die(publication, rows);
            Assert.Equal(before, died.AsOf(died.Head.Release).Select(WithoutRepetition));
            var finished = died.Publish(publication);
            Assert.Equal(expected.Changes, finished.Changes);
            Assert.Equal(Math.Max(0, expected.Rows.Length - rows), finished.Rows.Length);
        }

        Assert.Equal(whole.Dump, died.Dump);
    });

    [Fact]
    public void Every_figure_that_was_ever_published_tells_where_it_is_in_the_log() => Histories.TwoOrders.Sample(orders =>
    {
        var area = new MemoryArea();
        var entries = orders.Shuffled.Select(publication =>
        {
            var isRepetition = area.Publish(publication).IsRepetition;
            return (Publication: publication, Entry: new LogEntry(area.Head.Release, isRepetition));
        }).ToList();
        var window = area.Window();
        foreach (var (publication, entry) in entries)
        {
            Assert.All(publication.Facts, fact =>
            {
                var versions = window.Published(fact.Key).Versions;
                if (versions.Spills == 0)
                {
                    Assert.Equal(entry, publication.IsWithdrawal
                        ? versions.Withdrew(fact.Figure.Origin!, fact.Measure)
                        : versions.Brought(fact.Figure.Origin!, fact.Measure, window.Observations[fact.Key, fact.Measure]));
                }
            });
        }
    });

    private static List<string> Say(ObservationSet observations) =>
    [
        .. observations.All.Where(o => !o.Figures.IsEmpty).OrderBy(o => o.Key.Indicator, StringComparer.Ordinal).ThenBy(o => o.Key.Period).Select(o =>
            $"{o.Key}: " + string.Join(", ", o.Figures.Select(f => $"{f.Key}={FigureCodec.Encode(f.Value with { Origin = f.Value.Origin?.Last })}"))),
    ];

    // That an upload said the same again is nothing that a reader is told.
    private static string WithoutRepetition(string row) => System.Text.RegularExpressions.Regex.Replace(row, @"(\|58\.33|\|长+…?)\|[^|, ]+\|[^|, ]+", "$1");
}
