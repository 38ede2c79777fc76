using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;

namespace HtzPipeline.Functions.Query;

/// <summary>The query string of <c>GET /api/v1/observations</c>, as text.</summary>
internal sealed record ObservationParameters : SeriesParameters
{
    [FromQuery(Name = "asOf"), Description("按当时所知回答:带时差的时间,或单一区域的发布号 | Answer as it was known then: a time with offset, or a release number for a single area")]
    public string? AsOf { get; init; }

    [FromQuery(Name = "initial"), Description("true 时每个数值取首次发布的版本 | true answers with each figure as it was first published")]
    public string? Initial { get; init; }

    [FromQuery(Name = "format"), Description(CubeFormatText)]
    public override string? Format { get; init; }
}
