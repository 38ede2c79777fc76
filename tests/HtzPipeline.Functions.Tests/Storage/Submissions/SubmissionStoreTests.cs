using Azure;
using HtzPipeline.Core.Figures;
using HtzPipeline.Functions.Storage.Submissions;
using HtzPipeline.Testing.Scenarios;

namespace HtzPipeline.Functions.Tests.Storage.Submissions;

public class SubmissionStoreTests(AzuriteFixture azurite)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_upload_is_received_once_and_found_where_it_has_come_to()
    {
        var store = await CreateAsync();
        var file = File("economy/2019-08/a.csv", 1);
        var received = await store.ReceiveAsync(file, Cancellation);
        var accepted = await store.AdvanceAsync(received, received with { State = SubmissionState.Accepted, CatalogueVersion = "0123456789ab" }, Cancellation);
        var published = await store.AdvanceAsync(
            accepted,
            accepted with { State = SubmissionState.Published, Releases = ["370400-HTZ:1", "370400-XR:1"], Counts = new(30, 0, 2, 1), Message = "已发布" },
            Cancellation);

        var again = await store.ReceiveAsync(file, Cancellation);
        Assert.Equal(published with { Releases = [] }, again with { Releases = [] });
        Assert.Equal(["370400-HTZ:1", "370400-XR:1"], again.Releases);
        Assert.Equal(("a.csv", 5L), (again.FileName, again.Size));
    }

    [Fact]
    public async Task A_message_that_quotes_a_whole_cell_is_cut()
    {
        var store = await CreateAsync();
        var received = await store.ReceiveAsync(File("economy/2019-08/a.csv", 1), Cancellation);
        await store.AdvanceAsync(received, received with { State = SubmissionState.Rejected, Message = new string('长', 40_000) }, Cancellation);

        Assert.StartsWith("长长长", (await store.FindAsync(received.Id, Cancellation))!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_steps_at_once_the_first_stands()
    {
        var store = await CreateAsync();
        var received = await store.ReceiveAsync(File("economy/2019-08/a.csv", 1), Cancellation);
        var accepted = await store.AdvanceAsync(received, received with { State = SubmissionState.Accepted }, Cancellation);
        var overtaken = await store.AdvanceAsync(received, received with { State = SubmissionState.Rejected }, Cancellation);

        Assert.Equal(SubmissionState.Accepted, overtaken.State);
        Assert.Equal(accepted.Version, overtaken.Version);
    }

    [Fact]
    public async Task A_rejected_submission_stays_rejected()
    {
        var store = await CreateAsync();
        var received = await store.ReceiveAsync(File("economy/2019-08/a.csv", 1), Cancellation);
        var rejected = await store.AdvanceAsync(received, received with { State = SubmissionState.Rejected }, Cancellation);
        await Assert.ThrowsAsync<InvalidOperationException>(
            () => store.AdvanceAsync(rejected, rejected with { State = SubmissionState.Accepted }, Cancellation));
    }

    [Fact]
    public async Task Pages_of_any_size_list_every_submission_once()
    {
        var store = await CreateAsync();
        string[] paths = ["economy/2019-07/a.csv", "economy/2019-08/a.csv", "economy/2019-08/b.csv", "science/2019-08/c.csv", "stray.csv"];
        foreach (var (i, path) in paths.Index())
        {
            await store.ReceiveAsync(File(path, i), Cancellation);
        }

        foreach (var size in Enumerable.Range(1, 6))
        {
            Assert.Equal(paths, await ListAsync(store, new(PageSize: size)));
            Assert.Equal(paths[..3], await ListAsync(store, new("economy", PageSize: size)));
            Assert.Equal(paths[1..4], await ListAsync(store, new(Period: Period.Month(2019, 8), PageSize: size)));
            Assert.Equal(paths[1..3], await ListAsync(store, new("economy", Period.Month(2019, 8), SubmissionState.Received, PageSize: size)));
            Assert.Equal(paths[4..], await ListAsync(store, new("unknown", PageSize: size)));
        }

        Assert.Empty(await ListAsync(store, new(State: SubmissionState.Published)));
    }

    [Theory]
    [InlineData("no continuation")]
    [InlineData("YWJj")]
    public async Task A_continuation_that_was_not_given_out_is_refused(string continuation)
    {
        var store = await CreateAsync();
        await Assert.ThrowsAsync<FormatException>(() => store.ListAsync(new(Continuation: continuation), Cancellation));
    }

    private static async Task<List<string>> ListAsync(SubmissionStore store, SubmissionQuery query)
    {
        var paths = new List<string>();
        for (var page = await store.ListAsync(query, Cancellation); ; page = await store.ListAsync(query with { Continuation = page.Continuation }, Cancellation))
        {
            Assert.InRange(page.Submissions.Count, 0, query.PageSize);
            paths.AddRange(page.Submissions.Select(submission => submission.Path));
            if (page.Continuation is null)
            {
                return paths;
            }
        }
    }

    private static UploadedFile File(string path, int minute) =>
        new(path, new ETag("0x1"), Samples.Morning.AddMinutes(minute), 5, new byte[] { 1, 2, 3, 4, 5 });

    private async Task<SubmissionStore> CreateAsync() => new(await azurite.CreateStorageAsync(), Uncounted.Metrics, new ManualClock(Samples.Morning.AddDays(1)));
}
