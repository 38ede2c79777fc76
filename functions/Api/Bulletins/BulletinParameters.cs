using System.ComponentModel;
using HtzPipeline.Functions.Api.Answers;
using HtzPipeline.Functions.Storage.Observations;
using Microsoft.AspNetCore.Mvc;

namespace HtzPipeline.Functions.Api.Bulletins;

/// <summary>The query string of <c>GET /api/v1/bulletins/{period}</c>, as text.</summary>
internal sealed record BulletinParameters
{
    [FromQuery(Name = "template"), Takes(ParameterKind.Text), Description("模板名,默认 brief | The template's name; brief by default")]
    public string? Template { get; init; }

    [FromQuery(Name = "format"), Takes(ParameterKind.Word, Called = "BulletinFormat", Words = ["md", "txt", "html", "docx"], Usual = "md"), Description("md(默认)、txt、html 或 docx | md (default), txt, html or docx; the Accept header serves as well")]
    public string? Format { get; init; }

    [FromQuery(Name = "asOf"), Takes(ParameterKind.AsOf), Description("按当时所知撰写:带时差的时间,或发布号 | Composed as it was known then: a time with offset, or a release number")]
    public string? AsOf { get; init; }

    [FromQuery(Name = "lang"), Takes(ParameterKind.Word, Called = "Language", Words = ["zh", "en"], Usual = "zh"), Description("zh(默认)或 en | zh (default) or en")]
    public string? Lang { get; init; }
}

/// <summary>Which bulletin is asked for.</summary>
/// <param name="Period">Its period; null for that of the latest month with a figure.</param>
/// <param name="Template">The name of its template.</param>
/// <param name="Language">Its language.</param>
/// <param name="AsOf">As of when; null for now.</param>
internal sealed record BulletinQuery(Period? Period, string Template, Language Language, AsOf? AsOf)
{
    /// <summary>The template where none is named.</summary>
    public const string UsualTemplate = "brief";

    /// <summary>Makes sense of the parameters; what is wrong with them is added to <paramref name="errors"/>.</summary>
    public static BulletinQuery Parse(string period, BulletinParameters text, ParameterErrors errors) => new(
        period == "latest" ? null : Parameters.Period("period", period, errors),
        Parameters.Given(text.Template) ? text.Template : UsualTemplate,
        Parameters.Language("lang", text.Lang, errors),
        Parameters.AsOf("asOf", text.AsOf, errors));
}
