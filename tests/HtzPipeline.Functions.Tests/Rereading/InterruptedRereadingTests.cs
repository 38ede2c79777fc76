using Azure.Core;
using HtzPipeline.Functions.Tests.Faults;
using HtzPipeline.Functions.Tests.Faults.Replies;
using HtzPipeline.Functions.Tests.Ingest;

namespace HtzPipeline.Functions.Tests.Rereading;

/// <summary>Whatever befalls the reading of files anew, the next press of the button, or Reconcile, ends as if nothing had.</summary>
public class InterruptedRereadingTests(AzuriteFixture azurite, ITestOutputHelper output)
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task One_that_dies_at_any_storage_request_is_finished_by_the_next(bool afterwards)
    {
        for (var request = 1; ; request++)
        {
            await using var files = await RereadUnderTest.CreateAsync(azurite);
            await files.WithExportsAsync();
            var death = new Death((_, number) => number == request, afterwards);
            var hasDied = await DiesAsync(() => files.RereadAsync(app: files.Test.Start(death.AddTo)));

            await files.Test.ReconcileAsync();
            await files.RereadAsync();

            Assert.Equal("12.00", (await files.FigureAsync())!.Number.ToString());
            Assert.Single(await files.RereadingsAsync(), one => one.State == Functions.Storage.Submissions.SubmissionState.Published);
            Assert.Equal(2, (await files.Test.ReleasesAsync(IngestionUnderTest.Zone)).Count);
            if (!hasDied)
            {
                Assert.True(request > 10);
                output.Passed($"reading anew dies {(afterwards ? "after" : "before")} its n-th storage request", request - 1, $"n = 1 to {request - 1}; then Reconcile and the next");
                return;
            }
        }
    }

    [Fact]
    public async Task One_that_loses_a_reply_of_storage_ends_as_if_it_had_not()
    {
        var write = new WriteUnderTest(azurite, async (test, app) =>
        {
            var files = new RereadUnderTest(test);
            await files.WithChangedCatalogueAsync();
            return $"{Assert.Single((await files.RereadAsync(app: app)).Files).Made!.State}";
        });
        var (repeated, unanswered) = (await write.LoseEachAsync(HttpPipelinePosition.PerRetry), await write.LoseEachAsync(HttpPipelinePosition.PerCall));

        Assert.True(repeated > 3);
        output.Passed("reading anew: reply of the n-th write lost", repeated + unanswered, $"n = 1 to {repeated}, tried again by the client, and n = 1 to {unanswered}, not");
    }

    [Fact]
    public async Task Two_administrators_at_once_publish_once()
    {
        await using var files = await RereadUnderTest.CreateAsync(azurite);
        await files.WithExportsAsync();

        await Task.WhenAll(files.RereadAsync(), files.RereadAsync(app: files.Test.Start(_ => { })));

        Assert.Single(await files.RereadingsAsync());
        Assert.Equal(2, (await files.Test.ReleasesAsync(IngestionUnderTest.Zone)).Count);
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
}
