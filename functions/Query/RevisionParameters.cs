using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;

namespace HtzPipeline.Functions.Query;

/// <summary>The query string of <c>GET /api/v1/revisions</c>, as text.</summary>
internal sealed record RevisionParameters : FormatParameters
{
    [FromQuery(Name = "indicator"), Required, Description("一个指标的代码或名称 | One indicator, by code or name. Example: IND_OUTPUT")]
    public string? Indicator { get; init; }

    [FromQuery(Name = "measure"), Required, Description("一个口径的代码 | One measure. Example: cumulative")]
    public string? Measure { get; init; }

    [FromQuery(Name = "area"), Description("区域代码或名称,默认全区 | Area code or name; the zone itself by default")]
    public string? Area { get; init; }

    [FromQuery(Name = "from"), Description("起始时期 | First period: 2019-01, 2019-Q1, 2019-S1 or 2019")]
    public string? From { get; init; }

    [FromQuery(Name = "to"), Description("截止时期 | Last period: 2019-08, 2019-Q2, 2019-S1 or 2019")]
    public string? To { get; init; }

    [FromQuery(Name = "frequency"), Description("频度:month、quarter、half、year,默认指标自身频度 | month, quarter, half or year; the indicator's own by default")]
    public string? Frequency { get; init; }

    /// <summary>The same as a query of series, of one indicator, area and measure.</summary>
    public ObservationParameters AsObservations() => new()
    {
        Indicator = Indicator,
        Area = Area,
        Measure = Measure,
        From = From,
        To = To,
        Frequency = Frequency,
    };
}
