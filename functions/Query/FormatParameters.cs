using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;

namespace HtzPipeline.Functions.Query;

/// <summary>The part of a query string that says in which form to answer.</summary>
internal abstract record FormatParameters
{
    [FromQuery(Name = "format"), Description("json(默认)或 csv | json (default) or csv; the Accept header serves as well")]
    public string? Format { get; init; }

    [FromQuery(Name = "bom"), Description("true 时 CSV 带 BOM,便于 Excel 打开 | true puts a BOM before CSV, for Excel")]
    public string? Bom { get; init; }
}
