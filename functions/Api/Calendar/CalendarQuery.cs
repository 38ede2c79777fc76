using System.ComponentModel;
using HtzPipeline.Functions.Api.Answers;
using HtzPipeline.Functions.Storage.Observations;
using Microsoft.AspNetCore.Mvc;

namespace HtzPipeline.Functions.Api.Calendar;

/// <summary>What <c>GET /api/v1/calendar</c> asks for.</summary>
/// <param name="Departments">The departments.</param>
/// <param name="First">The first month; null for the one a year before the last.</param>
/// <param name="Last">The last month; null for a year from the first, or else the latest of which anything is published.</param>
/// <param name="AsOf">As known when; null for now.</param>
internal sealed record CalendarQuery(IReadOnlyList<Department> Departments, Period? First, Period? Last, AsOf? AsOf)
{
    /// <summary>So many months are answered where none are named.</summary>
    public const int UsualMonths = 12;

    private const int MostMonths = 60;

    /// <summary>Makes sense of the parameters; what is wrong with them is added to <paramref name="errors"/>.</summary>
    public static CalendarQuery Parse(CalendarParameters text, IndicatorCatalogue catalogue, ParameterErrors errors)
    {
        var departments = catalogue.Departments.ToDictionary(department => department.Code);
        var one = Parameters.Period("period", text.Period, errors);
        var (from, to) = (Parameters.Period("from", text.From, errors), Parameters.Period("to", text.To, errors));
        if (Parameters.Given(text.Period) && (Parameters.Given(text.From) || Parameters.Given(text.To)))
        {
            errors.Add("period", "period-and-range", "period 与 from、to 不能同时使用。", "Give period, or from and to, but not both.");
        }

        var (first, last) = ((one ?? from)?.FirstMonth, (one ?? to)?.LastMonth);
        if (first > last)
        {
            errors.Add("from", "from-after-to", $"起始时期 {from} 晚于截止时期 {to}。", $"The first period, {from}, is after the last, {to}.");
        }
        else if (first is { } begin && last is { } end && end.Minus(begin) >= MostMonths)
        {
            errors.Add("from", "range-too-long", $"一次最多查询 {MostMonths} 个月。", $"One query may ask for {MostMonths} months at most.");
        }

        return new(
            Parameters.Given(text.Department) ? [Parameters.OneOf("department", text.Department, departments, errors)] : catalogue.Departments,
            first,
            last,
            Parameters.AsOf("asOf", text.AsOf, errors));
    }
}

/// <summary>The query string of <c>GET /api/v1/calendar</c>, as text.</summary>
internal sealed record CalendarParameters : FormatParameters
{
    [FromQuery(Name = "period"), Takes(ParameterKind.Period), Description("时期,季度和年份即其各月 | A period; of a quarter or year all its months. Example: 2019-08")]
    public string? Period { get; init; }

    [FromQuery(Name = "from"), Takes(ParameterKind.Period), Description("起始时期,默认截止时期前的 12 个月 | First period; the twelve months up to the last by default. Example: 2019-01")]
    public string? From { get; init; }

    [FromQuery(Name = "to"), Takes(ParameterKind.Period), Description("截止时期,默认有数值的最后一个月 | Last period; the latest month with any figure by default. Example: 2019-08")]
    public string? To { get; init; }

    [FromQuery(Name = "department"), Takes(ParameterKind.Text), Description("部门代码,默认全部 | A department's code; all of them by default. Example: economy")]
    public string? Department { get; init; }

    [FromQuery(Name = "asOf"), Takes(ParameterKind.AsOf), Description("按当时所知回答:带时差的时间,或发布号 | Answer as it was known then: a time with offset, or a release number. Example: 2019-09-15T08:00:00+08:00")]
    public string? AsOf { get; init; }
}
