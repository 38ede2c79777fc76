using Azure.Core;
using HtzPipeline.Core.Figures;
using HtzPipeline.Functions.Storage.Observations;
using HtzPipeline.Functions.Storage.Publishing;

namespace HtzPipeline.Functions.Tests.Storage.Observations;

/// <summary>Readers as fast as they can, while writers publish by several transactions and die in between.</summary>
public class ReaderTests(AzuriteFixture azurite, ITestOutputHelper output)
{
    private const int Releases = 24;
    private const int Indicators = 150;

    private static readonly Period August = Period.Month(2019, 8);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_reader_ever_sees_half_a_release()
    {
        var store = await StoreUnderTest.CreateAsync(azurite);

        // Large ones take several transactions, every third is small, and July's moves August's months.
        Publication[] history = [.. Enumerable.Range(1, Releases).Select(i => i % 3 == 0
            ? Samples.Publication(Samples.Submission(i), ("I007", "2019-08", 10_000m + i))
            : Samples.Month(Samples.Submission(i), Indicators, 1000m * i, i % 4 == 1 ? "2019-07" : "2019-08"))];
        var legal = LegalStates(history);
        using var done = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 3).Select(number => ReadAsync(store, legal, number, done.Token)).ToArray();
        var died = 0;
        foreach (var (number, publication) in history.Index())
        {
            var (dying, faults) = store.Unreliable(azurite.ConnectionString, HttpPipelinePosition.PerRetry);
            faults.Dies = transaction => transaction > 1 + (number % 4);
            store.Keep(publication);
            try
            {
                await store.TryPublishAsync(publication, dying);
            }
            catch (Exception failure) when (failure is IOException or AggregateException)
            {
                died++;
                await Task.Delay(50, Cancellation);
            }

            await store.PublishAsync(publication);
        }

        await done.CancelAsync();
        var answers = await Task.WhenAll(readers);
        Assert.True(died > Releases / 3, $"{died} writers died");
        var read = answers.Sum(seen => seen.Values.Sum());
        var different = answers.SelectMany(seen => seen.Keys).Distinct().Count();
        Assert.True(different > Releases / 2, $"{different} releases were seen");
        output.WriteLine($"| releases | writers that died half-way | answers read | releases seen | answers that were no legal state |\n|--:|--:|--:|--:|--:|\n| {Releases} | {died} | {read} | {different} | 0 |");
    }

    /// <returns>How often each release was seen.</returns>
    private static async Task<Dictionary<long, int>> ReadAsync(
        StoreUnderTest store, List<(IReadOnlyList<string> Snapshot, string Series)> legal, int number, CancellationToken done)
    {
        var seen = new Dictionary<long, int>();
        while (!done.IsCancellationRequested)
        {
            var view = await store.Store.ViewAsync(Samples.Area, asOf: null, Cancellation);
            if (number % 2 == 0)
            {
                Assert.Equal(legal[(int)view.Release].Snapshot, Samples.Say(await view.ReadCrossSectionAsync(August, Cancellation)));
            }
            else
            {
                Assert.Equal(legal[(int)view.Release].Series, string.Join('\n', Samples.Say(await view.ReadSeriesAsync("I007", null, null, Cancellation))));
            }

            seen[view.Release] = seen.GetValueOrDefault(view.Release) + 1;
        }

        return seen;
    }

    /// <summary>What a reader may be told as of each release, worked out without any storage.</summary>
    private static List<(IReadOnlyList<string> Snapshot, string Series)> LegalStates(Publication[] history)
    {
        var area = new MemoryArea();
        List<(IReadOnlyList<string>, string)> states = [([], "")];
        foreach (var publication in history)
        {
            area.Publish(publication);
            var rows = area.Window().Observations.All.Select(o => new ObservationRow(o, 0, RowLog.None)).ToList();
            states.Add((
                Samples.Say(rows.Where(row => row.Key.Period == August).OrderBy(row => row.Key.Indicator, StringComparer.Ordinal)),
                string.Join('\n', Samples.Say(rows.Where(row => row.Key.Indicator == "I007").OrderBy(row => row.Key.Period)))));
        }

        return states;
    }
}
