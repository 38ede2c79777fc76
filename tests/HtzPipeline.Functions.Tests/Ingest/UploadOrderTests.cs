using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using HtzPipeline.Core.Reporting;
using HtzPipeline.Functions.Storage.Submissions;

namespace HtzPipeline.Functions.Tests.Ingest;

/// <summary>Of two uploads the later wins, however little time lies between them; where nobody can tell, both are told.</summary>
public class UploadOrderTests(AzuriteFixture azurite)
{
    private const string Other = "economy/2019-08/规上工业(更正).csv";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(IngestionUnderTest.Path)]
    [InlineData(Other)]
    public async Task Of_uploads_right_after_one_another_the_last_always_stands(string second)
    {
        await using var test = await IngestionUnderTest.CreateAsync(azurite);
        for (var round = 1; round <= 8; round++)
        {
            var (one, two) = (58m + (round / 100m), 58m + (round / 100m) + 0.005m);
            var first = await test.TakeAsync(IngestionUnderTest.FileOf(one));
            var last = await test.TakeAsync(IngestionUnderTest.FileOf(two), second);
            Assert.True(first.Order < last.Order);

            // The later one arrives first.
            await test.DeliverAsync(path: second);
            await test.ReconcileAsync();
            Assert.Equal((two, last.Id.ToString()), ((await test.FigureAsync(IngestionUnderTest.Zone))!.Number!.Value.Value, (await test.FigureAsync(IngestionUnderTest.Zone))!.Origin!.Submission));
        }

        Assert.Equal(16, (await test.AllSubmissionsAsync()).Count);
        Assert.DoesNotContain(await test.AllSubmissionsAsync(), submission => submission.IsUnfinished);
    }

    [Fact]
    public async Task An_upload_over_http_comes_after_the_one_it_replaces_though_the_clock_is_put_back()
    {
        await using var test = await IngestionUnderTest.CreateAsync(azurite);
        var first = await test.TakeAsync(IngestionUnderTest.FileOf(58.33m));
        test.Clock.Now -= TimeSpan.FromDays(400);
        var again = test.Start(_ => { });
        var second = await test.TakeAsync(IngestionUnderTest.FileOf(58.34m), app: again);

        Assert.True(first.Order < second.Order);
        Assert.InRange((second.Order - second.Id.Uploaded).Duration(), TimeSpan.Zero, TimeSpan.FromSeconds(3));
    }

    [Fact]
    public async Task A_direct_write_that_is_read_later_than_its_predecessor_is_later()
    {
        await using var test = await IngestionUnderTest.CreateAsync(azurite);
        for (var round = 1; round <= 5; round++)
        {
            await StartOfSecondAsync();
            await test.UploadAsync(IngestionUnderTest.FileOf(58m + (round / 100m)));
            var first = (await test.DeliverAsync())!;
            await test.UploadAsync(IngestionUnderTest.FileOf(58.005m + (round / 100m)));
            var second = (await test.DeliverAsync())!;

            Assert.True(first.Order < second.Order);
            Assert.Equal(second.Id.ToString(), (await test.FigureAsync(IngestionUnderTest.Zone))!.Origin!.Submission);
            Assert.Empty(await TiesAsync(test, first));
        }
    }

    [Fact]
    public async Task Where_nobody_can_tell_which_is_later_both_are_told()
    {
        await using var test = await IngestionUnderTest.CreateAsync(azurite);
        Submission one, other;
        do
        {
            await StartOfSecondAsync();
            await test.UploadAsync(IngestionUnderTest.FileOf(58.33m));
            await test.UploadAsync(IngestionUnderTest.FileOf(58.34m), Other);
            (one, other) = ((await test.DeliverAsync())!, (await test.DeliverAsync(path: Other))!);
        }
        while (one.Id.Uploaded != other.Id.Uploaded);

        Assert.Contains(other.Id.ToString(), Assert.Single(await TiesAsync(test, one)).Message.Zh, StringComparison.Ordinal);
        Assert.Contains(one.Id.ToString(), Assert.Single(await TiesAsync(test, other)).Message.Zh, StringComparison.Ordinal);
        Assert.All([await test.Submissions.FindAsync(one.Id, Cancellation), await test.Submissions.FindAsync(other.Id, Cancellation)], submission => Assert.True(submission!.Counts.Warnings > 0));
    }

    [Fact]
    public async Task Two_that_say_the_same_within_a_second_are_no_matter()
    {
        await using var test = await IngestionUnderTest.CreateAsync(azurite);
        await StartOfSecondAsync();
        await test.UploadAsync();
        await test.UploadAsync(path: Other);
        Assert.Empty(await TiesAsync(test, (await test.DeliverAsync())!));
        Assert.Empty(await TiesAsync(test, (await test.DeliverAsync(path: Other))!));
    }

    [Fact]
    public async Task What_a_stranger_says_of_the_order_is_not_believed()
    {
        await using var test = await IngestionUnderTest.CreateAsync(azurite);
        await BlobOf(test, IngestionUnderTest.Path).UploadAsync(
            IngestionUnderTest.FileOf(58.33m), new BlobUploadOptions { Metadata = new Dictionary<string, string> { ["order"] = "2099-01-01T00:00:00.0000000Z" } }, Cancellation);
        var submission = (await test.DeliverAsync())!;
        Assert.Equal(submission.Id.Uploaded, submission.Order);
    }

    [Fact]
    public async Task The_order_is_in_the_row_and_in_the_facts_as_it_was_when_the_submission_was_entered()
    {
        await using var test = await IngestionUnderTest.CreateAsync(azurite);
        var entered = await test.TakeAsync();
        await test.DeliverAsync();

        Assert.NotEqual(entered.Id.Uploaded, entered.Order);
        Assert.Equal(entered.Order, (await test.Submissions.FindAsync(entered.Id, Cancellation))!.Order);
        Assert.All((await test.Files.ReadFactsAsync(entered.Id, Cancellation))!.Facts, fact => Assert.Equal(entered.Order, fact.Figure.Origin!.Order));
        Assert.Equal(entered.Order, (await test.FigureAsync(IngestionUnderTest.Zone))!.Origin!.Order);
    }

    private static BlobClient BlobOf(IngestionUnderTest test, string path) => test.Storage.Blobs.GetBlobContainerClient(test.Storage.Names.Uploads).GetBlobClient(path);

    private static async Task<List<FindingReport>> TiesAsync(IngestionUnderTest test, Submission submission) =>
        [.. SubmissionReport.FromJson((await test.Files.ReadReportAsync(submission.Id, "json", Cancellation))!).Findings.Where(finding => finding.Code == "HTZ0005")];

    // Two that are stored right after one another are then of one second, unless the machine is very slow.
    private static Task StartOfSecondAsync() => Task.Delay(1000 - DateTimeOffset.UtcNow.Millisecond, Cancellation);
}
