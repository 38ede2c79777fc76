using System.Text.Json;
using System.Text.Json.Nodes;
using HtzPipeline.Functions.Formats;
using HtzPipeline.Functions.Formats.Cubes;
using HtzPipeline.Functions.Formats.Tables;
using Microsoft.OpenApi;

namespace HtzPipeline.Functions.Api.Answers;

/// <summary>
/// Says what a query parameter is, for the API's description. It does not read it: what is wrong with a text is for <see cref="Parameters"/> to
/// say, which names all faults at once. A test holds that the two agree.
/// </summary>
/// <param name="kind">What its text stands for.</param>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class TakesAttribute(ParameterKind kind) : Attribute
{
    // Two digits of a month, or a quarter, a half; a year has none.
    private const string PeriodPattern = "^[0-9]{4}(-(0[1-9]|1[0-2]|Q[1-4]|S[12]))?$";

    private const string TimePattern = "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+(Z|[+-][0-9]{2}:[0-9]{2})";

    /// <summary>The words of <see cref="ParameterKind.Word"/>.</summary>
    public string[] Words { get; init; } = [];

    /// <summary>What the words of <see cref="ParameterKind.Word"/> are called: the name of their type in generated clients.</summary>
    public string? Called { get; init; }

    /// <summary>An enumeration whose names in small letters are the words of <see cref="ParameterKind.Word"/>.</summary>
    public Type? WordsOf { get; init; }

    /// <summary>The most that a <see cref="ParameterKind.Number"/> may be.</summary>
    public int Most { get; init; }

    /// <summary>What counts where the parameter is not given; null where no one value does.</summary>
    public object? Usual { get; init; }

    /// <summary>Whether it is a list, which is written with commas between its items.</summary>
    public bool IsList => kind is ParameterKind.Names or ParameterKind.Measures or ParameterKind.Fields;

    /// <summary>What it may be.</summary>
    public OpenApiSchema Schema()
    {
        var schema = kind switch
        {
            ParameterKind.Word => OneOf(Called ?? WordsOf?.Name, WordsOf is { } words ? Enum.GetNames(words).Select(name => name.ToLowerInvariant()) : Words),
            ParameterKind.CubeFormat => OneOf("FigureFormat", CubeFormatTable.All.Select(format => format.Name)),
            ParameterKind.Frequency => OneOf("Frequency", FrequencyCodes.All.Keys),
            ParameterKind.Measure => Measure(),
            ParameterKind.Flag => new() { Type = JsonSchemaType.Boolean },
            ParameterKind.Number => new() { Type = JsonSchemaType.Integer, Format = "int32", Minimum = "1", Maximum = JsonSerializer.Serialize(Most) },
            ParameterKind.Period => new() { Type = JsonSchemaType.String, Pattern = PeriodPattern },
            ParameterKind.AsOf => ReleaseOrTime(first: ""),
            ParameterKind.Since => ReleaseOrTime(first: "0|"),
            ParameterKind.Names => List(new() { Type = JsonSchemaType.String }, Parameters.MostNames),
            ParameterKind.Measures => List(Measure(), MeasureFacts.All.Count),
            ParameterKind.Fields => List(OneOf("ObservationField", ObservationsCsv.Fields), ObservationsCsv.Fields.Count),
            _ => new OpenApiSchema { Type = JsonSchemaType.String },
        };
        schema.Default = Usual is null ? null : JsonSerializer.SerializeToNode(Usual);
        return schema;
    }

    /// <summary>An example as the parameter's type has it: a number for a number, an array for a list. Of words it is one that there is.</summary>
    /// <param name="schema">The parameter's type.</param>
    /// <param name="text">The example as it stands in an address.</param>
    public static JsonNode Example(IOpenApiSchema? schema, string text) => schema switch
    {
        { Type: JsonSchemaType.Array } => new JsonArray([.. text.Split(',').Select(item => (JsonNode)item)]),
        { Type: JsonSchemaType.Boolean or JsonSchemaType.Integer } => JsonNode.Parse(text)!,
        { Enum: { Count: > 0 } words } when words.All(word => word.GetValue<string>() != text) => words[0].DeepClone(),
        _ => text,
    };

    /// <summary>The type of one of some words.</summary>
    /// <param name="name">What the words are called in generated clients.</param>
    /// <param name="words">The words.</param>
    public static OpenApiSchema OneOf(string? name, IEnumerable<string> words) =>
        new() { Title = name, Type = JsonSchemaType.String, Enum = [.. words.Select(word => (JsonNode)word)] };

    // One type, not either of two: generators make of those a type that holds neither.
    private static OpenApiSchema ReleaseOrTime(string first) => new() { Type = JsonSchemaType.String, Pattern = $"^({first}[1-9][0-9]{{0,18}}|{TimePattern})$" };

    private static OpenApiSchema Measure() => OneOf("Measure", MeasureFacts.All.Select(measure => measure.Code));

    private static OpenApiSchema List(OpenApiSchema item, int most) =>
        new() { Type = JsonSchemaType.Array, Items = item, MinItems = 1, MaxItems = most };
}
