using System.ComponentModel;
using HtzPipeline.Functions.Api.Answers;
using HtzPipeline.Functions.Storage.Observations;
using Microsoft.AspNetCore.Mvc;

namespace HtzPipeline.Functions.Api.Snapshots;

/// <summary>The query string of <c>GET /api/v1/snapshots/{period}</c>, as text.</summary>
internal sealed record SnapshotParameters : FormatParameters
{
    [FromQuery(Name = "area"), Description("区域代码或名称,默认全区 | Area code or name; the zone itself by default")]
    public string? Area { get; init; }

    [FromQuery(Name = "areas"), Description("true 时同时给出下级各区域的数值和位次 | true answers with the figures and ranks of the areas that lie in it, too")]
    public string? Areas { get; init; }

    [FromQuery(Name = "sparkline"), Description("走势的期数,1 到 60,默认 13 | Periods in each sparkline, 1 to 60, 13 by default")]
    public string? Sparkline { get; init; }

    [FromQuery(Name = "asOf"), Description("按当时所知回答:带时差的时间,或发布号 | Answer as it was known then: a time with offset, or a release number")]
    public string? AsOf { get; init; }

    [FromQuery(Name = "format"), Description(CubeFormatText)]
    public override string? Format { get; init; }
}
