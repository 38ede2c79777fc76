using System.Diagnostics;
using HtzPipeline.Functions.Hosting;
using HtzPipeline.Functions.Tests.Faults;
using HtzPipeline.Functions.Tests.Ingest;
using Microsoft.Extensions.DependencyInjection;

namespace HtzPipeline.Functions.Tests.Hosting;

public class TriggeredWorkTests(AzuriteFixture azurite)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void The_longer_an_outage_lasts_the_longer_a_delivery_waits() =>
        Assert.Equal([2, 4, 8, 16, 30, 30], Enumerable.Range(1, 6).Select(outages => TriggeredWork.PauseAfter(outages).TotalSeconds));

    [Fact]
    public async Task A_delivery_that_meets_an_outage_waits_before_it_fails()
    {
        await using var test = await IngestionUnderTest.CreateAsync(azurite);
        await test.UploadAsync();
        var started = Stopwatch.StartNew();
        await Assert.ThrowsAnyAsync<Exception>(() => Failing(test).IngestAsync(IngestionUnderTest.Path, Cancellation));
        Assert.InRange(started.Elapsed.TotalSeconds, 2, 20);
    }

    [Fact]
    public async Task It_does_not_wait_where_the_host_is_stopping()
    {
        await using var test = await IngestionUnderTest.CreateAsync(azurite);
        await test.UploadAsync();
        var work = Failing(test);
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var waiting = Task.WhenAll(Enumerable.Range(0, 5).Select(_ => work.IngestAsync(IngestionUnderTest.Path, stopping.Token)));
        await stopping.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting.WaitAsync(TimeSpan.FromSeconds(1.5), Cancellation));
    }

    // Storage that does not answer at all, and is asked twice.
    private static TriggeredWork Failing(IngestionUnderTest test) =>
        test.Start(new FaultyStorage((_, _) => Fault.Unavailable).AddTo(retries: 1)).GetRequiredService<TriggeredWork>();
}
