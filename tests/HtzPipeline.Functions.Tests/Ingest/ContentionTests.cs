using System.Globalization;
using System.Text;
using HtzPipeline.Functions.Storage.Submissions;
using HtzPipeline.Testing.Scenarios;

namespace HtzPipeline.Functions.Tests.Ingest;

/// <summary>Many files at once that revise the very same figures: each is finished, and none keeps another from it.</summary>
public class ContentionTests(AzuriteFixture azurite, ITestOutputHelper output)
{
    private const int Deliveries = 300;
    private const int AtOnce = 16;

    // Each file that is taken through while nobody else is there takes 15; what contention adds is to stay in proportion to who is at it at once.
    private const int MostRequests = Deliveries * 60;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Three_hundred_deliveries_of_the_same_six_figures_are_finished_with_requests_in_proportion()
    {
        await using var test = await IngestionUnderTest.CreateAsync(azurite);
        var paths = Enumerable.Range(1, Deliveries).Select(PathOf).ToList();
        foreach (var (index, path) in paths.Index())
        {
            await test.UploadAsync(SixFigures(index + 1), path);
        }

        var counter = new RequestCounter(test.Storage.Names);
        var app = test.Start(counter.AddTo);
        await Parallel.ForEachAsync(
            paths.Index().OrderBy(path => path.Index % 7).Select(path => path.Item),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = Cancellation },
            async (path, _) => await test.DeliverAsync(app, path));

        var requests = counter.Counts.Values.Sum();
        output.WriteLine($"{requests} requests for {Deliveries} deliveries, {AtOnce} at a time: {string.Join(", ", counter.Counts.Select(count => $"{count.Key} {count.Value}"))}");
        var submissions = await test.Submissions.AllAsync(Cancellation).ToListAsync(Cancellation);
        var last = submissions.OrderBy(s => s.Id.Uploaded).ThenBy(s => s.Id.ToString(), StringComparer.Ordinal).Last();
        Assert.Equal((Deliveries, Deliveries - 1), (submissions.Count, submissions.Count(submission => submission.State == SubmissionState.Superseded)));
        Assert.Equal(last.Id, Assert.Single(submissions, submission => submission.State == SubmissionState.Published).Id);
        Assert.Equal(last.Id.ToString(), (await test.FigureAsync(IngestionUnderTest.Zone))!.Origin!.Submission);
        Assert.InRange(requests, Deliveries, MostRequests);
    }

    [Fact]
    public async Task Two_that_come_to_their_ends_at_once_do_not_keep_each_other_from_it()
    {
        await using var test = await IngestionUnderTest.CreateAsync(azurite);
        var submissions = new List<SubmissionId>();
        foreach (var number in new[] { 1, 2 })
        {
            await test.UploadAsync(SixFigures(number), PathOf(number));
            submissions.Add((await test.Files.ReadUploadAsync(PathOf(number), int.MaxValue, version: null, Cancellation))!.Submission);
        }

        submissions.Sort((one, other) => (one.Uploaded, one.ToString()).CompareTo((other.Uploaded, other.ToString())));
        var gate = new EndGate { Earlier = submissions[0], Later = submissions[1] };
        var app = test.Start(gate.AddTo);
        var earlier = FinishAsync(submissions[0]);
        while (!gate.HasArrived(submissions[0]))
        {
            await Task.Delay(1, Cancellation);
        }

        await Task.WhenAll(earlier, FinishAsync(submissions[1]));

        Assert.Equal((SubmissionState.Superseded, SubmissionState.Published), (await StateAsync(submissions[0]), await StateAsync(submissions[1])));
        Assert.Equal((2, 1), (gate.Attempts(submissions[0]), gate.Attempts(submissions[1])));

        async Task FinishAsync(SubmissionId id)
        {
            foreach (var number in new[] { 1, 2 })
            {
                if ((await test.Files.ReadUploadAsync(PathOf(number), int.MaxValue, version: null, Cancellation))!.Submission == id)
                {
                    await test.DeliverAsync(app, PathOf(number));
                }
            }
        }

        async Task<SubmissionState> StateAsync(SubmissionId id) => (await test.Submissions.FindAsync(id, Cancellation))!.State;
    }

    private static string PathOf(int number) => $"economy/2019-08/产值{number:000}.csv";

    // The zone's cumulative output of six months.
    private static BinaryData SixFigures(int revision)
    {
        var csv = new StringBuilder("指标,地区,时期,口径,数值,单位\n");
        for (var month = 3; month <= 8; month++)
        {
            csv.Append(CultureInfo.InvariantCulture, $"规模以上工业总产值,枣庄高新区,2019-{month:00},累计,{(7 * month) + (revision / 1000m):0.000},亿元\n");
        }

        return BinaryData.FromString(csv.ToString());
    }
}
