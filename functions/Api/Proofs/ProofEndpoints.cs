using System.ComponentModel;
using HtzPipeline.Core.Findings;
using HtzPipeline.Core.Proofs;
using HtzPipeline.Functions.Access;
using HtzPipeline.Functions.Api.Answers;
using HtzPipeline.Functions.Ingest;
using HtzPipeline.Functions.Proofs;
using HtzPipeline.Functions.Storage.Catalogues;
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
                + " Holds every number of a draft against what is published and gives each a verdict, with the right words where it is wrong. The draft is a file of any kind that is read, or pasted text (Content-Type: text/plain). Nothing is stored.")
            .Takes<ProofParameters>()
            .TakesFile()
            .AddOpenApiOperationTransformer((operation, _, _) =>
            {
                operation.RequestBody?.Content?[PlainText] = new() { Schema = new OpenApiSchema { Type = JsonSchemaType.String } };
                return Task.CompletedTask;
            })
            .Produces<ProofResource>()
            .ProducesProblem(StatusCodes.Status500InternalServerError)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);

    private static async Task<IResult> PostAsync(
        Asked<ProofParameters> asked, CatalogueSource catalogues, DraftProofreader proofreader, UploadLimits limits, CancellationToken cancellation)
    {
        var (text, errors, request) = asked;
        var period = Parameters.Period("period", text.Period, errors);
        var asOf = Parameters.AsOf("asOf", text.AsOf, errors);
        var language = Parameters.Language("lang", text.Language, errors);
        var name = Parameters.Given(text.FileName) ? text.FileName : NameIfNone;
        if (FileNameRules.FaultOf(name) is { } fault)
        {
            errors.Add("fileName", "bad-file-name", fault.Zh, fault.En);
        }

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
            return TypedResults.Json(ProofResource.Of(proof, language, catalogue));
        }
        catch (UnreadableFileException unreadable)
        {
            // That a file is no good is an answer, not a failure to answer.
            return TypedResults.Json(ProofResource.Of(new Proof("", [], [], []) { Findings = [unreadable.Finding] }, language, catalogue));
        }
    }
}

/// <summary>The query string of <c>POST /api/v1/proofs</c>, as text.</summary>
internal sealed record ProofParameters
{
    [FromQuery(Name = "fileName"), Description("文件名 | The file's name")]
    public string? FileName { get; init; }

    [FromQuery(Name = "period"), Description("稿子所写的时期,如 2019-08,用来推定没有写明的年份;默认为当月 | The period it is about, such as 2019-08, from which years are made out that the draft does not name; the current month if not given")]
    public string? Period { get; init; }

    [FromQuery(Name = "asOf"), Description("按当时已发布的数核对:发布号,或带时差的时间 | Hold it against what was known then: a release number, or a time with an offset")]
    public string? AsOf { get; init; }

    [FromQuery(Name = "lang"), Description("summary 和 message 的语言:zh 或 en | The language of summary and message: zh or en")]
    public string? Language { get; init; }
}
