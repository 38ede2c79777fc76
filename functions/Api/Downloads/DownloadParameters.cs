using System.ComponentModel;
using HtzPipeline.Functions.Api.Answers;
using Microsoft.AspNetCore.Mvc;

namespace HtzPipeline.Functions.Api.Downloads;

/// <summary>The query string of <c>GET /api/v1/downloads/…</c>, as text.</summary>
internal sealed record DownloadParameters
{
    [FromQuery(Name = "area"), Takes(ParameterKind.Names), Description("区域代码或名称,逗号分隔,默认全部(*) | Area codes or names, comma separated; all of them by default (*)")]
    public string? Area { get; init; }

    [FromQuery(Name = "asOf"), Takes(ParameterKind.AsOf), Description("按当时所知回答:带时差的时间,或单一区域的发布号 | Answer as it was known then: a time with offset, or a release number for a single area")]
    public string? AsOf { get; init; }

    [FromQuery(Name = "lang"), Takes(ParameterKind.Word, Called = "Language", Words = ["zh", "en"], Usual = "zh"), Description("名称的语言:zh(默认)或 en | The language of names: zh (default) or en")]
    public string? Language { get; init; }
}
