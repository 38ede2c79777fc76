using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace HtzPipeline.Functions.Storage.Queues;

/// <summary>What the Functions host leaves of a blob that it could not deliver.</summary>
/// <param name="Container">The blob's container.</param>
/// <param name="Path">The blob's name.</param>
/// <param name="ETag">The version that could not be delivered.</param>
internal sealed record PoisonMessage(string Container, string Path, string ETag)
{
    /// <summary>Its id in the queue.</summary>
    public required string Id { get; init; }

    /// <summary>What proves that it is held by whoever took it.</summary>
    public required string Receipt { get; init; }

    /// <summary>Reads base64 of JSON with <c>Type</c>, <c>FunctionId</c>, <c>BlobType</c>, <c>ContainerName</c>, <c>BlobName</c> and <c>ETag</c>.</summary>
    /// <returns>False if it is something else.</returns>
    public static bool TryRead(string text, string id, string receipt, [NotNullWhen(true)] out PoisonMessage? message)
    {
        message = null;
        if (!Base64.IsValid(text))
        {
            return false;
        }

        try
        {
            using var json = JsonDocument.Parse(Convert.FromBase64String(text));
            message = new(Text("ContainerName"), Text("BlobName"), Text("ETag")) { Id = id, Receipt = receipt };
            return true;

            string Text(string name) => json.RootElement.GetProperty(name).GetString()!;
        }
        catch (Exception other) when (other is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return false;
        }
    }
}
