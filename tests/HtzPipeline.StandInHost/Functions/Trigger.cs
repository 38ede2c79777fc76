using System.Text.Json;

namespace HtzPipeline.StandInHost.Functions;

/// <summary>What fires a function.</summary>
/// <param name="Parameter">The function's parameter that is told of it.</param>
internal abstract record Trigger(string Parameter)
{
    /// <summary>Reads a trigger's binding.</summary>
    /// <exception cref="NotSupportedException">It is of a kind that the stand-in does not know.</exception>
    public static Trigger Of(JsonElement binding)
    {
        var name = Text("name")!;
        return Text("type")!.ToUpperInvariant() switch
        {
            "HTTPTRIGGER" => new HttpTrigger(name, Text("route") ?? "", Methods()),
            "BLOBTRIGGER" => new BlobTrigger(name, Text("path")!, Text("connection")!),
            "TIMERTRIGGER" => new TimerTrigger(name),
            var other => throw new NotSupportedException($"The stand-in has no {other}."),
        };

        string? Text(string property) => binding.TryGetProperty(property, out var value) ? value.GetString() : null;

        IReadOnlyList<string> Methods() => binding.TryGetProperty("methods", out var methods) && methods.ValueKind == JsonValueKind.Array
            ? [.. methods.EnumerateArray().Select(method => method.GetString()!.ToUpperInvariant())]
            : [];
    }
}

/// <summary>Fired by a request.</summary>
/// <param name="Parameter">The function's parameter that is told of it.</param>
/// <param name="Route">The route below the prefix, as ASP.NET writes routes.</param>
/// <param name="Methods">The methods it takes; none for all.</param>
internal sealed record HttpTrigger(string Parameter, string Route, IReadOnlyList<string> Methods) : Trigger(Parameter);

/// <summary>Fired by a blob that an event tells of.</summary>
/// <param name="Parameter">The function's parameter that is told of it.</param>
/// <param name="Path">The container, then a pattern that takes the rest of the name.</param>
/// <param name="Connection">The name of the setting that says how the account is reached.</param>
internal sealed record BlobTrigger(string Parameter, string Path, string Connection) : Trigger(Parameter)
{
    /// <summary>The container.</summary>
    public string Container => Path[..Path.IndexOf('/', StringComparison.Ordinal)];
}

/// <summary>Fired by time. The stand-in keeps no schedule: whoever asks for it fires it.</summary>
/// <param name="Parameter">The function's parameter that is told of it.</param>
internal sealed record TimerTrigger(string Parameter) : Trigger(Parameter);
