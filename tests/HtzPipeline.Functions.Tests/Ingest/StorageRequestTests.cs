using HtzPipeline.Scenarios;

namespace HtzPipeline.Functions.Tests.Ingest;

public class StorageRequestTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task A_monthly_file_takes_at_most_half_as_many_requests_again_as_the_least_possible()
    {
        var storage = await azurite.CreateStorageAsync();
        var cases = await StorageScenario.RunAsync(azurite.ConnectionString, storage.Names, TestContext.Current.CancellationToken);

        Assert.Equal(3, cases.Count);
        Assert.All(cases, file =>
        {
            Assert.InRange(file.ChangedRows, 2 * MonthlyFile.Indicators, int.MaxValue);
            Assert.InRange(file.Ratio, 1, 1.5);
        });
    }
}
