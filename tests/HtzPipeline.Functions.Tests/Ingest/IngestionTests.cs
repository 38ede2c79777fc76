using System.Text;
using HtzPipeline.Functions.Ingest;
using HtzPipeline.Functions.Storage.Submissions;
using Microsoft.Extensions.DependencyInjection;

namespace HtzPipeline.Functions.Tests.Ingest;

public class IngestionTests(AzuriteFixture azurite)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_upload_ends_published_with_its_bytes_facts_and_report_kept()
    {
        await using var test = await IngestionUnderTest.CreateAsync(azurite);
        await test.UploadAsync();
        var submission = await test.DeliverAsync();

        Assert.Equal(SubmissionState.Published, submission!.State);
        await test.AssertPublishedOnceAsync();
        Assert.Equal("58.33", (await test.FigureAsync(IngestionUnderTest.Zone))!.Number.ToString());
    }

    [Fact]
    public async Task An_upload_delivered_twice_is_one_submission_and_one_release()
    {
        await using var test = await IngestionUnderTest.CreateAsync(azurite);
        await test.UploadAsync();
        var first = await test.DeliverAsync();
        var second = await test.DeliverAsync();

        Assert.Equal((first!.Id, first.Version), (second!.Id, second.Version));
        await test.AssertPublishedOnceAsync();
    }

    [Fact]
    public async Task An_upload_delivered_several_times_at_once_is_one_submission_and_one_release()
    {
        await using var test = await IngestionUnderTest.CreateAsync(azurite);
        await test.UploadAsync();
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => test.DeliverAsync(test.Start(_ => { }))));

        await test.AssertPublishedOnceAsync();
    }

    [Fact]
    public async Task A_version_that_was_overwritten_before_it_was_read_is_left_to_its_successor()
    {
        await using var test = await IngestionUnderTest.CreateAsync(azurite);
        var first = await test.UploadAsync();
        await test.UploadAsync(IngestionUnderTest.FileOf(60.00m));

        Assert.Null(await test.App.GetRequiredService<Ingester>().IngestAsync(IngestionUnderTest.Path, first.ETag, Cancellation));
        Assert.Empty(await test.AllSubmissionsAsync());
        Assert.Empty(await test.ReleasesAsync(IngestionUnderTest.Zone));
    }

    [Fact]
    public async Task An_upload_that_is_gone_is_nothing()
    {
        await using var test = await IngestionUnderTest.CreateAsync(azurite);
        Assert.Null(await test.DeliverAsync());
        Assert.Empty(await test.AllSubmissionsAsync());
    }

    [Fact]
    public async Task A_file_that_is_too_large_is_rejected_and_stays_where_it_is()
    {
        await using var test = await IngestionUnderTest.CreateAsync(azurite, new UploadLimits { MaxBytes = 100 });
        var upload = await test.UploadAsync();
        var submission = await test.DeliverAsync();

        await AssertTooLargeAsync(test, submission!);
        Assert.Equal([upload], await test.Files.ListUploadsAsync(Cancellation).ToListAsync(Cancellation));
        Assert.Equal(0, await test.ReconcileAsync());
    }

    [Fact]
    public async Task A_file_that_is_too_large_is_rejected_also_when_it_is_taken_up_later()
    {
        await using var test = await IngestionUnderTest.CreateAsync(azurite, new UploadLimits { MaxBytes = 100 });
        await test.UploadAsync();
        await test.DeliverAndDieAsync(new(static (request, _) => request.Uri.Path.Contains("reports/", StringComparison.Ordinal)));

        Assert.Equal(1, await test.ReconcileAsync());
        await AssertTooLargeAsync(test, Assert.Single(await test.AllSubmissionsAsync()));
    }

    [Fact]
    public async Task A_file_stored_for_a_period_that_has_not_begun_is_rejected_and_told_why()
    {
        await using var test = await IngestionUnderTest.CreateAsync(azurite);
        await test.UploadAsync(path: "economy/2199-12/a.csv");
        var submission = (await test.DeliverAsync(path: "economy/2199-12/a.csv"))!;

        Assert.Equal(SubmissionState.Rejected, submission.State);
        Assert.Contains("HTZ0006", Encoding.UTF8.GetString(await test.Files.ReadReportAsync(submission.Id, "json", Cancellation)), StringComparison.Ordinal);
        Assert.Empty(await test.ReleasesAsync(IngestionUnderTest.Zone));
    }

    private static async Task AssertTooLargeAsync(IngestionUnderTest test, Submission submission)
    {
        Assert.Equal(SubmissionState.Rejected, submission.State);
        Assert.NotEmpty(submission.Message!);
        Assert.Contains("HTZ0003", Encoding.UTF8.GetString(await test.Files.ReadReportAsync(submission.Id, "json", Cancellation)), StringComparison.Ordinal);
        Assert.Empty(await test.ReleasesAsync(IngestionUnderTest.Zone));
    }
}
