using System.ComponentModel;
using HtzPipeline.Functions.Api.Answers;
using HtzPipeline.Functions.Api.Observations;
using Microsoft.AspNetCore.Mvc;

namespace HtzPipeline.Functions.Api.Submissions;

/// <summary>The query string of <c>GET /api/v1/submissions</c>, as text.</summary>
internal sealed record SubmissionParameters : FormatParameters
{
    [FromQuery(Name = "department"), Description("部门代码 | A department's code")]
    public string? Department { get; init; }

    [FromQuery(Name = "period"), Description("报送所属时期 | The period uploaded for")]
    public string? Period { get; init; }

    [FromQuery(Name = "state"), Description("状态 | received, rejected, accepted, published, superseded or withdrawn")]
    public string? State { get; init; }

    [FromQuery(Name = "limit"), Description("每页条数,1 到 500,默认 100 | Submissions per page, 1 to 500, 100 by default")]
    public string? Limit { get; init; }

    [FromQuery(Name = "continuation"), Description("上一页给出的续页标记 | What the page before gave to go on with")]
    public string? Continuation { get; init; }
}
