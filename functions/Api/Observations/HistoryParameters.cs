using System.ComponentModel;
using HtzPipeline.Functions.Api.Answers;
using Microsoft.AspNetCore.Mvc;

namespace HtzPipeline.Functions.Api.Observations;

/// <summary>The query string of <c>GET /api/v1/history</c>, as text.</summary>
internal sealed record HistoryParameters : SeriesParameters
{
    [FromQuery(Name = "limit"), Takes(ParameterKind.Number, Most = ObservationQuery.MostPerPage, Usual = ObservationQuery.UsualPerPage), Description("每页版本数,1 到 50000,默认 10000;一个时期的版本不分在两页 | Vintages per page, those of a period together: 1 to 50000, 10000 by default")]
    public string? Limit { get; init; }

    [FromQuery(Name = "continuation"), Takes(ParameterKind.Text), Description("上一页给出的续页标记;各页属于同一次发布 | What the page before gave to go on with; all pages are of one release")]
    public string? Continuation { get; init; }
}
