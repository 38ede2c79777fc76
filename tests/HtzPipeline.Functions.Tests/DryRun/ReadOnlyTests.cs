using Azure.Core;
using Azure.Core.Pipeline;
using HtzPipeline.Functions.Storage.Account;

namespace HtzPipeline.Functions.Tests.DryRun;

public class ReadOnlyTests(DryRunUnderTest test) : IClassFixture<DryRunUnderTest>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_dry_run_asks_for_much_and_writes_nothing()
    {
        var before = await VersionsAsync(test.Test.Storage);
        var requests = new Requests();

        var report = await test.TryAsync(
            "indicators:\n", $"indicators:\n{DryRunUnderTest.NewIndicator}", app: test.Test.Start(options => options.AddPolicy(requests, HttpPipelinePosition.PerCall)));

        Assert.True(report.HasEffects);
        Assert.True(requests.Reads > 0);
        Assert.Equal(0, requests.Others);
        Assert.Equal(before, await VersionsAsync(test.Test.Storage));
    }

    // Every write gives a row or blob a new ETag, whatever it says.
    private static async Task<IReadOnlyList<string>> VersionsAsync(StorageClients storage)
    {
        var versions = new List<string>();
        foreach (var table in storage.Names.Tables)
        {
            await foreach (var row in storage.Table(table).QueryAsync(null, cancellation: Cancellation))
            {
                versions.Add($"{table} {row.PartitionKey} {row.RowKey} {row.ETag}");
            }
        }

        foreach (var container in storage.Names.Containers)
        {
            await foreach (var blob in storage.Blobs.GetBlobContainerClient(container).GetBlobsAsync(cancellationToken: Cancellation))
            {
                versions.Add($"{container} {blob.Name} {blob.Properties.ETag}");
            }
        }

        Assert.NotEmpty(versions);
        return versions;
    }

    private sealed class Requests : HttpPipelinePolicy
    {
        private int _reads;
        private int _others;

        public int Reads => _reads;

        public int Others => _others;

        public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => throw new NotSupportedException();

        public override ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
        {
            var isRead = message.Request.Method == RequestMethod.Get || message.Request.Method == RequestMethod.Head;
            Interlocked.Increment(ref isRead ? ref _reads : ref _others);
            return ProcessNextAsync(message, pipeline);
        }
    }
}
