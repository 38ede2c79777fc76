using HtzPipeline.Core.Composing.Templates;
using HtzPipeline.Functions.Api.Answers;
using HtzPipeline.Functions.Formats.Tables;
using HtzPipeline.Functions.Storage.Catalogues;

namespace HtzPipeline.Functions.Api.Bulletins;

/// <summary><c>/api/v1/templates</c></summary>
internal static class TemplateEndpoints
{
    public static void MapTemplates(this IEndpointRouteBuilder app) =>
        app.MapGet("/api/v1/templates", GetAsync)
            .AsQuery(
                "GetTemplates",
                "Observations",
                "月报模板 The templates of bulletins",
                "可用的月报模板:名称、语言和版本。 The templates that bulletins can be composed by: names, languages and versions.")
            .Takes<TemplateParameters>()
            .ProducesTable<TemplatesResource>();

    private static Task<IResult> GetAsync(Asked<TemplateParameters> asked, TemplateStore templates, TableAnswerer answers, CancellationToken cancellation) =>
        answers.AnswerAsync(
            asked,
            (_, _, _) => true,
            async (_, _) => new TableResult<TemplatesResource>(TemplatesResource.Of(await templates.ReadAllAsync(cancellation)), TemplatesCsv.Of),
            cancellation);
}

/// <summary>The query string of <c>GET /api/v1/templates</c>, as text.</summary>
internal sealed record TemplateParameters : FormatParameters;

/// <summary>The answer of <c>GET /api/v1/templates</c>.</summary>
/// <param name="Items">The templates in use, by name.</param>
internal sealed record TemplatesResource(IReadOnlyList<TemplateResource> Items)
{
    public static TemplatesResource Of(IEnumerable<BulletinTemplate> templates) => new(
    [
        .. templates.GroupBy(template => template.Name).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => new TemplateResource(
            group.Key, [.. group.OrderBy(one => one.Language).Select(one => new TemplateLanguageResource(one.Language == Language.Zh ? "zh" : "en", one.Version))])),
    ]);
}

/// <summary>A template.</summary>
/// <param name="Name">Its name, as <c>template=</c> has it.</param>
/// <param name="Languages">The languages that it is written in.</param>
internal sealed record TemplateResource(string Name, IReadOnlyList<TemplateLanguageResource> Languages);

/// <summary>A template in a language.</summary>
/// <param name="Language"><c>zh</c> or <c>en</c>.</param>
/// <param name="Version">Its version, which follows from its text.</param>
internal sealed record TemplateLanguageResource(string Language, string Version);

/// <summary>The templates as a table: a line for each in each language.</summary>
internal static class TemplatesCsv
{
    private static readonly CsvTable<(TemplateResource Template, TemplateLanguageResource In)> Table = new(
        ("name", one => one.Template.Name),
        ("language", one => one.In.Language),
        ("version", one => one.In.Version));

    public static TextTable Of(TemplatesResource answer) =>
        Table.Of(answer.Items.SelectMany(template => template.Languages.Select(language => (template, language))));
}
