using System.Globalization;
using System.Text.Json;
using Azure.Core;
using Azure.Data.Tables;
using HtzPipeline.Functions.Hosting;
using HtzPipeline.Functions.Storage.Account;
using HtzPipeline.Functions.Storage.Submissions;
using HtzPipeline.Functions.Tests.Ingest;

namespace HtzPipeline.Functions.Tests.Faults;

/// <summary>What a delivery bears by itself, and what it hands back to the host.</summary>
public class RetryTests(AzuriteFixture azurite, ITestOutputHelper output)
{
    private const int Tries = 8;

    private static readonly Fault[] Passing = [Fault.Unavailable, Fault.TooManyRequests, Fault.TimedOut, Fault.Reset, Fault.Silence];

    [Fact]
    public async Task A_request_that_fails_in_any_passing_way_is_tried_again_within_the_delivery()
    {
        await using var test = await FaultsUnderTest.CreateAsync(azurite);
        foreach (var fault in Passing)
        {
            await test.UploadAsync();
            var storage = new FaultyStorage((_, number) => number % Tries == 0 ? Fault.None : fault);
            Assert.Equal(1, await test.DeliverAsync(test.Store.Start(storage.AddTo())));
            await test.AssertAsUndisturbedAsync();
        }

        output.Passed("each request fails seven times, then is answered", Passing.Length, "503, 429, 500, reset, silence; one delivery each");
    }

    [Fact]
    public async Task A_fault_that_does_not_pass_is_handed_to_the_host()
    {
        await using var test = await FaultsUnderTest.CreateAsync(azurite);
        await test.UploadAsync();
        foreach (var fault in Passing)
        {
            var storage = new FaultyStorage((_, _) => fault);
            await Assert.ThrowsAnyAsync<Exception>(() => test.Store.DeliverAsync(test.Store.Start(storage.AddTo()), FaultsUnderTest.PathOf()));
            Assert.Equal(Tries, storage.Requests);
        }

        output.Passed("storage does not answer at all", Passing.Length, "handed to the host after eight tries");
    }

    [Fact]
    public async Task A_bad_file_is_rejected_at_once_and_never_tried_again()
    {
        await using var test = await IngestionUnderTest.CreateAsync(azurite);
        await test.UploadAsync(BinaryData.FromBytes(new byte[] { 0x50, 0x4B, 3, 4, 1, 2, 3 }), "economy/2019-08/坏.xlsx");
        var storage = new FaultyStorage((_, _) => Fault.None);
        var submission = await test.DeliverAsync(test.Start(storage.AddTo()), "economy/2019-08/坏.xlsx");

        Assert.Equal(SubmissionState.Rejected, submission!.State);
        Assert.Equal(0, await test.ReconcileAsync());
        Assert.Equal(submission.Version, Assert.Single(await test.AllSubmissionsAsync()).Version);

        // The upload, its bytes, what was uploaded beside it, the submission, the catalogue, the report, the submission: nothing twice.
        Assert.InRange(storage.Requests, 1, 7);
    }

    [Fact]
    public void The_pauses_between_tries_are_about_twenty_seconds_in_all_and_a_delivery_ends_before_the_host_ends_the_app()
    {
        RetryOptions? retry = null;
        StorageClients.Connect(azurite.ConnectionString, configure: options => retry = options is TableClientOptions ? options.Retry : retry);
        var pauses = Enumerable.Range(0, retry!.MaxRetries).Sum(n => Math.Min(retry.Delay.TotalSeconds * Math.Pow(2, n), retry.MaxDelay.TotalSeconds));
        Assert.Equal((RetryMode.Exponential, Tries - 1), (retry.Mode, retry.MaxRetries));
        Assert.InRange(pauses, 18, 22);

        using var host = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "host.json")));
        var functionTimeout = TimeSpan.Parse(host.RootElement.GetProperty("functionTimeout").GetString()!, CultureInfo.InvariantCulture);
        Assert.InRange(TriggeredWork.Limit, (retry.NetworkTimeout * Tries) + TimeSpan.FromSeconds(pauses), functionTimeout - TimeSpan.FromSeconds(30));
    }
}
