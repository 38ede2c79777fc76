using HtzPipeline.Functions.Hosting;
using HtzPipeline.Scenarios;

namespace HtzPipeline.Functions.Tests.Storage;

public class CostsTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task The_page_of_costs_says_what_is_measured()
    {
        var storage = await azurite.CreateStorageAsync();
        var counts = await CostScenario.RunAsync(azurite.ConnectionString, storage.Names, TestContext.Current.CancellationToken);
        var page = await File.ReadAllTextAsync(Path.Combine(RepositoryRoot.Find(), "docs", "costs.md"), TestContext.Current.CancellationToken);
        Assert.True(
            CostsPage.Page(counts).ReplaceLineEndings() == page.ReplaceLineEndings(),
            $"Print docs/costs.md again: dotnet run -c Release --project tests/HtzPipeline.Benchmarks -- costs > docs/costs.md ({counts})");
    }

    [Fact]
    public void Reconciliation_costs_more_the_more_is_kept()
    {
        var once = new OperationCount(1, 1, 1);
        var counts = new MonthlyCounts(once, once, once, once, once);
        var (zone, country) = (new Volume("", 1).Bill(counts), new Volume("", 1000).Bill(counts));
        Assert.Equal(Volume.Rounds, zone.BlobLists);
        Assert.Equal(24L * Volume.Rounds, country.BlobLists);
        Assert.Equal(10 + 6000 * 5 + Volume.Rounds, zone.Rows);
        Assert.Equal(10_000 + 6_000_000L * 5 + 120L * Volume.Rounds, country.Rows);
    }
}
