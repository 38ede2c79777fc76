using System.ComponentModel;
using HtzPipeline.Functions.Api.Answers;
using HtzPipeline.Functions.Storage.Observations;
using Microsoft.AspNetCore.Mvc;

namespace HtzPipeline.Functions.Api.Calendar;

/// <summary>The query string of <c>GET /api/v1/calendar</c>, as text.</summary>
internal sealed record CalendarParameters : FormatParameters
{
    [FromQuery(Name = "period"), Description("时期,季度和年份即其各月 | A period; of a quarter or year all its months. Example: 2019-08")]
    public string? Period { get; init; }

    [FromQuery(Name = "from"), Description("起始时期,默认截止时期前的 12 个月 | First period; the twelve months up to the last by default. Example: 2019-01")]
    public string? From { get; init; }

    [FromQuery(Name = "to"), Description("截止时期,默认有数值的最后一个月 | Last period; the latest month with any figure by default. Example: 2019-08")]
    public string? To { get; init; }

    [FromQuery(Name = "department"), Description("部门代码,默认全部 | A department's code; all of them by default. Example: economy")]
    public string? Department { get; init; }

    [FromQuery(Name = "asOf"), Description("按当时所知回答:带时差的时间,或发布号 | Answer as it was known then: a time with offset, or a release number. Example: 2019-09-15T08:00:00+08:00")]
    public string? AsOf { get; init; }
}
