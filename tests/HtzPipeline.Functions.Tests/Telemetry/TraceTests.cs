using System.Diagnostics;
using System.Security.Cryptography;
using HtzPipeline.Functions.Storage.Submissions;
using HtzPipeline.Functions.Telemetry;
using HtzPipeline.Functions.Tests.Ingest;

namespace HtzPipeline.Functions.Tests.Telemetry;

public class TraceTests(AzuriteFixture azurite)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_upload_that_brings_no_trace_begins_one_that_every_delivery_comes_back_to()
    {
        await using var test = await IngestionUnderTest.CreateAsync(azurite);
        using var spans = new Spans();
        await test.UploadAsync();
        var first = (await test.DeliverAsync())!;
        await test.DeliverAsync();

        var ingests = spans.Of(SpanNames.Ingest, first.Id);
        Assert.Equal(2, ingests.Count);
        Assert.All(ingests, span => Assert.Equal((SubmissionTrace.Of(first.Id, null).TraceId, default), (span.TraceId, span.ParentSpanId)));
        Assert.All(ingests, span => Assert.Equal("published", span.GetTagItem(AttributeNames.State)));
        Assert.Equal([SpanNames.Check, SpanNames.Publish, SpanNames.Publish, SpanNames.Read], spans.Within(ingests[0]).Select(span => span.OperationName).Order());
        Assert.Empty(spans.Within(ingests[1]));
        Assert.Equal([IngestionUnderTest.Zone, IngestionUnderTest.SubDistrict], spans.Of(SpanNames.Publish, first.Id).Select(span => span.GetTagItem(AttributeNames.Area)).Order());
        Assert.All(spans.Of(SpanNames.Publish, first.Id), span => Assert.Equal((1L, 1), (span.GetTagItem(AttributeNames.Release), span.GetTagItem(AttributeNames.Transactions))));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Whoever_finishes_what_a_delivery_died_of_goes_on_in_the_same_trace(bool isTraced)
    {
        await using var test = await IngestionUnderTest.CreateAsync(azurite);
        using var spans = new Spans();
        using var request = isTraced ? new Activity("PUT").SetIdFormat(ActivityIdFormat.W3C).Start() : null;
        if (request is not null)
        {
            request.ActivityTraceFlags = ActivityTraceFlags.Recorded;
        }

        await test.Files.WriteUploadAsync(IngestionUnderTest.Path, IngestionUnderTest.FileOf(58.33m), new UploadStamp(DateTimeOffset.UtcNow, ""), replaces: null, Cancellation);
        request?.Stop();
        await test.DeliverAndDieAsync(new Death((request, _) => request.Uri.Path.EndsWith("$batch", StringComparison.Ordinal)));
        Assert.Equal(1, await test.ReconcileAsync());

        var submission = Assert.Single(await test.AllSubmissionsAsync());
        var ingests = spans.Of(SpanNames.Ingest, submission.Id);
        Assert.Equal(2, ingests.Count);
        Assert.Equal((ActivityStatusCode.Error, ActivityStatusCode.Unset), (ingests[0].Status, ingests[1].Status));
        Assert.Null(ingests[0].StatusDescription);
        Assert.All(ingests, span => Assert.Equal(request?.TraceId ?? SubmissionTrace.Of(submission.Id, null).TraceId, span.TraceId));
        Assert.All(ingests, span => Assert.Equal(request?.SpanId ?? default, span.ParentSpanId));
    }

    [Fact]
    public async Task The_invocation_in_which_it_is_done_is_linked_to()
    {
        await using var test = await IngestionUnderTest.CreateAsync(azurite);
        using var spans = new Spans();
        await test.UploadAsync();
        using var invocation = new Activity("POST /IngestUpload").SetIdFormat(ActivityIdFormat.W3C).Start();
        var submission = (await test.DeliverAsync())!;
        var ingest = Assert.Single(spans.Of(SpanNames.Ingest, submission.Id));
        Assert.Equal(invocation.Context, Assert.Single(ingest.Links).Context);
        Assert.Equal((SubmissionTrace.Of(submission.Id, null).TraceId, default), (ingest.TraceId, ingest.ParentSpanId));
        Assert.Same(invocation, Activity.Current);
    }

    [Fact]
    public async Task A_decision_is_published_in_the_trace_of_who_decided()
    {
        await using var test = await IngestionUnderTest.CreateAsync(azurite);
        await test.UploadAsync();
        var submission = (await test.DeliverAsync())!;
        using var spans = new Spans();
        using var request = new Activity("POST").SetIdFormat(ActivityIdFormat.W3C).Start();
        request.ActivityTraceFlags = ActivityTraceFlags.Recorded;
        var withdrawal = await test.WithdrawAsync(submission.Id);

        var span = Assert.Single(spans.Of(SpanNames.Ingest, withdrawal.Id));
        Assert.Equal((request.TraceId, request.SpanId, "withdrawal"), (span.TraceId, span.ParentSpanId, span.GetTagItem(AttributeNames.Kind)));
        Assert.Empty(span.Links);
        Assert.Empty(spans.Of(SpanNames.Ingest, submission.Id));
    }

    [Fact]
    public async Task A_trace_that_an_upload_brings_makes_it_no_other_submission()
    {
        await using var test = await IngestionUnderTest.CreateAsync(azurite);
        await test.UploadAsync();
        var upload = (await test.Files.ReadUploadAsync(IngestionUnderTest.Path, int.MaxValue, version: null, Cancellation))!;
        Assert.Equal(upload.Submission, (upload with { Trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01" }).Submission);
        Assert.Null(upload.Trace);
    }

    [Theory]
    [InlineData("")]
    [InlineData("00-00000000000000000000000000000000-0000000000000000-01")]
    [InlineData("nonsense")]
    public void What_is_no_traceparent_is_not_taken_for_one(string kept) =>
        Assert.Null(SubmissionTrace.KeptWith(new Dictionary<string, string> { [SubmissionTrace.MetadataName] = kept }));

    [Fact]
    public void The_trace_of_an_upload_that_brings_none_can_be_worked_out_by_hand() => Assert.Equal(
        Convert.ToHexStringLower(SHA256.HashData("economy.2019-08.20190915T020000000.0f3a5c7e9b1d"u8))[..32],
        SubmissionTrace.Of(SubmissionId.Parse("economy.2019-08.20190915T020000000.0f3a5c7e9b1d"), traceparent: null).TraceId.ToString());

    [Fact]
    public async Task Where_nobody_listens_nothing_is_kept_with_an_upload()
    {
        await using var test = await IngestionUnderTest.CreateAsync(azurite);
        using var request = new Activity("PUT").SetIdFormat(ActivityIdFormat.W3C).Start();
        await test.Files.WriteUploadAsync(IngestionUnderTest.Path, IngestionUnderTest.FileOf(58.33m), new UploadStamp(DateTimeOffset.UtcNow, ""), replaces: null, Cancellation);
        var blob = test.Storage.Blobs.GetBlobContainerClient(test.Storage.Names.Uploads).GetBlobClient(IngestionUnderTest.Path);
        Assert.DoesNotContain(SubmissionTrace.MetadataName, (await blob.GetPropertiesAsync(cancellationToken: Cancellation)).Value.Metadata.Keys);
    }
}
