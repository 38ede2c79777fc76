using System.ComponentModel;
using HtzPipeline.Functions.Api.Answers;
using HtzPipeline.Functions.Storage.Observations;
using Microsoft.AspNetCore.Mvc;

namespace HtzPipeline.Functions.Api.Snapshots;

/// <summary>What <c>GET /api/v1/snapshots/{period}</c> asks for.</summary>
/// <param name="Area">The area.</param>
/// <param name="Period">The period; null for the latest month with a figure.</param>
/// <param name="AsOf">As known when; null for now.</param>
/// <param name="Points">How many periods each sparkline has.</param>
/// <param name="WithHeadlineSparklinesOnly">Whether only those indicators that dashboards show first have one, if the catalogue says any.</param>
/// <param name="WithSources">Whether it is told where figures came from; otherwise only of those that somebody's word has published.</param>
/// <param name="WithAreas">Whether the areas that lie in it are wanted as well.</param>
/// <param name="WithAreaSources">Whether it is told where their figures came from.</param>
/// <param name="WithRanks">Whether its place among the areas beside it is wanted, for which these are read too.</param>
/// <param name="WithLatest">Whether each indicator that says nothing of the period is answered with the latest before it.</param>
internal sealed record SnapshotQuery(Area Area, Period? Period, AsOf? AsOf, int Points, bool WithHeadlineSparklinesOnly, bool WithSources, bool WithAreas, bool WithAreaSources, bool WithRanks, bool WithLatest)
{
    /// <summary>What stands for the period where the latest is wanted.</summary>
    public const string Latest = "latest";

    /// <summary>The most periods of a sparkline.</summary>
    public const int MostPoints = 60;

    /// <summary>The periods of a sparkline where none are said.</summary>
    public const int UsualPoints = 13;

    /// <summary>Makes sense of the parameters; what is wrong with them is added to <paramref name="errors"/>.</summary>
    public static SnapshotQuery Parse(string period, SnapshotParameters text, IndicatorCatalogue catalogue, ParameterErrors errors)
    {
        var areas = Parameters.Areas("area", text.Area, catalogue, errors);
        if (areas.Count > 1)
        {
            errors.Add("area", "several-areas", "截面一次只查询一个区域。", "A cross-section is of one area.");
        }

        return new(
            areas.FirstOrDefault(catalogue.RootArea),
            period == Latest ? null : Parameters.Period("period", period, errors),
            Parameters.AsOf("asOf", text.AsOf, errors),
            Parameters.Number("sparkline", text.Sparkline, UsualPoints, MostPoints, errors),
            Parameters.Flag("headlineSparklines", text.HeadlineSparklines, errors),
            Parameters.Flag("sources", text.Sources, errors, usual: true),
            Parameters.Flag("areas", text.Areas, errors),
            Parameters.Flag("areaSources", text.AreaSources, errors, usual: true),
            Parameters.Flag("ranks", text.Ranks, errors),
            Parameters.Flag("latest", text.Latest, errors));
    }

    /// <summary>
    /// The period of an indicator that belongs to a snapshot: in June the quarter that ends for what is reported by the
    /// quarter; where none ends the one before with the latest figures wanted, or else null.
    /// </summary>
    public Period? PeriodOf(Indicator indicator, Period period)
    {
        var own = indicator.Calendar.Frequency;
        return own <= period.Frequency ? period
            : period.Ends(own) ? period.Within(own)
            : WithLatest ? period.Within(own).TryPlus(-1)
            : null;
    }
}

/// <summary>The query string of <c>GET /api/v1/snapshots/{period}</c>, as text.</summary>
internal sealed record SnapshotParameters : FormatParameters
{
    [FromQuery(Name = "area"), Takes(ParameterKind.Text), Description("区域代码或名称,默认全区 | Area code or name; the zone itself by default")]
    public string? Area { get; init; }

    [FromQuery(Name = "areas"), Takes(ParameterKind.Flag, Usual = false), Description("true 时同时给出下级各区域的数值和位次 | true answers with the figures and ranks of the areas that lie in it, too")]
    public string? Areas { get; init; }

    [FromQuery(Name = "areaSources"), Takes(ParameterKind.Flag, Usual = true), Description("false 时,下级各区域的数值不附出处,以减小篇幅 | false leaves out where the figures of the areas within came from, which makes the answer smaller")]
    public string? AreaSources { get; init; }

    [FromQuery(Name = "latest"), Takes(ParameterKind.Flag, Usual = false), Description("true 时,该时期没有数的指标给出此前最近一期(period 注明),只公布增速的指标以增速为主 | true answers with the latest period before (named by its period) of an indicator that has none, and of one that has growth only by its growth")]
    public string? Latest { get; init; }

    [FromQuery(Name = "ranks"), Takes(ParameterKind.Flag, Usual = false), Description("true 时给出该区域在同级区域中的位次 | true answers with its rank among the areas beside it, too")]
    public string? Ranks { get; init; }

    [FromQuery(Name = "sources"), Takes(ParameterKind.Flag, Usual = true), Description("false 时,数值不附出处,以减小篇幅;经人放行或确认的仍附 | false leaves out where figures came from, which makes the answer smaller; not of those that somebody's word has published")]
    public string? Sources { get; init; }

    [FromQuery(Name = "sparkline"), Takes(ParameterKind.Number, Most = SnapshotQuery.MostPoints, Usual = SnapshotQuery.UsualPoints), Description("走势的期数,1 到 60,默认 13 | Periods in each sparkline, 1 to 60, 13 by default")]
    public string? Sparkline { get; init; }

    [FromQuery(Name = "headlineSparklines"), Takes(ParameterKind.Flag, Usual = false), Description("true 时,只有目录中标为 headline 的指标附走势(目录中没有这样的指标时全部附),以减小篇幅 | true gives sparklines to indicators with headline: true only (to all where the catalogue has none), which makes the answer smaller")]
    public string? HeadlineSparklines { get; init; }

    [FromQuery(Name = "asOf"), Takes(ParameterKind.AsOf), Description("按当时所知回答:带时差的时间,或发布号 | Answer as it was known then: a time with offset, or a release number")]
    public string? AsOf { get; init; }

    [FromQuery(Name = "format"), Takes(ParameterKind.CubeFormat, Usual = "json"), Description(CubeFormatText)]
    public override string? Format { get; init; }
}
