using System.ComponentModel;
using HtzPipeline.Functions.Api.Answers;
using Microsoft.AspNetCore.Mvc;

namespace HtzPipeline.Functions.Api.Observations;

/// <summary>The part of a query string that names series and their periods, as text. <see cref="ObservationQuery"/> makes sense of it.</summary>
internal abstract record SeriesParameters : FormatParameters
{
    [FromQuery(Name = "indicator"), Takes(ParameterKind.Names), Description("指标代码或名称,逗号分隔,* 为全部;indicator、parent、group 至少给出一个 | Indicator codes or names, comma separated; * for all; one of indicator, parent and group is needed. Example: IND_OUTPUT")]
    public string? Indicator { get; init; }

    [FromQuery(Name = "parent"), Takes(ParameterKind.Names), Description("这些指标的全部下级指标(其中项) | All parts of these indicators. Example: KEY_PROJECTS")]
    public string? Parent { get; init; }

    [FromQuery(Name = "group"), Takes(ParameterKind.Names), Description("这些分组(代码或名称,* 为全部)的全部指标 | All indicators of these groups, by code or name; * for all. Example: Industry")]
    public string? Group { get; init; }

    [FromQuery(Name = "area"), Takes(ParameterKind.Names), Description("区域代码或名称,逗号分隔,* 为全部,默认全区 | Area codes or names, comma separated; * for all; the zone itself by default")]
    public string? Area { get; init; }

    [FromQuery(Name = "parentArea"), Takes(ParameterKind.Names), Description("这些区域的全部下级区域 | All areas that lie in these.")]
    public string? ParentArea { get; init; }

    [FromQuery(Name = "measure"), Takes(ParameterKind.Measures), Description("口径代码,逗号分隔,默认全部 | Measure codes, comma separated; all by default. Example: cumulative,cumulativeGrowth")]
    public virtual string? Measure { get; init; }

    [FromQuery(Name = "from"), Takes(ParameterKind.Period), Description("起始时期 | First period: 2019-01, 2019-Q1, 2019-S1 or 2019")]
    public string? From { get; init; }

    [FromQuery(Name = "to"), Takes(ParameterKind.Period), Description("截止时期 | Last period: 2019-08, 2019-Q2, 2019-S1 or 2019")]
    public string? To { get; init; }

    [FromQuery(Name = "frequency"), Takes(ParameterKind.Frequency), Description("频度:month、quarter、half、year,默认指标自身频度;较长时期由较短时期汇总:流量相加,存量取期末,比率不汇总 | month, quarter, half or year; each indicator's own by default. Longer periods are made from shorter ones: flows add up, stocks take the last, rates are never added")]
    public string? Frequency { get; init; }

    [FromQuery(Name = "unit"), Takes(ParameterKind.Text), Description("计量单位:全部数额换算为此单位,百分比不变 | A unit's code or name that all amounts are converted to, exactly; percentages stay. Example: CNY_1E4")]
    public string? Unit { get; init; }
}
