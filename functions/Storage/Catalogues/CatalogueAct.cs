using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace HtzPipeline.Functions.Storage.Catalogues;

/// <summary>That a version of the catalogue was put in force: by whom, when, why, and what it changed. Kept for ever.</summary>
/// <param name="Version">The version.</param>
/// <param name="Time">When, UTC; later than that of the act before, whatever the clocks say.</param>
/// <param name="Author">Who, and why; null of what was put in force before acts were kept.</param>
/// <param name="Changes">What it changed; null where there was none before, or none that loads.</param>
internal sealed record CatalogueAct(string Version, DateTimeOffset Time, CatalogueAuthor? Author, CatalogueChanges? Changes)
{
    // Names and reasons are mostly Chinese, and a header has little room.
    private static readonly JsonSerializerOptions Short = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What tells it from any other.</summary>
    public string Id { get; init; } = Guid.NewGuid().ToString("N");

    /// <summary>The name of its entry, in the order of time.</summary>
    public string Name => $"{Time.UtcDateTime.ToString("yyyyMMdd'T'HHmmssfffffff'Z'", CultureInfo.InvariantCulture)}-{Version}";

    /// <summary>As JSON, in UTF-8.</summary>
    public BinaryData ToJson() => BinaryData.FromBytes(JsonSerializer.SerializeToUtf8Bytes(this, Short));

    /// <summary>As a value that a header can carry.</summary>
    public string ToHeader() => Convert.ToBase64String(ToJson());

    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    public static CatalogueAct Parse(BinaryData json) => json.ToObjectFromJson<CatalogueAct>() ?? throw new JsonException("The act is null.");

    /// <summary>Reads what <see cref="ToHeader"/> wrote.</summary>
    public static CatalogueAct ParseHeader(string header) => Parse(BinaryData.FromBytes(Convert.FromBase64String(header)));
}

/// <summary>Who puts a catalogue in force, and why.</summary>
/// <param name="Id"><c>key:{id}</c>, <c>entra:{object id}</c>, <c>operator:{user}</c>.</param>
/// <param name="Name">The name to be shown.</param>
/// <param name="Reason">Why.</param>
internal sealed record CatalogueAuthor(string Id, string Name, string Reason)
{
    /// <summary>Whoever runs a command.</summary>
    public static CatalogueAuthor OfCommand(string by, string reason) => new($"operator:{Environment.UserName}", by, reason);
}
