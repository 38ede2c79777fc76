using System.ComponentModel;
using HtzPipeline.Core.Findings;
using HtzPipeline.Core.Proofs;
using HtzPipeline.Core.Reporting.Proofread;
using HtzPipeline.Functions.Access;
using HtzPipeline.Functions.Api.Answers;
using HtzPipeline.Functions.Formats.Cubes;
using HtzPipeline.Functions.Http;
using HtzPipeline.Functions.Ingest;
using HtzPipeline.Functions.Proofs;
using HtzPipeline.Functions.Storage.Catalogues;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.OpenApi;

namespace HtzPipeline.Functions.Api.Proofs;

/// <summary><c>POST /api/v1/proofs</c>: every number of a draft held against what is published.</summary>
internal static class ProofEndpoints
{
    private const string NameIfNone = "draft";
    private const string PlainText = "text/plain";

    public static void MapProofs(this IEndpointRouteBuilder app) =>

        // Nothing is changed by it, so there is nothing for the audit log.
        app.MapPost("/api/v1/proofs", PostAsync)
            .WithName("ProofreadDraft")
            .Needs(Right.Read)
            .WithTags("Proofs")
            .WithSummary("核稿 Proofread a draft")
            .WithDescription(
                "把稿子中的每个数字与已发布的数据核对:相符、不符(附正确说法)、已修订、与另一数相符、自相矛盾、未发布、目录外、非统计数。稿子可以是读得懂的任何文件,也可以是粘贴的文字(Content-Type: text/plain);什么也不保存。"
                + "format=html 时为一个独立的网页。format=docx 时交还 Word 文档,问题处加批注(changes=true 时另加修订):Word 稿就是原稿本身,其他稿子按其文字另成一份。"
                + " Holds every number of a draft against what is published and gives each a verdict, with the right words where it is wrong. The draft is a file of any kind that is read, or pasted text (Content-Type: text/plain). Nothing is stored."
                + " With format=html it is a page that needs nothing beside it. With format=docx it comes back as a Word document with comments at the numbers, and with changes=true tracked changes as well: a Word draft as the author's own document, any other as a new one of its text.")
            .Takes<ProofParameters>()
            .TakesFile()
            .AddOpenApiOperationTransformer((operation, _, _) =>
            {
                operation.RequestBody?.Content?[PlainText] = new() { Schema = new OpenApiSchema { Type = JsonSchemaType.String } };
                operation.Responses?["200"].Content?[ProofFormat.Html.MediaType] = new() { Schema = new OpenApiSchema { Type = JsonSchemaType.String } };
                operation.Responses?["200"].Content?[ProofFormat.Docx.MediaType] = new() { Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" } };
                return Task.CompletedTask;
            })
            .Produces<ProofResource>()
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity)
            .ProducesProblem(StatusCodes.Status500InternalServerError)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);

    private static async Task<IResult> PostAsync(
        Asked<ProofParameters> asked, CatalogueSource catalogues, DraftProofreader proofreader, UploadLimits limits, TimeProvider clock, CancellationToken cancellation)
    {
        var (text, errors, request) = asked;
        var period = Parameters.Period("period", text.Period, errors);
        var asOf = Parameters.AsOf("asOf", text.AsOf, errors);
        var language = Parameters.Language("lang", text.Language, errors);
        var format = ProofFormat.Choose(text, request, errors);
        var isChanged = Parameters.Flag("changes", text.Changes, errors);
        var name = Parameters.FileName("fileName", text.FileName, NameIfNone, errors);
        if (errors.Any)
        {
            return errors.ToProblem();
        }

        var (content, refusal) = await RawBody.ReadAsync(request, limits.MaxBytes, cancellation);
        if (refusal is not null)
        {
            return refusal;
        }

        var catalogue = await catalogues.CurrentAsync(cancellation);
        using var file = BinaryData.FromBytes(content).ToStream();
        try
        {
            var isPasted = request.ContentType?.StartsWith(PlainText, StringComparison.OrdinalIgnoreCase) == true;
            var proof = await proofreader.ReadAsync(file, isPasted, name, period?.LastMonth, asOf, catalogue, cancellation);
            if (format == ProofFormat.Json)
            {
                return TypedResults.Json(ProofResource.Of(proof, language, catalogue));
            }

            var now = clock.GetUtcNow().ToChinaTime();
            return format == ProofFormat.Html ? Page(proof, name, catalogue, language, now, request.HttpContext.Response) : TypedResults.File(
                ProofDocument.Write(proof, file, catalogue, sentence => sentence.In(language), isChanged, now), ProofDocument.MediaType, $"{Path.GetFileNameWithoutExtension(name)}-核稿.docx");
        }
        catch (DraftTooLargeException large)
        {
            return Problem.Of(StatusCodes.Status413PayloadTooLarge, DraftTooLargeException.Code, "稿子过大 The draft is too large", $"{large.Why.Zh} {large.Why.En}");
        }
        catch (UnreadableFileException unreadable) when (format != ProofFormat.Json)
        {
            var message = unreadable.Finding.Message;
            return Problem.Of(StatusCodes.Status422UnprocessableEntity, "draft-not-readable", "稿子无法读取 The draft cannot be read", $"{message.Zh} {message.En}");
        }
        catch (UnreadableFileException unreadable)
        {
            // That a file is no good is an answer, not a failure to answer.
            return TypedResults.Json(ProofResource.Of(new Proof("", [], [], []) { Findings = [unreadable.Finding] }, language, catalogue));
        }
    }

    private static ContentHttpResult Page(Proof proof, string name, IndicatorCatalogue catalogue, Language language, DateTimeOffset time, HttpResponse response)
    {
        using var page = new StringWriter();
        ProofPage.Write(proof, name, catalogue, language, time, page);
        response.Headers.ContentSecurityPolicy = ProofPage.ContentSecurityPolicy;
        return TypedResults.Content(page.ToString(), $"{ProofPage.MediaType}; charset=utf-8");
    }
}

/// <summary>The query string of <c>POST /api/v1/proofs</c>, as text.</summary>
internal sealed record ProofParameters
{
    [FromQuery(Name = "fileName"), Takes(ParameterKind.Text), Description("文件名 | The file's name")]
    public string? FileName { get; init; }

    [FromQuery(Name = "period"), Takes(ParameterKind.Period), Description("稿子所写的时期,如 2019-08,用来推定没有写明的年份;默认为当月 | The period it is about, such as 2019-08, from which years are made out that the draft does not name; the current month if not given")]
    public string? Period { get; init; }

    [FromQuery(Name = "asOf"), Takes(ParameterKind.AsOf), Description("按当时已发布的数核对:发布号,或带时差的时间 | Hold it against what was known then: a release number, or a time with an offset")]
    public string? AsOf { get; init; }

    [FromQuery(Name = "lang"), Takes(ParameterKind.Word, Called = "Language", Words = ["zh", "en"], Usual = "zh"), Description("summary、message 和批注的语言:zh 或 en | The language of summary, message and comments: zh or en")]
    public string? Language { get; init; }

    [FromQuery(Name = "format"), Takes(ParameterKind.Word, Called = "ProofFormat", Words = ["json", "html", "docx"], Usual = "json"), Description("json(默认)、html 或 docx | json (default), html or docx; the Accept header serves as well")]
    public string? Format { get; init; }

    [FromQuery(Name = "changes"), Takes(ParameterKind.Flag, Usual = false), Description("docx 中是否以修订方式写入正确的说法:true 或 false(默认) | Whether a docx has the right words as tracked changes: true or false (default)")]
    public string? Changes { get; init; }
}
