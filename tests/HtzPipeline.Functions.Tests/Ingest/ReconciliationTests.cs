using Azure.Core;
using HtzPipeline.Functions.Storage.Submissions;

namespace HtzPipeline.Functions.Tests.Ingest;

public class ReconciliationTests(AzuriteFixture azurite)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_upload_that_was_never_delivered_is_found()
    {
        await using var test = await IngestionUnderTest.CreateAsync(azurite);
        await test.UploadAsync();

        Assert.Equal(1, await test.ReconcileAsync());
        await test.AssertPublishedOnceAsync();
    }

    [Fact]
    public async Task What_is_finished_is_known_again_and_left_alone()
    {
        await using var test = await IngestionUnderTest.CreateAsync(azurite);
        await test.UploadAsync();
        await test.UploadAsync(BinaryData.FromString(""), "economy/八月/空 文件.csv");
        await test.DeliverAsync();
        await test.DeliverAsync(path: "economy/八月/空 文件.csv");

        Assert.Equal(0, await test.ReconcileAsync());
    }

    [Fact]
    public async Task An_upload_over_one_that_was_delivered_is_found()
    {
        await using var test = await IngestionUnderTest.CreateAsync(azurite);
        await test.UploadAsync();
        await test.DeliverAsync();
        await test.UploadAsync(IngestionUnderTest.FileOf(60.00m));

        Assert.Equal(1, await test.ReconcileAsync());
        Assert.Equal(2, (await test.AllSubmissionsAsync()).Count);
    }

    [Fact]
    public async Task A_delivery_may_take_two_minutes_before_it_counts_as_missed()
    {
        await using var test = await IngestionUnderTest.CreateAsync(azurite);
        await test.UploadAsync();

        Assert.Equal(0, await test.ReconcileAsync(minutesLater: 1.9));
        Assert.Equal(1, await test.ReconcileAsync(minutesLater: 0.2));
    }

    [Fact]
    public async Task A_submission_may_stand_still_for_two_minutes_before_it_counts_as_stopped()
    {
        await using var test = await IngestionUnderTest.CreateAsync(azurite);
        await test.UploadAsync();
        await test.DeliverAndDieAsync(At(test.Storage.Names.Facts));

        Assert.Equal(0, await test.ReconcileAsync(minutesLater: 1.9));
        Assert.Equal(SubmissionState.Received, Assert.Single(await test.AllSubmissionsAsync()).State);
        Assert.Equal(1, await test.ReconcileAsync(minutesLater: 0.2));
        await test.AssertPublishedOnceAsync();
    }

    [Fact]
    public async Task A_submission_that_stopped_before_its_facts_were_kept_is_finished_from_the_bytes_received()
    {
        await using var test = await IngestionUnderTest.CreateAsync(azurite);
        await test.UploadAsync();
        await test.DeliverAndDieAsync(At(test.Storage.Names.Facts));
        var stopped = Assert.Single(await test.AllSubmissionsAsync());
        Assert.Equal(SubmissionState.Received, stopped.State);
        Assert.Null(await test.Files.ReadFactsAsync(stopped.Id, Cancellation));

        await test.UploadAsync(IngestionUnderTest.FileOf(60.00m));
        Assert.Equal(2, await test.ReconcileAsync());
        Assert.Equal([58.33m, 60.00m], await ValuesAsync(test));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_submission_that_stopped_before_or_between_its_areas_is_finished(int transaction)
    {
        await using var test = await IngestionUnderTest.CreateAsync(azurite);
        await test.UploadAsync();
        var transactions = 0;
        await test.DeliverAndDieAsync(new((request, _) =>
            request.Uri.Path.EndsWith("$batch", StringComparison.Ordinal) && ++transactions == transaction));

        Assert.Equal(SubmissionState.Accepted, Assert.Single(await test.AllSubmissionsAsync()).State);
        Assert.Equal(transaction - 1, (await test.ReleasesAsync(IngestionUnderTest.Zone)).Count);
        Assert.Empty(await test.ReleasesAsync(IngestionUnderTest.SubDistrict));
        Assert.Equal(1, await test.ReconcileAsync());
        await test.AssertPublishedOnceAsync();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Whichever_request_it_dies_at_the_upload_ends_published_once(bool afterwards)
    {
        for (var number = 1; ; number++)
        {
            await using var test = await IngestionUnderTest.CreateAsync(azurite);
            await test.UploadAsync();
            var death = new Death((_, request) => request == number, afterwards);
            if (await Record.ExceptionAsync(() => test.DeliverAsync(test.Start(death.AddTo))) is null)
            {
                // It got through: there are no more requests to die at.
                Assert.InRange(number, 12, 30);
                return;
            }

            await test.ReconcileAsync();
            await test.AssertPublishedOnceAsync();
        }
    }

    [Fact]
    public async Task Several_at_once_do_no_harm()
    {
        await using var test = await IngestionUnderTest.CreateAsync(azurite);
        string[] paths = [.. Enumerable.Range(0, 4).Select(i => $"economy/2019-08/{i}.csv")];
        foreach (var (number, path) in paths.Index())
        {
            await test.UploadAsync(IngestionUnderTest.FileOf(50 + number), path);
        }

        await test.DeliverAndDieAsync(At(test.Storage.Names.Facts), paths[0]);
        await test.DeliverAndDieAsync(At("$batch"), paths[1]);
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => test.ReconcileAsync(app: test.Start(_ => { }))));

        var submissions = await test.AllSubmissionsAsync();
        Assert.Equal(paths, submissions.Select(submission => submission.Path).Order());

        // Each is in the log once, and only the last upload's figures stand.
        var last = submissions.OrderBy(s => s.Id.Uploaded).ThenBy(s => s.Id.ToString(), StringComparer.Ordinal).Last();
        Assert.All(submissions, submission => Assert.Equal(
            submission == last ? SubmissionState.Published : SubmissionState.Superseded, submission.State));
        Assert.Equal(4, (await test.ReleasesAsync(IngestionUnderTest.Zone)).Count);
        foreach (var area in new[] { IngestionUnderTest.Zone, IngestionUnderTest.SubDistrict })
        {
            var log = await test.Observations.Rows(area).ReadLogAsync(Cancellation);
            Assert.Equal(submissions.Select(s => s.Id.ToString()).Order(), log.Select(id => id.ToString()).Order());
        }
    }

    [Fact]
    public async Task One_that_cannot_be_finished_does_not_keep_the_others_waiting()
    {
        await using var test = await IngestionUnderTest.CreateAsync(azurite);
        string[] paths = ["economy/2019-08/0.csv", "economy/2019-08/1.csv"];
        foreach (var path in paths)
        {
            await test.UploadAsync(path: path);
            await test.DeliverAndDieAsync(At("$batch"), path);
        }

        await test.UploadAsync(path: "economy/2019-08/2.csv");
        var broken = (await test.AllSubmissionsAsync())[0];
        await test.Storage.Blobs.GetBlobContainerClient(test.Storage.Names.Facts).DeleteBlobIfExistsAsync($"{broken.Id}.json", cancellationToken: Cancellation);

        await Assert.ThrowsAsync<AggregateException>(() => test.ReconcileAsync());
        Assert.Equal(
            [SubmissionState.Accepted, SubmissionState.Published, SubmissionState.Superseded],
            (await test.AllSubmissionsAsync()).Select(submission => submission.State).Order());
    }

    private static Death At(string part) => new((request, _) => request.Uri.Path.Contains(part, StringComparison.Ordinal));

    private static async Task<IEnumerable<decimal?>> ValuesAsync(IngestionUnderTest test)
    {
        var values = new List<decimal?>();
        foreach (var submission in await test.AllSubmissionsAsync())
        {
            values.Add((await test.Files.ReadFactsAsync(submission.Id, Cancellation))!.Facts[0].Figure.Number?.Value);
        }

        return values.Order();
    }
}
