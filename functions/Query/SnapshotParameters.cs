using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;

namespace HtzPipeline.Functions.Query;

/// <summary>The query string of <c>GET /api/v1/snapshots/{period}</c>, as text.</summary>
internal sealed record SnapshotParameters : FormatParameters
{
    [FromQuery(Name = "area"), Description("区域代码或名称,默认全区 | Area code or name; the zone itself by default")]
    public string? Area { get; init; }

    [FromQuery(Name = "asOf"), Description("按当时所知回答:带时差的时间,或发布号 | Answer as it was known then: a time with offset, or a release number")]
    public string? AsOf { get; init; }

    [FromQuery(Name = "format"), Description(CubeFormatText)]
    public override string? Format { get; init; }
}
