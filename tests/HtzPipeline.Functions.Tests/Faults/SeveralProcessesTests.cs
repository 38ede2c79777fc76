namespace HtzPipeline.Functions.Tests.Faults;

/// <summary>Two instances of the app at once, each a process.</summary>
public class SeveralProcessesTests(AzuriteFixture azurite, ITestOutputHelper output)
{
    private static readonly int Rounds = 6 * FaultTable.Times;

    [Fact]
    public async Task Two_processes_that_ingest_the_same_blob_at_once_make_one_submission_and_one_release()
    {
        await using var test = await FaultsUnderTest.CreateAsync(azurite);
        await using var one = await DoomedProcess.StartAsync(azurite.ConnectionString, test.Store.Storage);
        await using var other = await DoomedProcess.StartAsync(azurite.ConnectionString, test.Store.Storage);
        for (var round = 0; round < Rounds; round++)
        {
            await test.UploadAsync();
            await Task.WhenAll(one.DeliverAsync(FaultsUnderTest.PathOf()), other.DeliverAsync(FaultsUnderTest.PathOf()));
            await test.AssertAsUndisturbedAsync();
        }

        output.Passed("two processes ingest the same blob at once", Rounds, "each revises all figures of the one before");
    }

    [Fact]
    public async Task Two_processes_that_reconcile_at_once_do_no_harm()
    {
        await using var test = await FaultsUnderTest.CreateAsync(azurite);
        await using var one = await DoomedProcess.StartAsync(azurite.ConnectionString, test.Store.Storage);
        await using var other = await DoomedProcess.StartAsync(azurite.ConnectionString, test.Store.Storage);
        for (var round = 0; round < Rounds; round += 2)
        {
            await test.UploadAsync(FaultsUnderTest.PathOf($"甲{round}"));
            await test.UploadAsync(FaultsUnderTest.PathOf($"乙{round}"));
            await Task.WhenAll(one.ReconcileAsync(), other.ReconcileAsync());
            await test.AssertSameFiguresAsync();
        }

        output.Passed("two processes reconcile the same missed uploads at once", Rounds, "two uploads each time");
    }
}
