using HtzPipeline.Functions.Api.Answers;
using HtzPipeline.Functions.Formats;
using HtzPipeline.Functions.Formats.Tables;

namespace HtzPipeline.Functions.Api.Observations;

/// <summary>Which columns of CSV, or members of figures in JSON, are wanted.</summary>
internal static class FieldChoice
{
    private static readonly Dictionary<string, string> Names = ObservationsCsv.Fields.ToDictionary(name => name);

    /// <summary>The fields that are wanted, in their order; none for all.</summary>
    public static IReadOnlyList<string> Of(ObservationParameters text, CubeFormat format, ParameterErrors errors)
    {
        if (!Parameters.Given(text.Fields))
        {
            return [];
        }

        if ((format != CubeFormatTable.Json && format != CubeFormatTable.Csv) || text.History == "true")
        {
            errors.Add("fields", "fields-as-json-or-csv", "只有 json 和 csv 两种格式可以选列,且不与 history 同用。", "Fields are chosen of json and csv only, and not of histories.");
        }

        return [.. Parameters.Names("fields", text.Fields, errors).Select(name => Parameters.OneOf("fields", name, Names, errors))];
    }
}
