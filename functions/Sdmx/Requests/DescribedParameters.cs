using System.Globalization;
using System.Text.Json.Nodes;
using HtzPipeline.Functions.Api.Answers;
using HtzPipeline.Functions.Formats.Sdmx;
using Microsoft.OpenApi;

namespace HtzPipeline.Functions.Sdmx.Requests;

/// <summary>The parameters that SDMX queries share, as the API's description has them, and what theirs are made of.</summary>
internal static class DescribedParameters
{
    /// <summary>The parts of a path that name artefacts.</summary>
    /// <param name="name">The first part's name.</param>
    /// <param name="type">The types that it may be.</param>
    /// <param name="version">The version where none is given.</param>
    /// <param name="examples">Examples.</param>
    public static IEnumerable<OpenApiParameter> OfArtefact(string name, OpenApiSchema type, string version, SdmxExamples examples) =>
    [
        InPath(name, "结构的类型,* 为任何。 The type of the artefact; * for any.", type, "dataflow"),
        InPath("agencyID", "维护机构,* 为任何。 Who maintains it; * for any.", ListOf(Text()), examples.Agency),
        InPath("resourceID", "编号,* 为任何。 Its id; * for any.", ListOf(Text()), DataStructure.Dataflow),
        InPath(
            "version",
            $"版本:+ 最新稳定,~ 最新,* 任何;省略时为 {version}。 Its version: + the latest stable one, ~ the latest, * any; {version} where it is left out.",
            ListOf(Text(VersionRef.Pattern)),
            "+"),
    ];

    /// <summary>The part of a path that names series, and the filters by component.</summary>
    public static IEnumerable<OpenApiParameter> OfSelection(SdmxExamples examples)
    {
        var operators = FilterOperator.All.Select(one => one.Code).ToList();
        var dimensions = string.Join('.', DataStructure.SeriesDimensions.Select(one => one.Id));
        return
        [
            InPath("key", $"序列键 {dimensions},* 为任何代码。 The key {dimensions}; * for any code.", ListOf(Text()), examples.Key),
            new()
            {
                Name = "c",
                In = ParameterLocation.Query,
                Style = ParameterStyle.DeepObject,
                Explode = true,
                Description = $"按组件筛选,如 c[TIME_PERIOD]=ge:2019-01+le:2019-08;+ 为且,逗号为或,运算符有 {string.Join('、', operators)}。 Filters by component; + means and, a comma or; the operators are {string.Join(", ", operators)}.",
                Schema = new OpenApiSchema
                {
                    Title = "SdmxFilter",
                    Type = JsonSchemaType.Object,
                    Properties = DataStructure.Components.ToDictionary(one => one.Id, one => (IOpenApiSchema)new OpenApiSchema { Type = JsonSchemaType.String, Description = $"{one.Name.Zh} {one.Name.En}" }),
                    AdditionalPropertiesAllowed = false,
                },
                Example = new JsonObject { [DataStructure.Time.Id] = "ge:2019-01+le:2019-08" },
            },
        ];
    }

    /// <summary>The form of the answer and its language.</summary>
    /// <param name="called">What the forms are called in generated clients.</param>
    /// <param name="words">The forms there are.</param>
    public static IEnumerable<OpenApiParameter> OfForm(string called, IReadOnlyList<string> words) =>
    [
        InQuery("format", "应答的格式,优先于 Accept。 The form of the answer, before the Accept header.", Word(called, words, words[0])),
        InQuery(
            "formatVersion",
            "格式的版本,与 jsondata 等词或媒体类型同用。 The version of the form, with words such as jsondata or a media type.",
            Text("^[0-9]+([.][0-9]+)*$"),
            "2.0"),
        InQuery("lang", "哪种语言的名称在前。 Which language's names come first.", KnownParameters.Described<FormatParameters>().Single(one => one.Name == "lang").Schema!),
    ];

    /// <summary>A part of the path.</summary>
    public static OpenApiParameter InPath(string name, string description, OpenApiSchema schema, string example) => new()
    {
        Name = name,
        In = ParameterLocation.Path,
        Required = true,
        Description = description,
        Schema = schema,
        Example = TakesAttribute.Example(schema, example),
    };

    /// <summary>A parameter of the query.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="description">What it is.</param>
    /// <param name="schema">What it may be.</param>
    /// <param name="example">An example as it stands in an address; null for that of all parameters of that name.</param>
    public static OpenApiParameter InQuery(string name, string description, IOpenApiSchema schema, string? example = null) => new()
    {
        Name = name,
        In = ParameterLocation.Query,
        Description = description,
        Schema = schema,
        Style = schema.Type == JsonSchemaType.Array ? ParameterStyle.Form : null,
        Explode = schema.Type != JsonSchemaType.Array,
        Example = example is null ? null : TakesAttribute.Example(schema, example),
    };

    /// <summary>One of some words.</summary>
    public static OpenApiSchema Word(string called, IEnumerable<string> words, string? usual = null)
    {
        var schema = TakesAttribute.OneOf(called, words);
        schema.Default = usual;
        return schema;
    }

    /// <summary>A list with commas.</summary>
    public static OpenApiSchema ListOf(OpenApiSchema item, string? usual = null) =>
        new() { Type = JsonSchemaType.Array, Items = item, MinItems = 1, Default = usual is null ? null : new JsonArray(usual) };

    /// <summary>A whole number.</summary>
    public static OpenApiSchema Number(int least, int? usual = null) =>
        new() { Type = JsonSchemaType.Integer, Format = "int32", Minimum = least.ToString(CultureInfo.InvariantCulture), Default = usual };

    /// <summary>true or false.</summary>
    public static OpenApiSchema Flag(bool usual) => new() { Type = JsonSchemaType.Boolean, Default = usual };

    /// <summary>A time.</summary>
    public static OpenApiSchema Moment() => Text(SdmxMoment.Pattern);

    /// <summary>A text.</summary>
    public static OpenApiSchema Text(string? pattern = null) => new() { Type = JsonSchemaType.String, Pattern = pattern };
}
