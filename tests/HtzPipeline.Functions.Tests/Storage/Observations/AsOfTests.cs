using HtzPipeline.Core.Figures;
using HtzPipeline.Functions.Storage.Observations;
using HtzPipeline.Functions.Storage.Publishing;

namespace HtzPipeline.Functions.Tests.Storage.Observations;

public class AsOfTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task As_of_a_release_or_a_time_answers_as_then()
    {
        var store = await StoreUnderTest.CreateAsync(azurite);
        Publication[] history =
        [
            Samples.Publication(Samples.Submission(1), ("EXPORTS", "2019-08", 58.33m)),
            Samples.Publication(Samples.Submission(4), ("EXPORTS", "2019-08", 59m), ("EXPORTS", "2019-07", 50m)),
            Samples.Publication(Samples.Submission(3), ("EXPORTS", "2019-08", 1m)),
            Samples.Publication(Samples.Submission(5), ("EXPORTS", "2019-08", 60m)),
        ];
        var then = new List<(Release Release, IReadOnlyList<ObservationRow> Series, IReadOnlyList<ObservationRow> Section)>();
        foreach (var publication in history)
        {
            store.Clock.Now += TimeSpan.FromHours(1);
            var release = await store.PublishAsync(publication);
            then.Add((release, await store.SeriesAsync("EXPORTS"), await store.CrossSectionAsync("2019-08")));
        }

        foreach (var (release, series, section) in then)
        {
            foreach (var asOf in new[] { AsOf.At(release.Number), AsOf.At(release.Time), AsOf.At(release.Time.AddMinutes(59)) })
            {
                Assert.Equal(Samples.Say(series), Samples.Say(await store.SeriesAsync("EXPORTS", asOf)));
                Assert.Equal(Samples.Say(section), Samples.Say(await store.CrossSectionAsync("2019-08", asOf)));
            }
        }

        Assert.Empty(await store.SeriesAsync("EXPORTS", AsOf.At(then[0].Release.Time.AddTicks(-1))));
        Assert.Empty(await store.SeriesAsync("EXPORTS", AsOf.At(0)));
    }

    [Fact]
    public async Task Where_nothing_was_ever_published_nothing_was_at_any_time()
    {
        var store = await StoreUnderTest.CreateAsync(azurite);
        foreach (var time in new[] { DateTimeOffset.MinValue, new(1850, 1, 1, 0, 0, 0, TimeSpan.Zero), Samples.Morning, DateTimeOffset.MaxValue })
        {
            Assert.Empty(await store.SeriesAsync("EXPORTS", AsOf.At(time)));
        }
    }

    [Fact]
    public async Task A_derived_quarter_keeps_its_versions_too()
    {
        var store = await StoreUnderTest.CreateAsync(azurite);
        await store.PublishAsync(Samples.Publication(
            Samples.Submission(1), ("EXPORTS", "2019-09", 90m), ("EXPORTS", "2019-10", 100m), ("EXPORTS", "2019-11", 110m), ("EXPORTS", "2019-12", 120m)));
        await store.PublishAsync(Samples.Publication(Samples.Submission(2), ("EXPORTS", "2019-12", 125m)));

        Assert.Equal("30", Assert.Single(await store.CrossSectionAsync("2019-Q4", AsOf.At(1))).Observation[Measure.Current]!.Number.ToString());
        Assert.Equal("35", Assert.Single(await store.CrossSectionAsync("2019-Q4")).Observation[Measure.Current]!.Number.ToString());
    }

    [Fact]
    public async Task A_row_revised_so_often_that_its_log_spilled_still_answers_as_of_its_first_release()
    {
        var store = await StoreUnderTest.CreateAsync(azurite);
        var text = new string('长', FigureCodec.MaximumText);
        const int Revisions = 200;
        for (var i = 1; i <= Revisions; i++)
        {
            var submission = Samples.Submission(i);
            await store.PublishAsync(new(submission, Samples.Area, Samples.Catalogue, [Samples.Fact(submission, Samples.Key("EXPORTS", "2019-08"), i, text)]));
        }

        var window = await store.Store.ReadWindowAsync(Samples.Area, Period.Month(2019, 8), Period.Month(2019, 8), TestContext.Current.CancellationToken);
        var row = window.Published(Samples.Key("EXPORTS", "2019-08"));
        Assert.True(row.Versions.Spills >= 2, $"{row.Versions.Spills} spills");
        foreach (var release in new[] { 1, 2, 50, 100, Revisions - 1, Revisions })
        {
            var then = Assert.Single(await store.SeriesAsync("EXPORTS", AsOf.At(release)));
            Assert.Equal(release, then.Observation[Measure.Cumulative]!.Number!.Value.Value);
            Assert.Equal(release, then.Release);
        }

        // The log that tells that it was published long ago is in a row of its own by now.
        var first = Samples.Submission(1);
        var again = await store.PublishAsync(new(first, Samples.Area, Samples.Catalogue, [Samples.Fact(first, Samples.Key("EXPORTS", "2019-08"), 1, text)]));
        Assert.Equal(1, again.Number);
    }
}
