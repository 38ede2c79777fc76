using System.Diagnostics;
using System.Globalization;
using Azure.Data.Tables;
using HtzPipeline.Functions.Hosting;
using HtzPipeline.Functions.Storage.Account;
using HtzPipeline.Functions.Storage.Observations;
using HtzPipeline.Functions.Storage.Publishing;

namespace HtzPipeline.Benchmarks.Storage;

/// <summary>
/// Loads years of five areas at once, and turn about, year by year, lets the bare SDK send the very transactions of that year to a store of
/// its own, five areas at once, too. What the transactions hold is worked out beforehand, outside the time.
/// </summary>
internal static class LoadingBenchmark
{
    /// <summary>Runs it.</summary>
    /// <param name="output">Where the table goes.</param>
    /// <param name="arguments">How many years; all twenty if not said.</param>
    public static async Task Run(TextWriter output, IReadOnlyList<string> arguments)
    {
        var years = arguments is [var text] ? int.Parse(text, CultureInfo.InvariantCulture) : ScaleScenario.Years;
        await using var ownAzurite = await Azurite.StartAsync(AzuriteOptions.OnFreePorts());
        await using var bareAzurite = await Azurite.StartAsync(AzuriteOptions.OnFreePorts());
        var scenario = await ScaleScenario.CreateAsync(ownAzurite.ConnectionString, CancellationToken.None);
        var names = new StorageNames();
        var bare = new TableClient(bareAzurite.ConnectionString, names.Observations);
        await bare.CreateAsync();

        var replays = Enumerable.Range(0, ScaleScenario.Areas).Select(number => new AreaReplay(ScaleScenario.PublicationOf(number).Area)).ToArray();
        var heads = replays.Select(replay => replay.Head).ToArray();
        var (own, floor, transactions) = (TimeSpan.Zero, TimeSpan.Zero, 0);
        for (var year = 0; year < years; year++)
        {
            var publications = Enumerable.Range(year * ScaleScenario.Areas, ScaleScenario.Areas).Select(ScaleScenario.PublicationOf).ToArray();
            var writes = publications.Zip(replays, (publication, replay) => WriteOf(publication, replay)).ToArray();
            transactions += writes.Sum(write => write.Transactions.Count);
            Task OwnAsync() => Task.WhenAll(publications.Select(one => Task.Run(() => scenario.PublishAsync(one, CancellationToken.None))));
            Task BareAsync() => Task.WhenAll(writes.Select((write, area) => Task.Run(async () => heads[area] = await write.SendAsync(bare, heads[area]))));
            if (year % 2 == 0)
            {
                own += await TimeAsync(OwnAsync);
                floor += await TimeAsync(BareAsync);
            }
            else
            {
                floor += await TimeAsync(BareAsync);
                own += await TimeAsync(OwnAsync);
            }
        }

        await output.WriteLineAsync("| years | figures reported | transactions | requests of the app | bare SDK, s | the app, s | times the SDK |");
        await output.WriteLineAsync("|--:|--:|--:|--:|--:|--:|--:|");
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"| {years} | {ScaleScenario.Observations / ScaleScenario.Years * years:N0} | {transactions:N0} | {scenario.Requests:N0} | {floor.TotalSeconds:0.0} | {own.TotalSeconds:0.0} | {own / floor:0.00} |"));
    }

    private static async Task<TimeSpan> TimeAsync(Func<Task> work)
    {
        var watch = Stopwatch.StartNew();
        await work();
        return watch.Elapsed;
    }

    private static Write WriteOf(Publication publication, AreaReplay replay)
    {
        var plan = replay.Publish(publication);
        return new(publication, [.. PublicationTransactions.Of(plan.Rows)], plan);
    }

    /// <summary>What a publication writes.</summary>
    private sealed record Write(Publication Publication, IReadOnlyList<IReadOnlyList<TableTransactionAction>> Transactions, PublicationPlan Plan)
    {
        /// <summary>Sends the transactions one after the other, each with the head, as they are sent by whoever publishes.</summary>
        /// <returns>The head as written.</returns>
        public async Task<AreaHead> SendAsync(TableClient table, AreaHead head)
        {
            foreach (var rows in Transactions.SkipLast(1))
            {
                head = await SubmitAsync(table, head.Publishing(Publication.Submission), rows);
            }

            var release = new Release(
                Publication.Area, head.Next, Publication.Submission, DateTimeOffset.UtcNow, Publication.Catalogue.Version, Plan.Changes.Length, Plan.Changes);
            return await SubmitAsync(table, head.Released(release), [.. Transactions[^1], new(TableTransactionActionType.Add, release.ToRow())]);
        }

        private static async Task<AreaHead> SubmitAsync(TableClient table, AreaHead head, IEnumerable<TableTransactionAction> rows)
        {
            var replies = await table.SubmitTransactionAsync([head.ToAction(), .. rows]);
            return head with { ETag = replies.Value[0].Headers.ETag };
        }
    }
}
