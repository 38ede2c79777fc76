using CsCheck;
using HtzPipeline.Functions.Storage.Observations;
using HtzPipeline.Functions.Storage.Publishing;

namespace HtzPipeline.Functions.Tests.Storage;

/// <summary>Random histories in a real Azurite: several writers at once, things delivered twice, and rebuilding.</summary>
public class StoredHistories(AzuriteFixture azurite, ITestOutputHelper output)
{
    private const int Histories = 25;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Any_order_any_duplication_and_any_writers_at_once_end_in_the_same_rows_and_rebuilding_finds_them_right()
    {
        var (uploads, repetitions, withdrawals, late) = (0, 0, 0, 0);
        foreach (var (orders, writers) in Seeded.Cases(Gen.Select(Storage.Histories.TwoOrders, Gen.Int[1, 3]), Histories))
        {
            var store = await StoreUnderTest.CreateAsync(azurite);
            await PublishAsync(store, orders.Shuffled, writers);

            var stored = await store.RowsAsync();
            Assert.Equal(MemoryArea.Of(orders.History).Figures, RowText.Canonical(stored));
            await AssertRebuildsAsync(store);

            var releases = await store.ReleasesAsync();
            Assert.Equal(Enumerable.Range(1, releases.Count), releases.Select(release => (int)release.Number));
            var log = await store.Store.Rows(Samples.Area).ReadLogAsync(Cancellation);
            Assert.Equal(orders.History.Select(p => p.Submission.ToString()).Order(), log.Select(id => id.ToString()).Order());
            uploads += orders.History.Count(p => !p.IsWithdrawal);
            withdrawals += orders.History.Count(p => p.IsWithdrawal);
            repetitions += log.Count - releases.Count;
            late += releases.Count(release => release.IsUnchanged);
        }

        output.WriteLine($"""
            | histories | uploads | that only repeated | withdrawals | releases that changed no value | rows that differed | rows that rebuilding changed |
            |--:|--:|--:|--:|--:|--:|--:|
            | {Histories} | {uploads} | {repetitions} | {withdrawals} | {late} | 0 | 0 |
            """);
    }

    [Fact]
    public async Task A_log_that_spilled_rebuilds_to_the_byte_and_a_withdrawal_finds_what_lies_in_it()
    {
        var store = await StoreUnderTest.CreateAsync(azurite);
        var text = new string('长', FigureCodec.MaximumText);
        var uploads = Enumerable.Range(0, 180).Select(i =>
        {
            var submission = Samples.Submission(i, Samples.Morning.AddMinutes(i % 2 == 0 ? i : 1000 - i));
            return Samples.Publication(submission) with { Facts = [Samples.Fact(submission, Samples.Key("EXPORTS", "2019-08"), i % 7, text)] };
        }).ToList();
        foreach (var upload in uploads)
        {
            await store.TryPublishAsync(upload);
        }

        // The last five in the order of upload, so that what remains came long ago.
        foreach (var upload in uploads.OrderByDescending(upload => upload.Submission.Uploaded).Take(5))
        {
            await store.PublishAsync(Samples.Withdrawal(upload));
        }

        var row = Assert.Single(await store.SeriesAsync("EXPORTS"));
        Assert.Equal(uploads[11].Submission.ToString(), row.Observation[Core.Figures.Measure.Cumulative]!.Origin!.Last.Submission);
        Assert.Contains(await store.RowsAsync(), stored => stored.RowKey.StartsWith("v|", StringComparison.Ordinal));
        await AssertRebuildsAsync(store);
    }

    private static async Task AssertRebuildsAsync(StoreUnderTest store)
    {
        var before = (await store.RowsAsync()).Select(RowText.Of).ToList();
        var untouched = await store.Rebuilder.RunAsync(Samples.Area, Cancellation);
        Assert.Equal((0, 0), (untouched.Written, untouched.Deleted));

        await store.SpoilAsync();
        var rebuilt = await store.Rebuilder.RunAsync(Samples.Area, Cancellation);
        Assert.NotEqual(0, rebuilt.Written);
        Assert.Equal(before, (await store.RowsAsync()).Select(RowText.Of));
    }

    private static async Task PublishAsync(StoreUnderTest store, Publication[] order, int writers)
    {
        foreach (var publication in order)
        {
            store.Keep(publication);
        }

        // A withdrawal is decided when its submission is published.
        foreach (var phase in order.GroupBy(publication => publication.IsWithdrawal).OrderBy(phase => phase.Key))
        {
            var queue = new System.Collections.Concurrent.ConcurrentQueue<Publication>(phase.Concat(phase.Take(2)));
            await Task.WhenAll(Enumerable.Range(0, writers).Select(async _ =>
            {
                while (queue.TryDequeue(out var publication))
                {
                    await store.TryPublishAsync(publication);
                }
            }));
        }
    }
}
