namespace HtzPipeline.Functions.Tests.Faults;

/// <summary>SIGTERM to a real process.</summary>
public class StopTests(AzuriteFixture azurite)
{
    [Theory]
    [InlineData(1)]
    [InlineData(8)]
    public async Task Asked_to_stop_the_app_finishes_what_it_has_begun_and_ends_well(int request)
    {
        await using var test = await FaultsUnderTest.CreateAsync(azurite);
        await using var process = await DoomedProcess.StartAsync(azurite.ConnectionString, test.Store.Storage);
        await test.UploadAsync();
        await process.StopAtAsync(request);
        await process.DeliverAsync(FaultsUnderTest.PathOf());

        Assert.Equal(0, await process.WaitForExitAsync());
        await test.AssertAsUndisturbedAsync();
    }
}
