using CsCheck;
using HtzPipeline.Core.Figures;
using HtzPipeline.Functions.Storage;

namespace HtzPipeline.Functions.Tests.Storage;

/// <summary>What holds for any history of uploads.</summary>
public class HistoryProperties
{
    // Few indicators, months, values and upload times, so that uploads meet, tie and repeat each other.
    private static readonly Gen<(string, string, decimal)> Figure = Gen.Select(
        Gen.OneOf(Gen.Const("EXPORTS"), Gen.Const("GDP")), Gen.Int[1, 5], Gen.Int[0, 3], (indicator, month, value) => (indicator, $"2019-0{month}", value / 10m));

    private static readonly Gen<Publication[]> History =
        Gen.Select(Gen.Int[1, 4], Figure.Array[1, 8].Where(figures => figures.Select(f => (f.Item1, f.Item2)).Distinct().Count() == figures.Length))
            .Array[1, 8]
            .Select(uploads => uploads.Select((upload, i) =>
                Samples.Publication(Samples.Submission(i, Samples.Morning.AddMinutes(upload.Item1)), upload.Item2)).ToArray());

    private static readonly Gen<(Publication[] History, Publication[] Shuffled)> TwoOrders =
        from history in History
        from order in Gen.Shuffle(Enumerable.Range(0, history.Length).ToArray())
        select (history, order.Select(i => history[i]).ToArray());

    [Fact]
    public void Any_order_of_arrival_ends_in_the_same_figures() => TwoOrders.Sample((history, shuffled) =>
    {
        var (one, other) = (Publish(history), Publish(shuffled));
        Assert.Equal(one.AsOf(one.Head.Release), other.AsOf(other.Head.Release));
    });

    [Fact]
    public void The_upload_that_wins_is_the_last() => History.Sample(history =>
    {
        var observations = Publish(history).Window().Observations;
        var last = history.SelectMany(publication => publication.Facts)
            .GroupBy(fact => fact.Key)
            .Select(facts => facts.Aggregate((a, b) => b.Figure.Origin!.WinsOver(a.Figure.Origin!) ? b : a));
        Assert.All(last, fact => Assert.Equal(fact.Figure, observations[fact.Key, Measure.Cumulative]));
    });

    [Fact]
    public void Every_release_can_be_read_again_as_it_was() => History.Sample(history =>
    {
        var area = new MemoryArea();
        var then = new List<string[]>();
        foreach (var publication in history)
        {
            area.Publish(publication);
            then.Add([.. area.AsOf(area.Head.Release)]);
        }

        Assert.Empty(area.AsOf(0));
        Assert.All(then.Index(), at => Assert.Equal(at.Item, area.AsOf(at.Index + 1)));
    });

    [Fact]
    public void A_publication_that_died_anywhere_is_finished_as_if_it_had_not() => Gen.Select(History, Gen.Int[0, 10]).Sample((history, rows) =>
    {
        var (whole, died) = (new MemoryArea(), new MemoryArea());
        foreach (var publication in history)
        {
            var expected = whole.Publish(publication);
            var before = died.AsOf(died.Head.Release).ToArray();
            died.Publish(publication, diesAfter: rows);
            Assert.Equal(before, died.AsOf(died.Head.Release));
            var finished = died.Publish(publication);
            Assert.Equal(expected.Changes, finished.Changes);
            Assert.Equal(Math.Max(0, expected.Rows.Length - rows), finished.Rows.Length);
        }

        Assert.Equal(whole.Dump(), died.Dump());
    });

    [Fact]
    public void Every_figure_that_was_ever_published_is_still_there() => History.Sample(history =>
    {
        var window = Publish(history).Window();
        foreach (var (release, publication) in history.Index())
        {
            Assert.All(publication.Facts, fact => Assert.Equal(
                release + 1,
                window.Published(fact.Key).Versions.ReleaseOf(fact.Figure.Origin!, fact.Measure, window.Observations[fact.Key, fact.Measure])));
        }
    });

    private static MemoryArea Publish(IEnumerable<Publication> history)
    {
        var area = new MemoryArea();
        foreach (var publication in history)
        {
            area.Publish(publication);
        }

        return area;
    }
}
