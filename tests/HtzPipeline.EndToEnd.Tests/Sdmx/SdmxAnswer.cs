using System.Net;
using System.Text.Json;

namespace HtzPipeline.EndToEnd.Tests.Sdmx;

/// <summary>What a service answered.</summary>
/// <param name="Status">The status.</param>
/// <param name="Type">The media type; null for none.</param>
/// <param name="Body">The body as JSON; undefined where it is none.</param>
internal sealed record SdmxAnswer(HttpStatusCode Status, string? Type, JsonElement Body)
{
    private JsonElement[] Sets => Body.ValueKind == JsonValueKind.Object && Body.TryGetProperty("data", out var data) && data.TryGetProperty("dataSets", out var sets) ? [.. sets.EnumerateArray()] : [];

    /// <summary>How many data sets there are.</summary>
    public int SetCount => Sets.Length;

    /// <summary>The series.</summary>
    public JsonElement[] Series => [.. Sets.Where(set => set.TryGetProperty("series", out _)).SelectMany(set => set.GetProperty("series").EnumerateObject()).Select(one => one.Value)];

    /// <summary>The observations, those of series and those without.</summary>
    public JsonProperty[] Observations => [.. Sets.Concat(Series).Where(one => one.TryGetProperty("observations", out _)).SelectMany(one => one.GetProperty("observations").EnumerateObject())];

    /// <summary>The groups of artefacts, and how many there are in each.</summary>
    public IReadOnlyDictionary<string, int> Artefacts => Body.ValueKind == JsonValueKind.Object && Body.TryGetProperty("data", out var data)
        ? data.EnumerateObject().Where(group => group.Value.ValueKind == JsonValueKind.Array).ToDictionary(group => group.Name, group => group.Value.GetArrayLength())
        : new Dictionary<string, int>();

    /// <summary>The values of a component in the order in which the message has them.</summary>
    public string[] ValuesOf(string component) =>
        [
            .. from structure in Body.GetProperty("data").GetProperty("structures").EnumerateArray()
               from level in structure.GetProperty("dimensions").EnumerateObject()
               from one in level.Value.EnumerateArray()
               where one.GetProperty("id").GetString() == component
               from value in one.GetProperty("values").EnumerateArray()
               select value.TryGetProperty("id", out var id) ? id.GetString()! : value.GetProperty("value").GetString()!,
        ];

    /// <summary>It in a line.</summary>
    public override string ToString() =>
        $"{(int)Status} {Type} {string.Join(' ', Artefacts.Select(one => $"{one.Key}:{one.Value}"))} series:{Series.Length} observations:{Observations.Length}";

    /// <summary>Reads a reply.</summary>
    public static async Task<SdmxAnswer> OfAsync(HttpResponseMessage reply)
    {
        var (type, text) = (reply.Content.Headers.ContentType?.MediaType, await reply.Content.ReadAsStringAsync());
        return new(reply.StatusCode, type, type?.Contains("json", StringComparison.Ordinal) == true && text.Length > 0 ? JsonSerializer.Deserialize<JsonElement>(text) : default);
    }
}
