using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;

namespace HtzPipeline.Functions.Api.Answers;

/// <summary>The part of a query string that says in which form to answer.</summary>
internal abstract record FormatParameters
{
    /// <summary>What <c>format</c> may be where figures are answered: a test holds it against <see cref="Formats.CubeFormatTable"/>.</summary>
    protected const string CubeFormatText = "json(默认)、compact、csv、xlsx、jsonstat、sdmx-csv、sdmx-ml、sdmx-json、sdmx-json-2.0 | json (default), compact, csv, xlsx, jsonstat, sdmx-csv, sdmx-ml, sdmx-json, sdmx-json-2.0; the Accept header serves as well";

    [FromQuery(Name = "format"), Takes(ParameterKind.Word, Called = "TableFormat", Words = ["json", "csv", "xlsx"], Usual = "json"), Description("json(默认)、csv 或 xlsx | json (default), csv or xlsx; the Accept header serves as well")]
    public virtual string? Format { get; init; }

    [FromQuery(Name = "bom"), Takes(ParameterKind.Flag, Usual = false), Description("true 时 CSV 带 BOM,便于 Excel 打开 | true puts a BOM before CSV, for Excel")]
    public string? Bom { get; init; }

    [FromQuery(Name = "lang"), Takes(ParameterKind.Word, Called = "Language", Words = ["zh", "en"], Usual = "zh"), Description("名称的语言:zh(默认)或 en;JSON 总是两种都有 | The language of names: zh (default) or en; JSON has both in any case")]
    public string? Language { get; init; }
}
