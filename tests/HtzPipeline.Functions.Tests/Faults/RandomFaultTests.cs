using HtzPipeline.Functions.Ingest;
using Microsoft.Extensions.DependencyInjection;

namespace HtzPipeline.Functions.Tests.Faults;

/// <summary>Faults of the storage at random, by seeds, so that they are the same each time.</summary>
public class RandomFaultTests(AzuriteFixture azurite, ITestOutputHelper output)
{
    private const double Share = 0.2;
    private const int Seeds = 12;

    // Fewer than the app's, so that clients fail too, and not only requests.
    private const int Retries = 1;

    private static readonly string[] Paths = ["一", "二", "一"];
    private static readonly Fault[] Kinds = [Fault.Unavailable, Fault.TooManyRequests, Fault.TimedOut, Fault.Reset, Fault.Silence, Fault.LostReply];

    [Fact]
    public async Task A_fifth_of_all_requests_failing_the_same_figures_are_published()
    {
        var (requests, faults, deliveries, poisoned, reconciled, inOrder) = (0, 0, 0, 0, 0, 0);
        for (var seed = 1; seed <= Seeds * FaultTable.Times; seed++)
        {
            await using var test = await FaultsUnderTest.CreateAsync(azurite);
            var random = new Random(seed);
            var storage = new FaultyStorage((_, _) => random.NextDouble() < Share ? random.GetItems(Kinds, 1)[0] : Fault.None);
            var app = test.Store.Start(storage.AddTo(Retries));
            foreach (var path in Paths.Select(FaultsUnderTest.PathOf))
            {
                await test.UploadAsync(path);
                var needed = await test.DeliverAsync(app, path);
                poisoned += needed is null ? 1 : 0;
                deliveries += needed ?? 5;
                while (needed is null && !await TryReconcileAsync(test, app))
                {
                    reconciled++;
                }
            }

            await test.AssertSameFiguresAsync();
            if (await test.HasOrderOfTwinAsync())
            {
                inOrder++;
                await test.AssertAsUndisturbedAsync();
            }

            (requests, faults) = (requests + storage.Requests, faults + storage.Faults);
        }

        Assert.InRange((double)faults / requests, Share - 0.05, Share + 0.05);
        output.Passed(
            "503, 429, 500, time-outs, resets, lost replies at random, 20 %",
            Seeds * FaultTable.Times,
            $"{faults} of {requests} requests failed, {deliveries} deliveries of {Seeds * FaultTable.Times * Paths.Length} uploads, {poisoned} poisoned and finished by Reconcile ({reconciled} runs of it failed too), {inOrder} equal in every row");
    }

    private static async Task<bool> TryReconcileAsync(FaultsUnderTest test, IServiceProvider app)
    {
        try
        {
            test.Store.Clock.Now += TimeSpan.FromMinutes(5);
            await app.GetRequiredService<Reconciler>().RunAsync(TestContext.Current.CancellationToken);
            return true;
        }
        catch (Exception failure) when (FaultsUnderTest.IsOfStorage(failure))
        {
            return false;
        }
    }
}
