using System.ComponentModel;
using System.Text.Json.Serialization;
using HtzPipeline.Functions.Access;
using HtzPipeline.Functions.Api.Answers;
using HtzPipeline.Functions.Api.Submissions;
using HtzPipeline.Functions.DryRun;
using HtzPipeline.Functions.Formats.Cubes;
using HtzPipeline.Functions.Rereading;
using HtzPipeline.Functions.Storage.Catalogues;
using HtzPipeline.Functions.Storage.Submissions;
using Microsoft.AspNetCore.Mvc;

namespace HtzPipeline.Functions.Api.CatalogueFile;

/// <summary><c>/api/v1/catalogue/rereading</c>: files that were received, read by the catalogue in force; GET looks, POST publishes.</summary>
internal static class RereadingEndpoints
{
    private const string Route = "/api/v1/catalogue/rereading";

    // A request ends before the Functions host, or whoever waits, gives it up.
    private const int MostFiles = 20;

    public static void MapRereading(this IEndpointRouteBuilder app)
    {
        app.MapGet(Route, LookAsync)
            .AsQuery(
                "GetRereading",
                CatalogueFileEndpoints.Tag,
                "重新读取会发布什么 What reading files anew would publish",
                "用生效的目录重读已收到的文件:哪些文件有此前未识别或暂缓、现在可以发布的数值;哪些已发布的数值会读成别的(不改动)。不写入任何内容。每次最多 20 个文件,用 continuation 续读。 The files that were received, read by the catalogue in force: what of them was not recognised, or held, and can be published now, and what is published and would be read otherwise, which is left as it is. Nothing is written. 20 files at a time; 'continuation' goes on.")
            .Needs(Right.Catalogue)
            .Takes<RereadingParameters>()
            .Produces<RereadingResource>();

        app.MapPost(Route, RereadAsync)
            .AsWrite(
                "RereadFiles",
                CatalogueFileEndpoints.Tag,
                "重新读取已收到的文件 Read received files anew",
                "用生效的目录重读已收到的文件,不必请部门重报:此前未识别或暂缓、现在通过检查的数值予以发布,仍按原上传时间比较先后;已发布的、退回过的、撤回过的不动。每个文件记为一次单独的报送(rereading),写明何人何因;可撤回。重复调用不会再次发布。每次最多 20 个文件,用 continuation 续读。 Reads files that were received by the catalogue in force, so that nobody need send them again: what was not recognised, or held, and passes the checks now is published, as of the file's upload; what is published, was refused or was taken back stays as it is. Each file makes a submission of its own (rereading) with who and why, which can be withdrawn. Doing it twice is doing it once. 20 files at a time; 'continuation' goes on.",
                Right.Catalogue)
            .Takes<RereadingParameters>()
            .Produces<RereadingResource>();
    }

    private static async Task<IResult> LookAsync(
        Asked<RereadingParameters> asked, RereadingRun run, CatalogueSource catalogues, Answerer answers, CancellationToken cancellation)
    {
        var (text, errors, request) = asked;
        var (scope, after) = await ParseAsync(text, errors, catalogues, cancellation);
        if (errors.Any)
        {
            return errors.ToProblem();
        }

        var read = RereadingResource.Of(await run.RunAsync(scope, after, MostFiles, asked: null, cancellation));
        return answers.Answer(request, ApiJson.ContentType, output => ApiJson.Write(read, output));
    }

    private static async Task<IResult> RereadAsync(
        Asked<RereadingParameters> asked, RereadingRequest body, HttpContext context, RereadingRun run, CatalogueSource catalogues, CancellationToken cancellation)
    {
        var (text, errors, _) = asked;
        var (scope, after) = await ParseAsync(text, errors, catalogues, cancellation);
        errors.AddFaultOfReason(body.Reason);
        if (errors.Any)
        {
            return errors.ToProblem();
        }

        var by = Caller.Known(context.User).Name;
        return TypedResults.Json(RereadingResource.Of(await run.RunAsync(scope, after, MostFiles, new(body.Reason!.Trim(), by), cancellation)));
    }

    private static async Task<(DryRunScope Scope, SubmissionId? After)> ParseAsync(
        RereadingParameters text, ParameterErrors errors, CatalogueSource catalogues, CancellationToken cancellation)
    {
        var departments = SubmissionEndpoints.DepartmentsOf(await catalogues.CurrentAsync(cancellation));
        var department = Parameters.Given(text.Department) ? Parameters.OneOf("department", text.Department, departments, errors) : null;
        var months = Parameters.Number("last", text.Last, CatalogueFileEndpoints.UsualMonths, CatalogueFileEndpoints.MostMonths, errors);
        SubmissionId? after = null;
        if (Parameters.Given(text.Continuation) && !SubmissionStore.TryReadContinuation(text.Continuation, out after))
        {
            errors.AddForeignContinuation();
        }

        return (new(department, Months: months), after);
    }
}

/// <summary>The query string of <c>/api/v1/catalogue/rereading</c>, as text.</summary>
internal sealed record RereadingParameters
{
    [FromQuery(Name = "department"), Takes(ParameterKind.Text), Description("只读该部门的文件 | Only this department's files")]
    public string? Department { get; init; }

    [FromQuery(Name = "last"), Takes(ParameterKind.Number, Most = CatalogueFileEndpoints.MostMonths, Usual = CatalogueFileEndpoints.UsualMonths), Description("最近几个月的文件,默认 12 | The files of how many last months; 12 by default")]
    public string? Last { get; init; }

    [FromQuery(Name = "continuation"), Takes(ParameterKind.Text), Description("上一次给出的续读标记 | What the answer before gave to go on with")]
    public string? Continuation { get; init; }
}

/// <summary>The body of a rereading.</summary>
/// <param name="Reason">Why.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record RereadingRequest(string? Reason);
