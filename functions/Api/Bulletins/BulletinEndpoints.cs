using System.ComponentModel;
using HtzPipeline.Core.Composing.Templates;
using HtzPipeline.Core.Composing.Web;
using HtzPipeline.Functions.Api.Answers;
using HtzPipeline.Functions.Http;
using HtzPipeline.Functions.Storage.Catalogues;
using Microsoft.Net.Http.Headers;
using Microsoft.OpenApi;

namespace HtzPipeline.Functions.Api.Bulletins;

/// <summary><c>/api/v1/bulletins/{period}</c></summary>
internal static class BulletinEndpoints
{
    public static void MapBulletins(this IEndpointRouteBuilder app) =>
        app.MapGet("/api/v1/bulletins/{period}", GetAsync)
            .AsQuery(
                "GetBulletin",
                "Observations",
                "月报 The bulletin of a period",
                "按模板由已发布的数据撰写,每个数字都注明出处:Markdown、文本、网页或 Word 文档。 Composed by a template from what is published, every number with its figure: Markdown, text, a page, or a Word document.")
            .Takes<BulletinParameters>()
            .Produces(StatusCodes.Status200OK)
            .AddOpenApiOperationTransformer((operation, _, _) =>
            {
                operation.Responses!["200"] = new OpenApiResponse
                {
                    Description = "The bulletin",
                    Content = BulletinFormat.All.ToDictionary(
                        format => format.MediaType,
                        format => new OpenApiMediaType { Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = format == BulletinFormat.Word ? "binary" : null } }),
                };
                return Task.CompletedTask;
            })
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<IResult> GetAsync(
        [Description("时期,latest 为最近有数值的月份 | The period: 2019-08, 2019-Q2, 2019-S1, 2019, or latest for the latest month with a figure")] string period,
        Asked<BulletinParameters> asked,
        CatalogueSource catalogues,
        TemplateStore templates,
        BulletinComposer composer,
        Answerer answers,
        CancellationToken cancellation)
    {
        var (text, errors, request) = asked;
        var query = BulletinQuery.Parse(period, text, errors);
        var format = BulletinFormat.Choose(text.Format, request, errors);
        if (errors.Any)
        {
            return errors.ToProblem();
        }

        var catalogue = await catalogues.CurrentAsync(cancellation);
        if (BulletinTemplate.Read(BulletinTemplate.FileOf(query.Template, query.Language)) is null || await templates.ReadAsync(query.Template, query.Language, cancellation) is not { } template)
        {
            return await UnknownTemplateAsync(query, templates, cancellation);
        }

        var areas = await composer.ViewAsync(query.AsOf, catalogue, cancellation);
        if ((query.Period ?? await areas[0].View.FindLatestMonthAsync(cancellation)) is not { } found)
        {
            return Problem.Of(StatusCodes.Status404NotFound, "no-figures", "没有数据 No figures", "还没有发布任何数据。 Nothing has been published yet.");
        }

        var response = request.HttpContext.Response;
        if (format == BulletinFormat.Html)
        {
            response.Headers.ContentSecurityPolicy = HtmlBulletin.ContentSecurityPolicy;
        }
        else
        {
            var file = new ContentDispositionHeaderValue("attachment");
            file.SetHttpFileName($"{template.Name}-{found}.{format.Name}");
            response.GetTypedHeaders().ContentDisposition = file;
        }

        try
        {
            // A template may be changed without any release.
            var state = StoreState.Of(areas, catalogue) with { CatalogueVersion = $"{catalogue.Version} {template.Version}" };
            return await answers.AnswerAsync(request, state, format.ContentType, async output =>
                composer.Write(await composer.ComposeAsync(template, found, areas, catalogue, cancellation), format, output));
        }
        catch (TemplateException failure)
        {
            return Problem.Of(StatusCodes.Status409Conflict, "template-fault", "模板有误 The template has a fault", failure.Fault.ToString());
        }
    }

    private static async Task<IResult> UnknownTemplateAsync(BulletinQuery query, TemplateStore templates, CancellationToken cancellation)
    {
        var known = string.Join(", ", (await templates.ListAsync(cancellation)).Select(one => BulletinTemplate.FileOf(one.Name, one.Language)));
        var file = BulletinTemplate.FileOf(query.Template, query.Language);
        return Problem.Of(
            StatusCodes.Status404NotFound, "unknown-template", "没有该模板 No such template", $"没有模板“{file}”。可用:{known}。 There is no template '{file}'; there are: {known}.");
    }
}
