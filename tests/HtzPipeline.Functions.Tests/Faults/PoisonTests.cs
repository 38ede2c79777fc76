using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Azure.Core;
using HtzPipeline.Functions.Storage.Submissions;
using HtzPipeline.Functions.Tests.Ingest;

namespace HtzPipeline.Functions.Tests.Faults;

/// <summary>Uploads that the host has given up, and how they are finished all the same.</summary>
public class PoisonTests(AzuriteFixture azurite, ITestOutputHelper output)
{
    // Each container and table that an ingestion needs.
    private static readonly string[] Outages = ["submissions", "observations", "facts", "reports/", "received", "uploads/economy", "catalogue"];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_upload_poisoned_by_an_outage_is_finished_by_Reconcile_when_storage_is_back()
    {
        foreach (var outage in Outages)
        {
            await using var poison = await PoisonUnderTest.CreateAsync(azurite);
            poison.Fail(PoisonUnderTest.To(outage));
            Assert.False(await poison.DeliverAsync());
            Assert.Equal(1, await poison.CountAsync());
            await Assert.ThrowsAnyAsync<Exception>(poison.ReconcileAsync);

            // At once: the host will not come back to it, however short ago it was.
            poison.Fail();
            await poison.ReconcileAsync();
            Assert.Equal(0, await poison.CountAsync());
            await poison.Test.AssertPublishedOnceAsync();
            Assert.Null(Assert.Single(await poison.Test.AllSubmissionsAsync()).Message);
        }

        output.Passed("a part of storage out until an upload is poisoned", Outages.Length, "each container and table; finished by Reconcile, poison message removed");
    }

    [Theory]
    [InlineData("uploads/economy")]
    [InlineData("submissions")]
    [InlineData("observations")]
    public async Task An_upload_that_the_host_has_given_up_is_listed_as_soon_as_anybody_looks(string outage)
    {
        await using var poison = await PoisonUnderTest.CreateAsync(azurite);
        poison.Fail(PoisonUnderTest.To(outage));
        Assert.False(await poison.DeliverAsync());
        poison.Fail();

        var listed = Assert.Single(await poison.ListAsync());
        Assert.Equal(IngestionUnderTest.Path, listed.GetProperty("path").GetString());
        Assert.Contains("no need to upload it again", listed.GetProperty("message").GetString(), StringComparison.Ordinal);

        // Looking takes nothing away from Reconcile.
        Assert.Equal(1, await poison.CountAsync());
        await poison.ReconcileAsync();
        await poison.Test.AssertPublishedOnceAsync();
        Assert.Null(Assert.Single(await poison.ListAsync()).GetProperty("message").GetString());
    }

    [Fact]
    public async Task Where_the_queue_does_not_answer_the_list_does()
    {
        await using var poison = await PoisonUnderTest.CreateAsync(azurite);
        await poison.Test.UploadAsync();
        await poison.Test.DeliverAsync();
        poison.Fail(request => request.Uri.Path.EndsWith("/messages", StringComparison.Ordinal));

        Assert.Single(await poison.ListAsync());
    }

    [Theory]
    [InlineData("facts", "received")]
    [InlineData("observations", "received")]
    [InlineData("$batch", "accepted")]
    [InlineData("received", "received")]
    [InlineData("uploads/economy", "received")]
    public async Task While_it_waits_the_list_of_submissions_says_in_words_what_happened(string outage, string state)
    {
        await using var poison = await PoisonUnderTest.CreateAsync(azurite);
        poison.Fail(PoisonUnderTest.To(outage));
        Assert.False(await poison.DeliverAsync());
        await Assert.ThrowsAnyAsync<Exception>(poison.ReconcileAsync);
        await Assert.ThrowsAnyAsync<Exception>(poison.ReconcileAsync);

        var listed = Assert.Single(await poison.ListAsync());
        Assert.Equal((IngestionUnderTest.Path, state), (listed.GetProperty("path").GetString(), listed.GetProperty("state").GetString()));
        Assert.Contains("不必重新上传", listed.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Contains("no need to upload it again", listed.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Equal(1, await poison.CountAsync());
    }

    [Fact]
    public async Task A_file_that_was_deleted_before_it_could_be_read_is_said_to_be_gone()
    {
        await using var poison = await PoisonUnderTest.CreateAsync(azurite);
        poison.Fail(PoisonUnderTest.To("uploads/economy"));
        Assert.False(await poison.DeliverAsync());
        await Assert.ThrowsAnyAsync<Exception>(poison.ReconcileAsync);
        await poison.Test.Storage.Blobs.GetBlobContainerClient(poison.Test.Storage.Names.Uploads).DeleteBlobIfExistsAsync(IngestionUnderTest.Path, cancellationToken: Cancellation);
        poison.Fail();
        await poison.ReconcileAsync();

        var submission = Assert.Single(await poison.Test.AllSubmissionsAsync());
        Assert.Equal(SubmissionState.Rejected, submission.State);
        Assert.Contains("已被删除或替换", submission.Message, StringComparison.Ordinal);
        Assert.Equal(0, await poison.CountAsync());
    }

    [Fact]
    public async Task A_note_that_a_failing_instance_leaves_does_not_stop_one_that_succeeds()
    {
        await using var test = await IngestionUnderTest.CreateAsync(azurite);
        await test.UploadAsync();
        var notes = 0;
        var storage = new FaultyStorage((_, _) => Fault.None)
        {
            // Just before the submission is entered as accepted.
            Before = async (request, _) =>
            {
                if (request.Method == RequestMethod.Put && PoisonUnderTest.To("submissions(")(request) && ++notes == 1)
                {
                    var submission = Assert.Single(await test.AllSubmissionsAsync());
                    await test.Submissions.AdvanceAsync(submission, submission with { Message = "没有处理完。" }, Cancellation);
                }
            },
        };

        Assert.Equal(SubmissionState.Published, (await test.DeliverAsync(test.Start(storage.AddTo())))!.State);
        Assert.InRange(notes, 2, 3);
        await test.AssertPublishedOnceAsync();
    }

    [Fact]
    public async Task A_call_redrives_a_submission_and_removes_its_message()
    {
        await using var poison = await PoisonUnderTest.CreateAsync(azurite);
        poison.Fail(PoisonUnderTest.To("observations"));
        Assert.False(await poison.DeliverAsync());
        Assert.False(await poison.DeliverAsync("economy/2019-08/另一个.csv"));
        var id = (await poison.ListAsync()).Single(s => s.GetProperty("path").GetString() == IngestionUnderTest.Path).GetProperty("id").GetString()!;
        using var still = await poison.RedriveAsync(id);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, still.StatusCode);
        Assert.Equal(2, await poison.CountAsync());

        poison.Fail();
        using var redriven = await poison.RedriveAsync(id);
        Assert.Equal("published", (await redriven.Content.ReadFromJsonAsync<JsonElement>(Cancellation)).GetProperty("state").GetString());
        Assert.Equal(1, await poison.CountAsync());
        using var again = await poison.RedriveAsync(id);
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        using var unknown = await poison.RedriveAsync("economy.2019-08.20190915T020000000.0f3a5c7e9b1d");
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
    }

    [Fact]
    public async Task A_path_is_redriven_also_when_no_submission_is_known_of_it()
    {
        await using var poison = await PoisonUnderTest.CreateAsync(azurite);
        poison.Fail(PoisonUnderTest.To("received"));
        Assert.False(await poison.DeliverAsync());
        Assert.Empty(await poison.Test.AllSubmissionsAsync());
        poison.Fail();

        Assert.Equal(SubmissionState.Published, Assert.Single(await poison.RedrivePathAsync(IngestionUnderTest.Path)).State);
        Assert.Equal(0, await poison.CountAsync());
        Assert.Empty(await poison.RedrivePathAsync("economy/2019-08/没有.csv"));
        await poison.Test.AssertPublishedOnceAsync();
    }

    [Fact]
    public async Task Messages_about_something_else_stay_in_the_queue()
    {
        await using var poison = await PoisonUnderTest.CreateAsync(azurite);
        poison.Fail(PoisonUnderTest.To("facts"));
        Assert.False(await poison.DeliverAsync());
        poison.Fail();
        foreach (var other in new[] { "not base64!", Convert.ToBase64String("[]"u8), Convert.ToBase64String("""{"ContainerName":"others","BlobName":"a","ETag":"b"}"""u8) })
        {
            await poison.PoisonAsync(other);
        }

        await poison.ReconcileAsync();
        Assert.Equal(3, await poison.CountAsync());
        await poison.Test.AssertPublishedOnceAsync();
    }
}
