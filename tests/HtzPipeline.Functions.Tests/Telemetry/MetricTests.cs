using HtzPipeline.Functions.Storage.Account;
using HtzPipeline.Functions.Storage.Submissions;
using HtzPipeline.Functions.Telemetry;
using HtzPipeline.Functions.Tests.Ingest;

namespace HtzPipeline.Functions.Tests.Telemetry;

public class MetricTests(AzuriteFixture azurite)
{
    private const string Settled = "htz.submissions.settled";
    private const string Header = "指标,地区,时期,口径,数值,单位\n";
    private const string Zone = "规模以上工业总产值,枣庄高新区,2019-08,累计,58.33,亿元\n";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_submission_that_is_delivered_twice_is_counted_once()
    {
        await using var test = await IngestionUnderTest.CreateAsync(azurite);
        using var measured = new Measurements(test.App);
        await test.UploadAsync();
        test.Clock.Now += TimeSpan.FromMinutes(3);
        var submission = (await test.DeliverAsync())!;
        await test.DeliverAsync();

        Assert.Equal(["htz.department=economy,htz.submission.kind=upload,htz.submission.state=published: 1"], measured.Sums(Settled));
        Assert.Equal(
            ["htz.area=370400-HTZ,htz.department=economy: 1", "htz.area=370400-HTZ-XR,htz.department=economy: 1"], measured.Sums("htz.figures.published"));
        Assert.Equal([(submission.Changed - submission.Id.Uploaded).TotalSeconds], measured.Values("htz.publication.lag"));
    }

    [Fact]
    public async Task Two_deliveries_at_once_are_counted_once()
    {
        await using var test = await IngestionUnderTest.CreateAsync(azurite);
        var other = test.Start(_ => { });
        using var one = new Measurements(test.App);
        using var two = new Measurements(other);
        await test.UploadAsync(BinaryData.FromString($"{Header}{Zone}规模以上工业总产植,枣庄高新区,2019-08,累计,1,亿元\n"));
        var counts = (await Task.WhenAll(test.DeliverAsync(), test.DeliverAsync(other)))[0]!.Counts;

        Assert.Single(one.Values(Settled).Concat(two.Values(Settled)));
        Assert.Single(one.Values("htz.figures.published").Concat(two.Values("htz.figures.published")));
        Assert.NotEqual(0, counts.Errors);
        Assert.Equal(
            counts.Errors + counts.Warnings + counts.Infos, one.Values("htz.findings.reported").Concat(two.Values("htz.findings.reported")).Sum());
    }

    [Fact]
    public async Task Findings_are_counted_by_code_and_severity_and_a_rejected_file_by_its_state()
    {
        await using var test = await IngestionUnderTest.CreateAsync(azurite);
        using var measured = new Measurements(test.App);
        await test.UploadAsync(BinaryData.FromBytes(new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 1, 2, 3, 4 }));
        var submission = (await test.DeliverAsync())!;

        Assert.Equal(SubmissionState.Rejected, submission.State);
        Assert.Equal(["htz.department=economy,htz.submission.kind=upload,htz.submission.state=rejected: 1"], measured.Sums(Settled));
        Assert.Matches("^htz.finding.code=HTZ[0-9]{4},htz.finding.severity=error: 1$", Assert.Single(measured.Sums("htz.findings.reported")));
        Assert.Empty(measured.Values("htz.publication.lag"));
    }

    [Fact]
    public async Task A_withdrawal_counts_as_one_and_publishes_no_figure()
    {
        await using var test = await IngestionUnderTest.CreateAsync(azurite);
        await test.UploadAsync();
        var submission = (await test.DeliverAsync())!;
        using var measured = new Measurements(test.App);
        await test.WithdrawAsync(submission.Id);

        Assert.Equal(
            [
                "htz.department=economy,htz.submission.kind=upload,htz.submission.state=withdrawn: 1",
                "htz.department=economy,htz.submission.kind=withdrawal,htz.submission.state=published: 1",
            ],
            measured.Sums(Settled));
        Assert.Empty(measured.Values("htz.figures.published"));
        Assert.Empty(measured.Values("htz.publication.lag"));
    }

    [Fact]
    public async Task Requests_to_storage_are_counted_by_service_operation_and_answer()
    {
        await using var test = await IngestionUnderTest.CreateEmptyAsync(azurite);
        using var measured = new Measurements(test.App);
        var metrics = (PipelineMetrics)test.App.GetService(typeof(PipelineMetrics))!;
        var storage = StorageClients.Connect(azurite.ConnectionString, test.Storage.Names, new StorageRequests(metrics).AddTo);
        var files = new FileStore(storage);
        await files.WriteUploadAsync(IngestionUnderTest.Path, IngestionUnderTest.FileOf(58.33m), overwrite: false, Cancellation);
        await files.WriteUploadAsync(IngestionUnderTest.Path, IngestionUnderTest.FileOf(58.33m), overwrite: false, Cancellation);
        await files.ReadUploadAsync(IngestionUnderTest.Path, maximum: 0, version: null, Cancellation);
        await files.ListUploadsAsync(Cancellation).CountAsync(Cancellation);
        await new SubmissionStore(storage, metrics, TimeProvider.System).AllAsync(Cancellation).CountAsync(Cancellation);
        await storage.Queues.GetQueueClient(storage.Names.Poison).DeleteIfExistsAsync(Cancellation);

        Assert.Equal(
            [
                "htz.storage.operation=delete,htz.storage.service=queue,htz.storage.status=4xx: 1",
                "htz.storage.operation=list,htz.storage.service=blob,htz.storage.status=2xx: 1",
                "htz.storage.operation=list,htz.storage.service=table,htz.storage.status=2xx: 1",
                "htz.storage.operation=read,htz.storage.service=blob,htz.storage.status=2xx: 1",
                "htz.storage.operation=write,htz.storage.service=blob,htz.storage.status=2xx: 1",
                "htz.storage.operation=write,htz.storage.service=blob,htz.storage.status=4xx: 1",
            ],
            measured.Sums("htz.storage.requests"));
    }

    [Fact]
    public async Task A_request_that_is_not_answered_is_counted_as_often_as_it_is_sent()
    {
        await using var test = await IngestionUnderTest.CreateEmptyAsync(azurite);
        using var measured = new Measurements(test.App);
        var metrics = (PipelineMetrics)test.App.GetService(typeof(PipelineMetrics))!;

        // Nobody listens at port 1.
        var nowhere = StorageClients.Connect(azurite.ConnectionString.Replace(new Uri(test.Storage.Blobs.Uri.AbsoluteUri).Authority, "127.0.0.1:1", StringComparison.Ordinal), test.Storage.Names, options =>
        {
            options.Retry.MaxRetries = 2;
            options.Retry.Delay = TimeSpan.Zero;
            new StorageRequests(metrics).AddTo(options);
        });
        await Assert.ThrowsAnyAsync<Exception>(() => new FileStore(nowhere).FindUploadAsync(IngestionUnderTest.Path, Cancellation));
        Assert.Equal(["htz.storage.operation=read,htz.storage.service=blob,htz.storage.status=none: 3"], measured.Sums("htz.storage.requests"));
    }
}
