using System.ComponentModel;
using HtzPipeline.Core.Findings;
using HtzPipeline.Functions.Api.Answers;
using HtzPipeline.Functions.Storage.Submissions;
using Microsoft.AspNetCore.Mvc;

namespace HtzPipeline.Functions.Api.Findings;

/// <summary>The query string of <c>GET /api/v1/findings</c>, as text. A finding's code is <c>kind</c> here: <c>code</c> is the Functions host's key.</summary>
internal sealed record FindingParameters : FormatParameters
{
    [FromQuery(Name = "department"), Takes(ParameterKind.Text), Description("部门代码 | A department's code. Example: economy")]
    public string? Department { get; init; }

    [FromQuery(Name = "period"), Takes(ParameterKind.Period), Description("报送所属时期 | The period uploaded for. Example: 2019-08")]
    public string? Period { get; init; }

    [FromQuery(Name = "state"), Takes(ParameterKind.Word, WordsOf = typeof(SubmissionState), Usual = "published"), Description("报送状态,默认 published | received, rejected, accepted, published, superseded or withdrawn; published by default")]
    public string? State { get; init; }

    [FromQuery(Name = "severity"), Takes(ParameterKind.Word, WordsOf = typeof(Severity)), Description("严重程度 | error, warning or info")]
    public string? Severity { get; init; }

    [FromQuery(Name = "kind"), Takes(ParameterKind.Text), Description("问题代码 | The code of a kind of finding. Example: HTZ3101")]
    public string? Kind { get; init; }

    [FromQuery(Name = "indicator"), Takes(ParameterKind.Text), Description("指标代码或名称 | An indicator's code or name. Example: IND_OUTPUT")]
    public string? Indicator { get; init; }

    [FromQuery(Name = "limit"), Takes(ParameterKind.Number, Most = FindingQuery.MostPerPage, Usual = 100), Description("每页条数,1 到 1000,默认 100 | Findings per page, 1 to 1000, 100 by default")]
    public string? Limit { get; init; }

    [FromQuery(Name = "continuation"), Takes(ParameterKind.Text), Description("上一页给出的续页标记 | What the page before gave to go on with")]
    public string? Continuation { get; init; }
}
