using Azure.Core;
using HtzPipeline.Functions.Tests.Faults;
using HtzPipeline.Functions.Tests.Faults.Replies;
using HtzPipeline.Functions.Tests.Ingest;

namespace HtzPipeline.Functions.Tests.Bulletins;

/// <summary>Whatever befalls the writing of bulletins, the next run ends as if nothing had.</summary>
public class InterruptedBulletinTests(AzuriteFixture azurite, ITestOutputHelper output)
{
    private const int MostRequests = 200;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_run_that_dies_at_any_storage_request_is_finished_by_the_next(bool afterwards)
    {
        await using var undisturbed = await CompleteMonth.CreateAsync(azurite);
        await undisturbed.WriteAsync();
        var expected = await OutcomeAsync(undisturbed);
        await using var month = await CompleteMonth.CreateAsync(azurite);

        for (var request = 1; request < MostRequests; request++)
        {
            await EmptyAsync(month);
            var death = new Death((_, number) => number == request, afterwards);
            var writer = month.Writer(death.AddTo);
            var hasDied = await DiesAsync(() => writer.RunAsync(Cancellation));

            await month.WriteAsync();
            Assert.Equal(expected, await OutcomeAsync(month));
            if (!hasDied)
            {
                Assert.True(request > 10);
                output.Passed($"writing bulletins dies {(afterwards ? "after" : "before")} its n-th storage request", request - 1, $"n = 1 to {request - 1}; then the next run");
                return;
            }
        }

        Assert.Fail("It never ended.");
    }

    [Fact]
    public async Task A_run_that_loses_a_reply_of_storage_ends_as_if_it_had_not()
    {
        var write = new WriteUnderTest(azurite, async (test, app) =>
        {
            await CompleteMonth.FillAsync(test);
            return $"{await CompleteMonth.WriterOf(app).RunAsync(Cancellation)}";
        });
        var (repeated, unanswered) = (await write.LoseEachAsync(HttpPipelinePosition.PerRetry), await write.LoseEachAsync(HttpPipelinePosition.PerCall));

        // Two files and an entry for each of two bulletins.
        Assert.Equal((6, 6), (repeated, unanswered));
        output.Passed("bulletins: reply of the n-th write lost", repeated + unanswered, $"n = 1 to {repeated}, tried again by the client, and n = 1 to {unanswered}, not");
    }

    [Fact]
    public async Task Several_instances_at_once_write_a_bulletin_once()
    {
        await using var month = await CompleteMonth.CreateAsync(azurite);
        var written = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => month.Writer(_ => { }).RunAsync(Cancellation)));

        Assert.Equal(2, written.Sum());
        Assert.Equal(2, (await month.EditionsAsync()).Count);
        Assert.Equal(4, (await month.FilesAsync()).Count);
    }

    private static async Task<bool> DiesAsync(Func<Task> run)
    {
        try
        {
            await run();
            return false;
        }
        catch (Exception death) when (death is not OperationCanceledException)
        {
            return true;
        }
    }

    private static async Task<IReadOnlyList<string>> OutcomeAsync(CompleteMonth month) =>
    [
        .. (await month.FilesAsync()).Select(file => $"{file.Key} {file.Value.Length > 0}"),
        .. (await month.EditionsAsync()).Select(edition => $"{edition with { Written = default }}"),
    ];

    private static async Task EmptyAsync(CompleteMonth month)
    {
        var storage = month.Test.Storage;
        foreach (var edition in await month.EditionsAsync())
        {
            await storage.Table(storage.Names.BulletinLog).RemoveAsync(edition.Area, $"{edition.Number:D10}", Azure.ETag.All, Cancellation);
        }

        foreach (var name in (await month.FilesAsync()).Keys)
        {
            await storage.Blobs.GetBlobContainerClient(storage.Names.Bulletins).DeleteBlobIfExistsAsync(name, cancellationToken: Cancellation);
        }
    }
}
