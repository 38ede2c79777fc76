using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;

namespace HtzPipeline.Functions.Api.Reports;

/// <summary>The query string of <c>GET /api/v1/submissions/{id}/report</c>, as text.</summary>
internal sealed record ReportParameters
{
    [FromQuery(Name = "format"), Description("json(默认)、html 或 xlsx | json (default), html or xlsx; the Accept header serves as well")]
    public string? Format { get; init; }
}
