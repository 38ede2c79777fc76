using System.Text.Json;
using System.Text.Json.Nodes;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;

namespace HtzPipeline.Functions.Hosting;

/// <summary>
/// Delivers a blob as the Functions host does: five times if need be without a pause, then a poison message. Observed under a real host,
/// version 4.1037.
/// </summary>
/// <param name="container">The blobs' container.</param>
/// <param name="poison">The queue of poison messages.</param>
/// <param name="ingest">What takes a blob by its name; any exception says that it was not taken.</param>
/// <param name="logger">Where a failed attempt is told of.</param>
internal sealed class BlobDelivery(BlobContainerClient container, QueueClient poison, Func<string, CancellationToken, Task> ingest, ILogger logger)
{
    private const int Attempts = 5;

    /// <summary>Delivers one blob.</summary>
    /// <returns>False if it ended as a poison message; true if it was taken, or is gone.</returns>
    public async Task<bool> DeliverAsync(string name, ETag etag, CancellationToken cancellation)
    {
        if (!await container.GetBlobClient(name).ExistsAsync(cancellation))
        {
            return true;
        }

        for (var attempt = 1; attempt <= Attempts; attempt++)
        {
            try
            {
                await ingest(name, cancellation);
                return true;
            }
            catch (Exception failure) when (!cancellation.IsCancellationRequested)
            {
                logger.NotTaken(failure, name, attempt);
            }
        }

        await PoisonAsync(name, etag, cancellation);
        return false;
    }

    private async Task PoisonAsync(string name, ETag etag, CancellationToken cancellation)
    {
        var message = new JsonObject
        {
            ["Type"] = "BlobTrigger",
            ["FunctionId"] = $"Host.Functions.{nameof(WorkerFunctions.IngestUpload)}",
            ["BlobType"] = "BlockBlob",
            ["ContainerName"] = container.Name,
            ["BlobName"] = name,
            ["ETag"] = etag.ToString("H"),
        };
        await poison.CreateIfNotExistsAsync(cancellationToken: cancellation);
        await poison.SendMessageAsync(Convert.ToBase64String(JsonSerializer.SerializeToUtf8Bytes(message)), cancellation);
    }
}
