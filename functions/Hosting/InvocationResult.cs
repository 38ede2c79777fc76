using System.Text.Json;
using System.Text.Json.Serialization;

namespace HtzPipeline.Functions.Hosting;

/// <summary>What the Functions host expects in answer.</summary>
internal sealed record InvocationResult(
    [property: JsonPropertyName("Outputs")] IReadOnlyDictionary<string, JsonElement> Outputs,
    [property: JsonPropertyName("Logs")] IReadOnlyList<string> Logs,
    [property: JsonPropertyName("ReturnValue")] string? ReturnValue)
{
    /// <summary>Done, with nothing to bind.</summary>
    public static InvocationResult Empty { get; } = new(new Dictionary<string, JsonElement>(), [], null);
}
