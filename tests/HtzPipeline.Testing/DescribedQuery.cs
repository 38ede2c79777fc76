using System.Text.Json;

namespace HtzPipeline.Testing;

/// <summary>A GET of the API's description, asked by its examples.</summary>
/// <param name="Name">The operation's id.</param>
/// <param name="Address">Its address below <c>/api/v1/</c>, with the examples of what is in the path.</param>
/// <param name="Parameters">All its parameters.</param>
/// <param name="Responses">Its answers, by status.</param>
internal sealed record DescribedQuery(string Name, string Address, IReadOnlyList<JsonElement> Parameters, JsonElement Responses)
{
    private const string Root = "/api/v1/";

    /// <summary>Those whose address begins in some way.</summary>
    /// <param name="document">The description.</param>
    /// <param name="beginning">The beginning, below <c>/api/v1/</c>.</param>
    public static IReadOnlyList<DescribedQuery> Of(JsonElement document, string beginning) =>
    [
        .. from path in document.GetProperty("paths").EnumerateObject()
           where path.Name.StartsWith(Root + beginning, StringComparison.Ordinal) && path.Value.TryGetProperty("get", out _)
           let operation = path.Value.GetProperty("get")
           let parameters = operation.GetProperty("parameters").EnumerateArray().ToList()
           select new DescribedQuery(
               operation.GetProperty("operationId").GetString()!,
               parameters.Where(one => !IsInQuery(one)).Aggregate(
                   path.Name[Root.Length..], (filled, one) => filled.Replace($"{{{NameOf(one)}}}", Uri.EscapeDataString(ExampleOf(one)), StringComparison.Ordinal)),
               parameters,
               operation.GetProperty("responses")),
    ];

    /// <summary>The parameters of its query.</summary>
    public IEnumerable<JsonElement> InQuery => Parameters.Where(IsInQuery);

    /// <summary>The name of a parameter.</summary>
    public static string NameOf(JsonElement parameter) => parameter.GetProperty("name").GetString()!;

    /// <summary>Its address with each parameter's example, one at a time; of an object each member is a parameter, <c>c[FREQ]</c>.</summary>
    public IEnumerable<(string Parameter, string Address)> WithEachExample() =>
        from parameter in InQuery
        let name = NameOf(parameter)
        let example = parameter.GetProperty("example")
        from one in example.ValueKind == JsonValueKind.Object
            ? example.EnumerateObject().Select(member => With($"{name}[{member.Name}]", member.Value.GetString()!))
            : [With(name, ExampleOf(parameter))]
        select (name, one);

    /// <summary>Its address with a parameter.</summary>
    public string With(string name, string text) => $"{Address}?{Uri.EscapeDataString(name)}={Uri.EscapeDataString(text)}";

    private static bool IsInQuery(JsonElement parameter) => parameter.GetProperty("in").GetString() == "query";

    private static string ExampleOf(JsonElement parameter) => parameter.GetProperty("example") switch
    {
        { ValueKind: JsonValueKind.Array } items => string.Join(',', items.EnumerateArray()),
        { ValueKind: JsonValueKind.String } text => text.GetString()!,
        var other => other.GetRawText(),
    };
}
