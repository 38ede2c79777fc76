using HtzPipeline.Functions.Tests.Ingest;

namespace HtzPipeline.Functions.Tests.Faults;

/// <summary>The app's clock is put back.</summary>
public class ClockTests(AzuriteFixture azurite, ITestOutputHelper output)
{
    private static readonly TimeSpan[] Back = [TimeSpan.FromSeconds(1), TimeSpan.FromHours(1), TimeSpan.FromDays(400)];

    [Fact]
    public async Task Releases_come_in_the_order_of_their_times_also_when_the_clock_goes_backwards()
    {
        await using var test = await FaultsUnderTest.CreateAsync(azurite);
        foreach (var back in Back)
        {
            await test.UploadAsync();
            await test.Store.DeliverAsync(path: FaultsUnderTest.PathOf());
            test.Store.Clock.Now -= back;
            await test.UploadAsync();
            await test.Store.DeliverAsync(path: FaultsUnderTest.PathOf());
            await test.AssertAsUndisturbedAsync();
        }

        var times = (await test.Store.ReleasesAsync(FaultsUnderTest.Area)).Select(release => release.Time).ToArray();
        Assert.Equal(times.Distinct().Order(), times);
        output.Passed("clock put back between two ingestions", Back.Length, "by a second, an hour, 400 days");
    }

    [Fact]
    public async Task What_stopped_before_the_clock_was_put_back_is_finished_all_the_same()
    {
        foreach (var back in Back[1..])
        {
            await using var test = await FaultsUnderTest.CreateAsync(azurite);
            await test.UploadAsync();
            await test.Store.DeliverAndDieAsync(
                new Death((request, _) => request.Uri.Path.EndsWith("$batch", StringComparison.Ordinal)), FaultsUnderTest.PathOf());
            Assert.Equal(1, await test.Store.ReconcileAsync(-back.TotalMinutes));
            await test.AssertAsUndisturbedAsync();
        }

        output.Passed("clock put back after a submission has stopped", Back.Length - 1, "by an hour, 400 days; Reconcile finishes it at its next tick");
    }
}
