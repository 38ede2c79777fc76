using System.ComponentModel;
using HtzPipeline.Functions.Api.Answers;
using Microsoft.AspNetCore.Mvc;

namespace HtzPipeline.Functions.Api.Observations;

/// <summary>The query string of <c>GET /api/v1/observations</c>, as text.</summary>
internal sealed record ObservationParameters : SeriesParameters
{
    [FromQuery(Name = "last"), Takes(ParameterKind.Number, Most = ObservationQuery.MostPeriods), Description("最近几期:以所查序列中最新一期为止,不与 from 同用 | The last so many periods, up to the latest that any of the series has; not together with from. Example: 24")]
    public string? Last { get; init; }

    [FromQuery(Name = "asOf"), Takes(ParameterKind.AsOf), Description("按当时所知回答:带时差的时间,或单一区域的发布号 | Answer as it was known then: a time with offset, or a release number for a single area")]
    public string? AsOf { get; init; }

    [FromQuery(Name = "initial"), Takes(ParameterKind.Flag, Usual = false), Description("true 时每个数值取首次发布的版本 | true answers with each figure as it was first published")]
    public string? Initial { get; init; }

    [FromQuery(Name = "history"), Takes(ParameterKind.Flag, Usual = false), Description("true 时回答每个数值的全部版本,与 /api/v1/history 相同 | true answers with every vintage of each figure, as /api/v1/history does; json or csv")]
    public string? History { get; init; }

    [FromQuery(Name = "limit"), Takes(ParameterKind.Number, Most = ObservationQuery.MostPerPage, Usual = ObservationQuery.UsualPerPage), Description("每页观测值数(一个指标、区域、时期的全部口径算一个),1 到 50000,默认 10000 | Observations per page, all measures of an indicator, area and period being one: 1 to 50000, 10000 by default")]
    public string? Limit { get; init; }

    [FromQuery(Name = "continuation"), Takes(ParameterKind.Text), Description("上一页给出的续页标记;各页属于同一次发布 | What the page before gave to go on with; all pages are of one release")]
    public string? Continuation { get; init; }

    [FromQuery(Name = "fields"), Takes(ParameterKind.Fields), Description("CSV 的列,或 JSON 中每个数值的成员,逗号分隔,默认全部;JSON 中序列和时期总是有 | The columns of CSV, or members of figures in JSON, comma separated; all by default. Series and periods are there in any case in JSON")]
    public string? Fields { get; init; }

    [FromQuery(Name = "total"), Takes(ParameterKind.Flag, Usual = false), Description("true 时 JSON 的 total 给出全部页的观测值总数(须全部读过) | true has total of JSON say how many observations all pages have, for which all are read")]
    public string? Total { get; init; }

    [FromQuery(Name = "format"), Takes(ParameterKind.CubeFormat, Usual = "json"), Description(CubeFormatText)]
    public override string? Format { get; init; }
}
