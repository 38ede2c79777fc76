using HtzPipeline.Core.Reporting;
using HtzPipeline.Functions.Storage.Submissions;
using HtzPipeline.Functions.Tests.Faults;

namespace HtzPipeline.Functions.Tests.Ingest;

/// <summary>What was acknowledged is never nowhere, whatever becomes of its blob before anybody has read it.</summary>
public class AcknowledgedUploadTests(AzuriteFixture azurite, ITestOutputHelper output)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_upload_overwritten_before_it_was_read_is_in_the_history_in_its_place()
    {
        await using var test = await IngestionUnderTest.CreateAsync(azurite);
        var first = await test.TakeAsync(IngestionUnderTest.FileOf(58.33m));
        var second = await test.TakeAsync(IngestionUnderTest.FileOf(58.34m));
        await test.DeliverAsync();
        await test.ReconcileAsync();

        await AssertEndedAsync(test, first, SubmissionState.Superseded);
        Assert.Equal(SubmissionState.Published, (await test.Submissions.FindAsync(second.Id, Cancellation))!.State);
        Assert.Equal("58.34", (await test.FigureAsync(IngestionUnderTest.Zone))!.Number.ToString());
        await test.WithdrawAsync(second.Id);
        Assert.Equal(("58.33", first.Id.ToString()), ((await test.FigureAsync(IngestionUnderTest.Zone))!.Number.ToString(), (await test.FigureAsync(IngestionUnderTest.Zone))!.Origin!.Submission));
    }

    [Fact]
    public async Task An_upload_deleted_before_it_was_read_is_published()
    {
        await using var test = await IngestionUnderTest.CreateAsync(azurite);
        var upload = await test.TakeAsync();
        await test.Storage.Blobs.GetBlobContainerClient(test.Storage.Names.Uploads).DeleteBlobIfExistsAsync(IngestionUnderTest.Path, cancellationToken: Cancellation);
        Assert.Null(await test.DeliverAsync());
        await test.ReconcileAsync();

        await AssertEndedAsync(test, upload, SubmissionState.Published);
        Assert.Equal("58.33", (await test.FigureAsync(IngestionUnderTest.Zone))!.Number.ToString());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Wherever_an_upload_dies_what_was_stored_is_taken_and_what_was_not_is_cleared_away(bool afterwards)
    {
        var cases = 0;
        for (var number = 1; ; number++)
        {
            await using var test = await IngestionUnderTest.CreateAsync(azurite);
            var death = new Death((_, request) => request == number, afterwards);
            var isAcknowledged = await Record.ExceptionAsync(() => test.TakeAsync(app: test.Start(death.AddTo))) is null;
            await test.ReconcileAsync();
            await test.ReconcileAsync(TimeSpan.FromDays(2).TotalMinutes);

            var submissions = await test.AllSubmissionsAsync();
            var received = await test.Files.ListReceivedAsync(Cancellation).ToListAsync(Cancellation);
            if (await test.Files.FindUploadAsync(IngestionUnderTest.Path, Cancellation) is null)
            {
                Assert.Equal((false, 0, 0), (isAcknowledged, submissions.Count, received.Count));
            }
            else
            {
                await test.AssertPublishedOnceAsync();
                Assert.Single(received);
            }

            if (isAcknowledged)
            {
                Assert.InRange(cases, 3, 8);
                output.Passed($"uploading dies {(afterwards ? "after" : "before")} its n-th storage request", cases, $"n = 1 to {cases}; then Reconcile");
                return;
            }

            cases++;
        }
    }

    [Fact]
    public async Task Bytes_that_are_wanted_again_are_not_cleared_away()
    {
        await using var test = await IngestionUnderTest.CreateAsync(azurite);
        var content = IngestionUnderTest.FileOf(58.33m);
        var upload = await test.TakeAsync(content);
        var listed = await test.Files.ListReceivedAsync(Cancellation).SingleAsync(Cancellation);
        await test.Files.WriteReceivedAsync(upload.ContentHash, content, Cancellation);
        await test.Files.RemoveReceivedAsync(listed, Cancellation);
        Assert.NotNull(await test.Files.ReadReceivedAsync(upload, Cancellation));

        await test.DeliverAsync();
        await test.ReconcileAsync(TimeSpan.FromDays(400).TotalMinutes);
        Assert.NotNull(await test.Files.ReadReceivedAsync(upload, Cancellation));
    }

    private static async Task AssertEndedAsync(IngestionUnderTest test, Submission upload, SubmissionState state)
    {
        var ended = (await test.Submissions.FindAsync(upload.Id, Cancellation))!;
        Assert.Equal((state, true), (ended.State, ended.IsOvertaken));
        var report = SubmissionReport.FromJson((await test.Files.ReadReportAsync(upload.Id, "json", Cancellation))!);
        Assert.Contains(report.Findings, finding => finding.Code == "HTZ0004");
    }
}
