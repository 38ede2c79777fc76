using Azure.Core;
using CsCheck;
using HtzPipeline.Core.Figures;
using HtzPipeline.Functions.Storage.Observations;

namespace HtzPipeline.Functions.Tests.Storage.Observations;

public class KeptWindowsTests(AzuriteFixture azurite)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Of_submissions_that_follow_each_other_only_the_first_reads_what_is_published()
    {
        var store = await StoreUnderTest.CreateAsync(azurite);
        var (publisher, faults) = store.Unreliable(azurite.ConnectionString, HttpPipelinePosition.PerCall);
        await store.PublishAsync(Samples.Month(Samples.Submission(1), 30, 20m, "2019-07"), publisher);
        var first = faults.ObservationReads;
        await store.PublishAsync(Samples.Month(Samples.Submission(2), 30, 40m, "2019-08"), publisher);
        await store.TryPublishAsync(Samples.Month(Samples.Submission(3), 30, 40m, "2019-08"), publisher);
        await store.PublishAsync(Samples.Month(Samples.Submission(4), 30, 41m, "2019-08"), publisher);

        Assert.Equal(2, first);
        Assert.Equal(3, faults.ObservationReads - first); // A head each.
    }

    [Fact]
    public async Task A_later_year_is_read_alone()
    {
        var store = await StoreUnderTest.CreateAsync(azurite);
        var (publisher, faults) = store.Unreliable(azurite.ConnectionString, HttpPipelinePosition.PerCall);
        await store.PublishAsync(Samples.Publication(Samples.Submission(1), ("EXPORTS", "2021-03", 9m)), store.Publisher);
        await store.PublishAsync(Samples.Publication(Samples.Submission(2), ("EXPORTS", "2019-03", 3m)), publisher);
        var first = faults.ObservationReads;
        await store.PublishAsync(Samples.Publication(Samples.Submission(3), ("EXPORTS", "2020-03", 6m)), publisher);

        Assert.Equal(2, faults.ObservationReads - first); // The head, and what of 2021 is published.
        var growth = (await store.SeriesAsync("EXPORTS")).ToDictionary(row => row.Key.Period.ToString(), row => row.Observation[Measure.CumulativeNominalGrowth]?.Number?.ToString());
        Assert.Equal(("100.00", "50.00"), (growth["2020-03"], growth["2021-03"]));
    }

    [Fact]
    public async Task What_others_have_published_since_is_read()
    {
        var store = await StoreUnderTest.CreateAsync(azurite);
        var (other, _) = store.Unreliable(azurite.ConnectionString, HttpPipelinePosition.PerCall);
        await store.PublishAsync(Samples.Publication(Samples.Submission(1), ("EXPORTS", "2019-06", 40m)));
        await store.PublishAsync(Samples.Publication(Samples.Submission(2), ("EXPORTS", "2019-07", 51m)), other);
        await store.PublishAsync(Samples.Publication(Samples.Submission(3), ("EXPORTS", "2019-08", 58m)));

        Assert.Equal("7", (await store.SeriesAsync("EXPORTS"))[^1].Observation[Measure.Current]!.Number.ToString());
    }

    [Fact]
    public async Task Whatever_was_published_by_whomever_a_window_that_was_kept_is_the_one_that_is_stored()
    {
        foreach (var (history, windows) in Seeded.Cases(Gen.Select(Histories.Any, Gen.Select(Gen.Int[2018, 2020], Gen.Int[1, 12], Gen.Int[0, 2]).Array[9]), 15))
        {
            var store = await StoreUnderTest.CreateAsync(azurite);
            var (other, _) = store.Unreliable(azurite.ConnectionString, HttpPipelinePosition.PerCall);
            foreach (var (number, publication) in history.Index())
            {
                await store.TryPublishAsync(publication, number % 3 == 2 ? other : null);
                var (year, month, more) = windows[number % windows.Length];
                var (first, last) = (Period.Month(year, month), Period.Month(year + more, 12));
                var kept = await store.Store.ReadWindowAsync(Samples.Area, first, last, Cancellation);
                var anew = await new ObservationStore(store.Storage).ReadWindowAsync(Samples.Area, first, last, Cancellation);

                Assert.Equal(anew.Head with { ETag = null }, kept.Head with { ETag = null });
                Assert.Equal(Rows(anew), Rows(kept));
            }
        }
    }

    [Fact]
    public void What_was_used_last_is_kept_and_no_more_than_the_memory_that_is_given_to_it()
    {
        var windows = new KeptWindows();
        var rows = Enumerable.Range(0, KeptWindows.MostRows / 5).Select(i => ObservationRow.Empty(new($"I{i}", "A", Period.Month(2019, 8)))).ToList();
        for (var area = 0; area < 7; area++)
        {
            windows.Keep(new(Head(area), Period.Month(2019, 1), Period.Month(2019, 12), rows));
        }

        Assert.Equal([2, 3, 4, 5, 6], Enumerable.Range(0, 7).Where(area => windows.TryFind(Head(area), Period.Month(2019, 1), out _)));

        static AreaHead Head(int area) => AreaHead.None($"A{area}");
    }

    private static List<string> Rows(AreaWindow window)
    {
        var periods = from year in Enumerable.Range(2016, 8)
                      from frequency in Enum.GetValues<Frequency>()
                      from number in Enumerable.Range(1, 12 / (int)frequency)
                      select Period.Of(year, frequency, number);
        return
        [
            .. from indicator in (string[])["EXPORTS", "GDP"]
               from period in periods
               let row = window.Stored(new(indicator, Samples.Area, period))
               where row is not null
               select string.Join('\n', row.ToEntities().Select(RowText.Of)),
        ];
    }
}
