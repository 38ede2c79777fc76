using System.Text.Json;

namespace HtzPipeline.StandInHost.Functions;

/// <summary>A function, as the worker describes it.</summary>
/// <param name="Id">What the worker calls it.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Trigger">What fires it.</param>
internal sealed record Function(string Id, string Name, Trigger Trigger)
{
    /// <summary>Reads the worker's description.</summary>
    /// <exception cref="NotSupportedException">It has a trigger that the stand-in does not know.</exception>
    public static Function Of(RpcFunctionMetadata described)
    {
        var trigger = described.RawBindings
            .Select(binding => JsonSerializer.Deserialize<JsonElement>(binding))
            .Single(binding => binding.GetProperty("type").GetString()!.EndsWith("Trigger", StringComparison.OrdinalIgnoreCase));
        return new(described.FunctionId, described.Name, Trigger.Of(trigger));
    }
}
