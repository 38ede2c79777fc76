using Azure.Core;
using HtzPipeline.Functions.Storage.Observations;
using HtzPipeline.Functions.Storage.Publishing;

namespace HtzPipeline.Functions.Tests.Storage.Publishing;

public class InterruptionTests(AzuriteFixture azurite)
{
    private const int Indicators = 120;

    [Fact]
    public async Task More_rows_than_a_transaction_holds_go_in_several()
    {
        var store = await StoreUnderTest.CreateAsync(azurite);
        var (publisher, faults) = store.Unreliable(azurite.ConnectionString, HttpPipelinePosition.PerCall);
        var release = await store.PublishAsync(Samples.Month(Samples.Submission(1), Indicators, 1m), publisher);

        Assert.Equal(3, faults.Batches);
        Assert.Equal(Indicators, release.ChangeCount);
        Assert.Equal(Indicators, (await store.CrossSectionAsync("2019-08")).Count);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public async Task A_reader_between_the_transactions_sees_the_old_state_whole(int dies)
    {
        var store = await StoreUnderTest.CreateAsync(azurite);
        await store.PublishAsync(Samples.Month(Samples.Submission(1), Indicators, 1m));
        var before = await store.CrossSectionAsync("2019-08");
        await DieAsync(store, Samples.Month(Samples.Submission(2), Indicators + 5, 2m), dies);

        Assert.Equal(Samples.Say(before), Samples.Say(await store.CrossSectionAsync("2019-08")));
        Assert.Equal(Samples.Say(before[0]), Samples.Say(Assert.Single(await store.SeriesAsync("I000"))));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public async Task A_publication_that_died_between_its_transactions_is_finished_by_the_next_writer(int dies)
    {
        var (died, whole) = (await StoreUnderTest.CreateAsync(azurite), await StoreUnderTest.CreateAsync(azurite));
        Publication[] history =
        [
            Samples.Month(Samples.Submission(1), Indicators, 1m, "2019-07"),
            Samples.Month(Samples.Submission(2), Indicators, 7m),
            Samples.Month(Samples.Submission(3), 3, 9m),
        ];
        await died.PublishAsync(history[0]);
        await DieAsync(died, history[1], dies);
        await died.PublishAsync(history[2]);
        foreach (var publication in history)
        {
            await whole.PublishAsync(publication);
        }

        var (releases, expected) = (await died.ReleasesAsync(), await whole.ReleasesAsync());
        Assert.Equal(expected.Select(release => release.Submission), releases.Select(release => release.Submission));
        Assert.Equal(expected.SelectMany(release => release.Changes!.Value), releases.SelectMany(release => release.Changes!.Value));
        foreach (var asOf in new AsOf?[] { null, AsOf.At(1), AsOf.At(2) })
        {
            Assert.Equal(Samples.Say(await whole.CrossSectionAsync("2019-08", asOf)), Samples.Say(await died.CrossSectionAsync("2019-08", asOf)));
            Assert.Equal(Samples.Say(await whole.SeriesAsync("I119", asOf)), Samples.Say(await died.SeriesAsync("I119", asOf)));
        }
    }

    [Fact]
    public async Task A_publication_that_died_goes_on_when_it_is_published_again()
    {
        var store = await StoreUnderTest.CreateAsync(azurite);
        var publication = Samples.Month(Samples.Submission(1), Indicators, 1m);
        await DieAsync(store, publication, 3);
        var release = await store.PublishAsync(publication);

        Assert.Equal((1, Indicators), (release.Number, release.ChangeCount));
        Assert.Equal(Indicators, (await store.CrossSectionAsync("2019-08")).Count);
    }

    [Theory]
    [InlineData(HttpPipelinePosition.PerCall)]
    [InlineData(HttpPipelinePosition.PerRetry)]
    public async Task A_write_whose_reply_was_lost_is_known_again(HttpPipelinePosition position)
    {
        var store = await StoreUnderTest.CreateAsync(azurite);
        var (publisher, faults) = store.Unreliable(azurite.ConnectionString, position);
        faults.LosesReply = number => number == 1;
        var release = await store.PublishAsync(Samples.Month(Samples.Submission(1), Indicators, 1m), publisher);

        Assert.Equal((1, Indicators), (release.Number, release.ChangeCount));
        Assert.Equal(Indicators, (await store.CrossSectionAsync("2019-08")).Count);

        // Head, page, three transactions and the head that tells; a refused repetition is one more, starting again would be more yet.
        Assert.Equal(position == HttpPipelinePosition.PerRetry ? 7 : 6, faults.Requests);
    }

    [Fact]
    public async Task A_publication_whose_last_reply_was_lost_makes_no_second_release()
    {
        var store = await StoreUnderTest.CreateAsync(azurite);
        var publication = Samples.Month(Samples.Submission(1), Indicators, 1m);
        var (publisher, faults) = store.Unreliable(azurite.ConnectionString, HttpPipelinePosition.PerRetry);
        faults.LosesReply = number => number == 3;
        var release = await store.PublishAsync(publication, publisher);

        Assert.Equal(release.Time, (await store.PublishAsync(publication)).Time);
        Assert.Single(await store.ReleasesAsync());
    }

    [Fact]
    public async Task Two_writers_at_once_both_publish()
    {
        var store = await StoreUnderTest.CreateAsync(azurite);
        var publications = Enumerable.Range(1, 6)
            .Select(i => Samples.Month(Samples.Submission(i), i % 2 == 0 ? Indicators : 30, i, i % 3 == 0 ? "2019-07" : "2019-08"))
            .ToArray();
        publications.ToList().ForEach(store.Keep);
        var releases = await Task.WhenAll(publications.Select(publication => store.PublishAsync(publication)));

        Assert.Equal([1, 2, 3, 4, 5, 6], releases.Select(release => release.Number).Order());
        Assert.Equal(
            releases.OrderBy(release => release.Number).Select(release => release.Submission),
            (await store.ReleasesAsync()).Select(release => release.Submission));
        Assert.Equal("5", (await store.SeriesAsync("I000"))[1].Observation[Core.Figures.Measure.Cumulative]!.Number.ToString());
    }

    private async Task DieAsync(StoreUnderTest store, Publication publication, int dies)
    {
        var (publisher, faults) = store.Unreliable(azurite.ConnectionString, HttpPipelinePosition.PerCall);
        faults.Dies = number => number >= dies;
        await Assert.ThrowsAsync<IOException>(() => store.PublishAsync(publication, publisher));
    }
}
