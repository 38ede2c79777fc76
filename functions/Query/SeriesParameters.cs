using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;

namespace HtzPipeline.Functions.Query;

/// <summary>The part of a query string that names series and their periods, as text. <see cref="ObservationQuery"/> makes sense of it.</summary>
internal abstract record SeriesParameters : FormatParameters
{
    [FromQuery(Name = "indicator"), Required, Description("指标代码或名称,逗号分隔,至少一个 | Indicator codes or names, comma separated; at least one. Example: IND_OUTPUT")]
    public string? Indicator { get; init; }

    [FromQuery(Name = "area"), Description("区域代码或名称,逗号分隔,默认全区 | Area codes or names, comma separated; the zone itself by default")]
    public string? Area { get; init; }

    [FromQuery(Name = "measure"), Description("口径代码,逗号分隔,默认全部 | Measure codes, comma separated; all by default. Example: cumulative,cumulativeGrowth")]
    public virtual string? Measure { get; init; }

    [FromQuery(Name = "from"), Description("起始时期 | First period: 2019-01, 2019-Q1, 2019-S1 or 2019")]
    public string? From { get; init; }

    [FromQuery(Name = "to"), Description("截止时期 | Last period: 2019-08, 2019-Q2, 2019-S1 or 2019")]
    public string? To { get; init; }

    [FromQuery(Name = "frequency"), Description("频度:month、quarter、half、year,默认指标自身频度 | month, quarter, half or year; each indicator's own by default")]
    public string? Frequency { get; init; }
}
