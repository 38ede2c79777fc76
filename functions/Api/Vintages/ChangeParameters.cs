using System.ComponentModel;
using HtzPipeline.Functions.Api.Answers;
using HtzPipeline.Functions.Api.Observations;
using Microsoft.AspNetCore.Mvc;

namespace HtzPipeline.Functions.Api.Vintages;

/// <summary>The query string of <c>GET /api/v1/changes</c>, as text.</summary>
internal sealed record ChangeParameters : FormatParameters
{
    [FromQuery(Name = "area"), Description("区域代码或名称,默认全区 | Area code or name; the zone itself by default")]
    public string? Area { get; init; }

    [FromQuery(Name = "since"), Description("此后的发布:发布号,或带时差的时间;默认从头 | Releases after this one, or after this time with its offset; from the first by default")]
    public string? Since { get; init; }

    [FromQuery(Name = "until"), Description("截至的发布:发布号,或带时差的时间;默认最新 | Up to this release, or this time with its offset; the latest by default")]
    public string? Until { get; init; }

    [FromQuery(Name = "net"), Description("true 时只给出两端之间的净变化:since 时的值与 until 时的值 | true answers with the net difference only: each figure as of since and as of until")]
    public string? Net { get; init; }

    [FromQuery(Name = "limit"), Description("最多列出的发布数,1 到 100,默认 20 | Releases per page, 1 to 100, 20 by default")]
    public string? Limit { get; init; }

    [FromQuery(Name = "continuation"), Description("上一页给出的续页标记 | What the page before gave to go on with")]
    public string? Continuation { get; init; }
}
