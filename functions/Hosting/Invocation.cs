using System.Text.Json;
using System.Text.Json.Serialization;

namespace HtzPipeline.Functions.Hosting;

/// <summary>
/// What the Functions host posts for a trigger other than HTTP, less its <c>Data</c>: the content of a blob is in there,
/// but the app reads the blob itself, so that every host shares one path.
/// </summary>
/// <param name="Metadata">What the trigger says about it; strings are JSON strings within JSON strings.</param>
internal sealed record Invocation([property: JsonPropertyName("Metadata")] IReadOnlyDictionary<string, JsonElement> Metadata)
{
    /// <summary>A clock's.</summary>
    public static Invocation OfTimer { get; } = new(new Dictionary<string, JsonElement>());

    /// <summary>A blob's.</summary>
    /// <param name="blob">Its address, percent-encoded.</param>
    public static Invocation OfBlob(Uri blob) => new(new Dictionary<string, JsonElement>
    {
        ["Uri"] = JsonSerializer.SerializeToElement(blob.AbsoluteUri, InvocationJson.Default.String),
    });

    /// <summary>
    /// The name of the blob that fired, within its container. Taken from <c>Uri</c>, which is there for every kind of blob
    /// trigger; the ETag is not, so the blob's version is whatever is found when it is read.
    /// </summary>
    /// <exception cref="BadHttpRequestException">The payload names no blob.</exception>
    public string BlobName(string container)
    {
        if (Metadata?.GetValueOrDefault("Uri") is not { ValueKind: JsonValueKind.String } quoted)
        {
            throw new BadHttpRequestException("The payload's Metadata has no Uri.");
        }

        var path = Uri.UnescapeDataString(new Uri(Unquote(quoted.GetString()!)).AbsolutePath);
        var marker = $"/{container}/";
        var start = path.IndexOf(marker, StringComparison.Ordinal);
        return start >= 0
            ? path[(start + marker.Length)..]
            : throw new BadHttpRequestException($"The blob {path} is not in the container {container}.");
    }

    private static string Unquote(string text) => text.StartsWith('"') ? JsonSerializer.Deserialize(text, InvocationJson.Default.String)! : text;
}
