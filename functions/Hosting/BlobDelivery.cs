using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Queues;

namespace HtzPipeline.Functions.Hosting;

/// <summary>
/// Delivers a blob to a function as the Functions host does: the same payload to the same endpoint, five times if need
/// be without a pause, then a poison message. Observed under a real host, version 4.1037.
/// </summary>
internal sealed class BlobDelivery(BlobContainerClient container, QueueClient poison, HttpClient app, string function)
{
    private const int Attempts = 5;

    // The host leaves Chinese in the name as it is.
    private static readonly JsonSerializerOptions AsWritten = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Delivers one blob.</summary>
    /// <returns>False if it ended as a poison message; true if it was taken, or is gone.</returns>
    public async Task<bool> DeliverAsync(string name, ETag etag, CancellationToken cancellation)
    {
        if (await PayloadAsync(name, cancellation) is not { } payload)
        {
            return true;
        }

        for (var attempt = 1; attempt <= Attempts; attempt++)
        {
            if (await PostAsync(payload, cancellation))
            {
                return true;
            }
        }

        await PoisonAsync(name, etag, cancellation);
        return false;
    }

    private async Task<JsonObject?> PayloadAsync(string name, CancellationToken cancellation)
    {
        var blob = container.GetBlobClient(name);
        try
        {
            BlobDownloadResult read = await blob.DownloadContentAsync(cancellation);
            return new JsonObject
            {
                ["Data"] = new JsonObject { ["blob"] = Convert.ToBase64String(read.Content) },
                ["Metadata"] = new JsonObject
                {
                    ["Uri"] = Quoted(blob.Uri.AbsoluteUri),
                    ["Properties"] = new JsonObject
                    {
                        ["Length"] = read.Details.ContentLength,
                        ["ContentType"] = read.Details.ContentType,
                        ["ETag"] = read.Details.ETag.ToString(),
                        ["LastModified"] = read.Details.LastModified.ToString("yyyy-MM-ddTHH:mm:sszzz", null),
                    },
                    ["Metadata"] = new JsonObject(read.Details.Metadata.Select(m => KeyValuePair.Create(m.Key, (JsonNode?)m.Value))),
                    ["name"] = Quoted(name),
                    ["sys"] = Sys(function),
                },
            };
        }
        catch (RequestFailedException gone) when (gone.Status == 404)
        {
            return null;
        }
    }

    // The host takes only a 2xx with JSON in it; anything else is delivered again. After an empty 2xx a real host waits for
    // ever, and in the end kills the app; here it is a failure like others, so that the fault shows at once.
    private async Task<bool> PostAsync(JsonObject payload, CancellationToken cancellation)
    {
        using var response = await app.PostAsJsonAsync($"/{function}", payload, cancellation);
        return response.IsSuccessStatusCode
            && response.Content.Headers.ContentType?.MediaType == "application/json"
            && response.Content.Headers.ContentLength is not 0;
    }

    private async Task PoisonAsync(string name, ETag etag, CancellationToken cancellation)
    {
        var message = new JsonObject
        {
            ["Type"] = "BlobTrigger",
            ["FunctionId"] = $"Host.Functions.{function}",
            ["BlobType"] = "BlockBlob",
            ["ContainerName"] = container.Name,
            ["BlobName"] = name,
            ["ETag"] = etag.ToString("H"),
        };
        await poison.CreateIfNotExistsAsync(cancellationToken: cancellation);
        await poison.SendMessageAsync(Convert.ToBase64String(JsonSerializer.SerializeToUtf8Bytes(message)), cancellation);
    }

    /// <summary>The part of the metadata that every trigger has.</summary>
    public static JsonObject Sys(string function) => new()
    {
        ["MethodName"] = function,
        ["UtcNow"] = DateTimeOffset.UtcNow.ToString("yyyy-MM-ddTHH:mm:ss.fffffffZ", null),
        ["RandGuid"] = Guid.NewGuid().ToString(),
    };

    private static string Quoted(string text) => JsonSerializer.Serialize(text, AsWritten);
}
