using HtzPipeline.Functions.Hosting;

namespace HtzPipeline.Functions.Tests.Faults;

/// <summary>Azurite itself goes in the middle, saves what it has, and comes back.</summary>
public sealed class OutageTests(AzuriteFixture azurite, ITestOutputHelper output) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("htz-outage-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Storage_that_goes_and_comes_back_is_waited_for()
    {
        var options = AzuriteOptions.OnFreePorts() with { Location = _folder };
        var storage = await Azurite.StartAsync(options, TestContext.Current.CancellationToken);
        var (outages, deliveries) = (0, 0);
        try
        {
            await using var test = await FaultsUnderTest.CreateAsync(azurite, options.ConnectionString);
            foreach (var request in new[] { 1, 4, 8, 12 })
            {
                await test.UploadAsync();
                var back = Task.CompletedTask;
                var faults = new FaultyStorage((_, _) => Fault.None)
                {
                    Before = async (_, number) =>
                    {
                        if (number == request)
                        {
                            await storage.DisposeAsync();
                            back = RestartAsync();
                        }
                    },
                };

                // As patient as the app is.
                var app = test.Store.Start(clients => clients.AddPolicy(faults, Azure.Core.HttpPipelinePosition.PerRetry));
                deliveries += (await test.DeliverAsync(app))!.Value;
                await back;
                outages++;
                await test.AssertAsUndisturbedAsync();
            }

            async Task RestartAsync() => storage = await Azurite.StartAsync(options, TestContext.Current.CancellationToken);
        }
        finally
        {
            await storage.DisposeAsync();
        }

        output.Passed("Azurite stopped (as by SIGTERM) at a request and started again", outages, $"{deliveries} deliveries, none poisoned");
    }
}
