using System.ComponentModel;
using HtzPipeline.Functions.Api.Answers;
using HtzPipeline.Functions.Storage.Observations;
using Microsoft.AspNetCore.Mvc;

namespace HtzPipeline.Functions.Api.Vintages;

/// <summary>What <c>GET /api/v1/changes</c> asks for.</summary>
/// <param name="Area">The area.</param>
/// <param name="Since">After which release, or the last one by which time; null for all.</param>
/// <param name="Until">Up to which release or time; null for the latest.</param>
/// <param name="Limit">At most so many releases.</param>
internal sealed record ChangeQuery(Area Area, AsOf? Since, AsOf? Until, int Limit)
{
    /// <summary>The most releases on a page.</summary>
    public const int MostReleases = 100;

    /// <summary>Whether only the net difference is wanted, whatever happened in between.</summary>
    public bool Net { get; init; }

    /// <summary>Makes sense of the parameters; what is wrong with them is added to <paramref name="errors"/>.</summary>
    public static ChangeQuery Parse(ChangeParameters text, IndicatorCatalogue catalogue, ParameterErrors errors)
    {
        var areas = Parameters.Areas("area", text.Area, catalogue, errors);
        if (areas.Count > 1)
        {
            errors.Add("area", "several-areas", "变更一次只查询一个区域。", "Changes are of one area.");
        }

        // Before the first release is a place to begin at, too.
        var query = new ChangeQuery(
            areas.FirstOrDefault(catalogue.RootArea),
            text.Since == "0" ? null : Parameters.Moment("since", text.Since, errors),
            Parameters.AsOf("until", text.Until, errors),
            Parameters.Number("limit", text.Limit, ifAbsent: 20, MostReleases, errors))
        {
            Net = Parameters.Flag("net", text.Net, errors),
        };
        if (!Parameters.Given(text.Continuation))
        {
            return query;
        }

        if (!query.Net && ChangeContinuation.TryParse(text.Continuation, out var continuation))
        {
            return query with { Since = Storage.Observations.AsOf.At(continuation.Last), Until = Storage.Observations.AsOf.At(continuation.Until) };
        }

        errors.Add("continuation", "bad-continuation", "continuation 不是本查询给出的值。", "The continuation is not one that this query was given.");
        return query;
    }
}

/// <summary>The query string of <c>GET /api/v1/changes</c>, as text.</summary>
internal sealed record ChangeParameters : FormatParameters
{
    [FromQuery(Name = "area"), Takes(ParameterKind.Text), Description("区域代码或名称,默认全区 | Area code or name; the zone itself by default")]
    public string? Area { get; init; }

    [FromQuery(Name = "since"), Takes(ParameterKind.Since), Description("此后的发布:发布号,或带时差的时间;默认从头 | Releases after this one, or after this time with its offset; from the first by default")]
    public string? Since { get; init; }

    [FromQuery(Name = "until"), Takes(ParameterKind.AsOf), Description("截至的发布:发布号,或带时差的时间;默认最新 | Up to this release, or this time with its offset; the latest by default")]
    public string? Until { get; init; }

    [FromQuery(Name = "net"), Takes(ParameterKind.Flag, Usual = false), Description("true 时只给出两端之间的净变化:since 时的值与 until 时的值 | true answers with the net difference only: each figure as of since and as of until")]
    public string? Net { get; init; }

    [FromQuery(Name = "limit"), Takes(ParameterKind.Number, Most = ChangeQuery.MostReleases, Usual = 20), Description("最多列出的发布数,1 到 100,默认 20 | Releases per page, 1 to 100, 20 by default")]
    public string? Limit { get; init; }

    [FromQuery(Name = "continuation"), Takes(ParameterKind.Text), Description("上一页给出的续页标记 | What the page before gave to go on with")]
    public string? Continuation { get; init; }
}
