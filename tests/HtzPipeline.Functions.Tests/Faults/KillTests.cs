namespace HtzPipeline.Functions.Tests.Faults;

/// <summary>kill -9 of a real process.</summary>
public class KillTests(AzuriteFixture azurite, ITestOutputHelper output)
{
    private const int MoreThanAnIngestionNeeds = 60;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Killed_at_any_storage_request_and_started_again_the_app_ends_as_if_nothing_had_happened(bool afterwards)
    {
        await using var test = await FaultsUnderTest.CreateAsync(azurite);
        var process = await DoomedProcess.StartAsync(azurite.ConnectionString, test.Store.Storage);
        var deaths = 0;
        try
        {
            // From the second on, each upload revises all figures of the one before.
            for (; ; deaths++)
            {
                await test.UploadAsync();
                await process.DieAtAsync(deaths + 1, afterwards);
                if (await process.SurvivesAsync(FaultsUnderTest.PathOf()))
                {
                    break;
                }

                await process.DisposeAsync();
                process = await DoomedProcess.StartAsync(azurite.ConnectionString, test.Store.Storage, minutesAhead: 3 * (deaths + 1));
                await (deaths % 2 == 0 ? process.DeliverAsync(FaultsUnderTest.PathOf()) : process.ReconcileAsync());
                await test.AssertAsUndisturbedAsync();
            }
        }
        finally
        {
            await process.DisposeAsync();
        }

        await test.AssertAsUndisturbedAsync();
        Assert.InRange(deaths, 12, MoreThanAnIngestionNeeds);
        output.Passed(
            $"process killed (SIGKILL) {(afterwards ? "after" : "before")} the n-th storage request, started again",
            deaths,
            $"n = 1 to {deaths}, all requests of an ingestion that revises 90 figures");
    }
}
