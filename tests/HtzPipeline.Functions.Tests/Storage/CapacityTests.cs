using System.Globalization;
using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;
using HtzPipeline.Functions.Hosting;
using HtzPipeline.Functions.Storage.Catalogues;
using HtzPipeline.Functions.Storage.Submissions;
using HtzPipeline.Functions.Tests.Faults;
using HtzPipeline.Functions.Tests.Ingest;
using HtzPipeline.Testing.Scenarios;

namespace HtzPipeline.Functions.Tests.Storage;

public class CapacityTests(AzuriteFixture azurite, ITestOutputHelper output)
{
    private const int Snapshots = 24;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_page_of_scale_says_what_is_measured_and_one_area_at_its_limit_does_what_the_page_computes()
    {
        var storage = await azurite.CreateStorageAsync();
        var counts = await CapacityScenario.RunAsync(azurite.ConnectionString, storage.Names, Cancellation);
        await AssertServesAsync(Capacity.InSecond(counts.Snapshot.Read));

        var page = await File.ReadAllTextAsync(Path.Combine(RepositoryRoot.Find(), "docs", "scale.md"), Cancellation);
        Assert.True(
            CapacityPage.Page(counts).ReplaceLineEndings() == page.ReplaceLineEndings(),
            $"Print docs/scale.md again: dotnet run -c Release --project tests/HtzPipeline.Benchmarks -- capacity > docs/scale.md ({counts})");
    }

    [Fact]
    public void A_limit_that_other_zones_fill_has_a_most_of_zones_and_one_they_do_not_has_none()
    {
        var once = new ActCount(1, 100, 100);
        var limits = new Capacity(new(once, once, once, once, once, once)).Limits;
        Assert.All(limits, limit => Assert.True(limit.MostZones is not { } most || (limit.Use(most) <= 1 && limit.Use(most + 1) > 1), limit.Name));
        Assert.Equal([true, false, true, false, true], limits.Select(limit => limit.MostZones is null));
        Assert.True(limits[1].Use(178) > limits[1].Use(20));
    }

    // With the latencies and refusals of a seed; rows that were read twice because something was refused would show as fewer answers.
    private async Task AssertServesAsync(double computed)
    {
        await using var test = await IngestionUnderTest.CreateEmptyAsync(azurite);
        await new CatalogueStore(test.Storage).WriteAsync(
            CatalogueLoader.Load(MonthlyFile.Catalogue, "catalogue.yaml").Catalogue!.Version, BinaryData.FromString(MonthlyFile.Catalogue), Cancellation);
        var path = MonthlyFile.Path(Period.Month(2019, 8), "历史");
        await test.UploadAsync(MonthlyFile.Content(Period.Month(2017, 1), Period.Month(2019, 8)), path);
        Assert.Equal(SubmissionState.Published, (await test.DeliverAsync(path: path))!.State);

        var atLimit = await ServeAsync(gap: 0);
        output.WriteLine($"computed {computed:0.00} snapshots a second; asked without a pause {atLimit.Rate:0.00}, {atLimit.Refused} requests refused");
        Assert.InRange(atLimit.Rate / computed, 0.85, 1.1);
        Assert.InRange(atLimit.Refused, 1, int.MaxValue);

        var atHalf = await ServeAsync(gap: 2 / computed);
        output.WriteLine($"asked for half as many {atHalf.Rate:0.00}, {atHalf.Refused} refused");
        Assert.Equal(0, atHalf.Refused);

        async Task<(double Rate, int Refused)> ServeAsync(double gap)
        {
            var partition = new BusyPartition(test.Storage.Names, seed: 19);
            using var api = await test.ServeAsync(test.Start(partition.AddTo));

            // The catalogue and the names of files are known after the first.
            await AskAsync(api, "sparkline=60");
            partition.Settle();
            var begun = partition.Now;
            for (var number = 0; number < Snapshots; number++)
            {
                partition.Wait(gap);
                await AskAsync(api, string.Create(CultureInfo.InvariantCulture, $"sparkline={1 + number % 12}&format={(number < 12 ? "json" : "csv")}"));
            }

            return (Snapshots / (partition.Now - begun), partition.Refused);
        }

        static async Task AskAsync(HttpClient api, string query)
        {
            using var answer = await api.GetAsync(new Uri($"snapshots/2019-08?{query}", UriKind.Relative), Cancellation);
            Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(Cancellation));
        }
    }
}
