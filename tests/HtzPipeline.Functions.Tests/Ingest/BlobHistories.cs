using CsCheck;
using HtzPipeline.Functions.Ingest;
using HtzPipeline.Functions.Storage.Observations;
using HtzPipeline.Functions.Storage.Publishing;
using HtzPipeline.Functions.Storage.Submissions;
using HtzPipeline.Functions.Tests.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace HtzPipeline.Functions.Tests.Ingest;

/// <summary>
/// Random histories of blobs, through the app's own ingestion: uploads, the same bytes again, overwriting before anybody has read,
/// deliveries late, twice or by two instances at once, deleted blobs, withdrawals, and one file bringing what is cumulative and another the month's.
/// </summary>
public class BlobHistories(AzuriteFixture azurite, ITestOutputHelper output)
{
    private const int Histories = 8;

    private static readonly string[] Paths = ["economy/2019-08/累计.csv", "economy/2019-08/当月.csv", "economy/2019-09/更正.csv"];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private enum What
    {
        Upload,
        Deliver,
        DeliverToTwo,
        Delete,
        Withdraw,
    }

    [Fact]
    public async Task Whatever_happens_to_blobs_the_figures_are_those_of_the_facts_in_the_order_of_upload()
    {
        var counts = new Dictionary<What, int>();
        var step = Gen.Select(
            Gen.Frequency((5, Gen.Const(What.Upload)), (4, Gen.Const(What.Deliver)), (2, Gen.Const(What.DeliverToTwo)), (1, Gen.Const(What.Delete)), (2, Gen.Const(What.Withdraw))),
            Gen.Int[0, Paths.Length - 1],
            Gen.Int[1, 3]);
        foreach (var steps in Seeded.Cases(step.Array[6, 14], Histories))
        {
            await using var test = await IngestionUnderTest.CreateAsync(azurite);
            foreach (var (what, path, value) in steps)
            {
                counts[what] = counts.GetValueOrDefault(what) + 1;
                await DoAsync(test, what, Paths[path], path, value);
            }

            // What nobody has delivered, Reconcile finds; a second time there is nothing left.
            await test.ReconcileAsync();
            Assert.Equal(0, await test.ReconcileAsync());
            await AssertAsInOrderOfUploadAsync(test);
        }

        output.WriteLine($"""
            | histories | uploads | deliveries | to two instances at once | deleted blobs | withdrawals tried | rows that differed |
            |--:|--:|--:|--:|--:|--:|--:|
            | {Histories} | {string.Join(" | ", Enum.GetValues<What>().Select(what => counts.GetValueOrDefault(what)))} | 0 |
            """);
    }

    private static async Task DoAsync(IngestionUnderTest test, What what, string path, int number, int value)
    {
        switch (what)
        {
            case What.Upload:
                await test.UploadAsync(FileOf(number, value), path);
                break;
            case What.Deliver:
                await test.DeliverAsync(path: path);
                break;
            case What.DeliverToTwo:
                await Task.WhenAll(test.DeliverAsync(path: path), test.DeliverAsync(test.Start(_ => { }), path));
                break;
            case What.Delete:
                await test.Storage.Blobs.GetBlobContainerClient(test.Storage.Names.Uploads).DeleteBlobIfExistsAsync(path, cancellationToken: Cancellation);
                break;
            case What.Withdraw:
                if ((await test.AllSubmissionsAsync()).FirstOrDefault(s => s.State == SubmissionState.Published && s.Decision is null) is { } submission)
                {
                    await test.WithdrawAsync(submission.Id);
                }

                break;
        }
    }

    // The cumulative figure, the month's, and a file that brings both for two months.
    private static BinaryData FileOf(int number, int value) => BinaryData.FromString("指标,地区,时期,口径,数值,单位\n" + number switch
    {
        0 => $"规模以上工业总产值,枣庄高新区,2019-08,累计,{50 + value},亿元\n",
        1 => $"规模以上工业总产值,枣庄高新区,2019-08,当月,{5 + value},亿元\n",
        _ => $"规模以上工业总产值,枣庄高新区,2019-08,累计,{50 + value},亿元\n规模以上工业总产值,枣庄高新区,2019-09,累计,{60 + value},亿元\n",
    });

    private static async Task AssertAsInOrderOfUploadAsync(IngestionUnderTest test)
    {
        var publications = test.App.GetRequiredService<PublicationLoader>();
        var submissions = (await test.AllSubmissionsAsync()).Where(s => s.State is not (SubmissionState.Rejected or SubmissionState.Received)).ToList();
        var replay = new AreaReplay(IngestionUnderTest.Zone);
        foreach (var submission in submissions
            .OrderBy(s => s.Decision is not null).ThenBy(s => s.Id.Uploaded).ThenBy(s => s.Id.ToString(), StringComparer.Ordinal))
        {
            replay.Publish(await publications.LoadAsync(submission.Id, IngestionUnderTest.Zone, Cancellation));
        }

        var stored = await test.Observations.Rows(IngestionUnderTest.Zone).ReadMadeAsync(Cancellation);
        Assert.Equal(RowText.Canonical(replay.Entities.Values), RowText.Canonical(stored));

        // And what each submission says of itself is true.
        var current = stored.Where(row => row.RowKey[..2] == "p|").Select(ObservationRow.Of)
            .SelectMany(row => row.Observation.Figures.Values).Select(figure => figure.Origin?.Last.Submission).OfType<string>().ToHashSet();
        Assert.All(submissions.Where(s => s.Decision is null && s.State != SubmissionState.Withdrawn), submission => Assert.Equal(
            current.Contains(submission.Id.ToString()) ? SubmissionState.Published : SubmissionState.Superseded, submission.State));

        var rebuilt = await test.App.GetRequiredService<Rebuilder>().RunAsync(IngestionUnderTest.Zone, Cancellation);
        Assert.Equal((0, 0), (rebuilt.Written, rebuilt.Deleted));
    }
}
