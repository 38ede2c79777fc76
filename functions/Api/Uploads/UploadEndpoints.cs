using System.ComponentModel;
using HtzPipeline.Functions.Access;
using HtzPipeline.Functions.Api.Answers;
using HtzPipeline.Functions.Http;
using HtzPipeline.Functions.Ingest;
using HtzPipeline.Functions.Storage.Catalogues;
using HtzPipeline.Functions.Storage.Submissions;
using Microsoft.Net.Http.Headers;

namespace HtzPipeline.Functions.Api.Uploads;

/// <summary><c>/api/v1/uploads/{department}/{period}/{file}</c></summary>
internal static class UploadEndpoints
{
    private const string Route = "/api/v1/uploads/{department}/{period}/{file}";
    private const string Tag = "Uploads";

    public static void MapUploads(this IEndpointRouteBuilder app)
    {
        app.MapPut(Route, PutAsync)
            .AsWrite(
                "PutUpload",
                Tag,
                "上报文件 Upload a file",
                "保存文件的原始字节,随后自动核对和发布;同名文件再次上报即为新版本。If-None-Match: * 不覆盖已有文件;If-Match 只覆盖给定版本(etag)。Location 处可查看进展。时期不得晚于本月(北京时间)。 Stores the file, which is then checked and published by itself; the same name again is a new version. If-None-Match: * never replaces a file, If-Match only the version (etag) that it names. What becomes of it is answered at Location. The period may not begin after this month, by China's time.",
                Right.Upload)
            .Takes<NoParameters>()
            .TakesFile()
            .Produces<UploadResource>(StatusCodes.Status202Accepted)
            .ProducesProblem(StatusCodes.Status412PreconditionFailed);

        app.MapGet(Route, GetAsync)
            .AsQuery(
                "GetUpload",
                Tag,
                "文件及其报送 An uploaded file and its submission",
                "文件的现有版本及其报送,状态变为 rejected 或 published 即处理完毕。 The file as it is now, with its submission; it is finished when that is rejected or published.")
            .Takes<NoParameters>()
            .Produces<UploadResource>()
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> PutAsync(
        [Description("部门代码 | The department's code")] string department,
        [Description("所属时期,如 2019-08 | The period it is for, such as 2019-08")] string period,
        [Description("文件名 | The file's name")] string file,
        ParameterErrors errors,
        HttpRequest request,
        CatalogueSource catalogues,
        UploadReceiver receiver,
        UploadLimits limits,
        TimeProvider clock,
        CancellationToken cancellation)
    {
        var path = PathOf(department, period, file, await catalogues.CurrentAsync(cancellation), errors);
        var conditions = ConditionsOf(request, errors);
        if (path is not null && UploadRules.IsFuture(path.Period, clock.GetUtcNow()))
        {
            var month = UploadRules.MonthOf(clock.GetUtcNow());
            errors.Add("period", "future-period", $"时期 {path.Period} 还没有到,现在是 {month};请核对时期。", $"The period {path.Period} has not begun, it is {month} now: check the period.");
        }

        if (request.Headers.ContentRange.Count > 0)
        {
            errors.AddHeader(HeaderNames.ContentRange, "partial-content", "文件须整份上报,不能只传一段(Content-Range)。", "A file is uploaded as a whole, never a part of it (Content-Range).");
        }

        if (path is null || errors.Any)
        {
            return errors.ToProblem();
        }

        var (content, refusal) = await RawBody.ReadAsync(request, limits.MaxBytes, cancellation);
        if (refusal is not null)
        {
            return refusal;
        }

        if (await receiver.TakeAsync(path.ToString(), new(content), conditions, cancellation) is not { } received)
        {
            return Problem.Of(
                StatusCodes.Status412PreconditionFailed,
                "other-version",
                "文件已有其他版本 There is another version",
                "该文件已存在,或已被他人替换;请核对后再报。 The file is there already, or has been replaced meanwhile: look at it before you upload again.");
        }

        var resource = UploadResource.Of(path, received.Upload, received.Submission);
        request.HttpContext.Response.Headers.ETag = resource.ETag;
        return TypedResults.Accepted(resource.Href, resource);
    }

    private static async Task<IResult> GetAsync(
        [Description("部门代码 | The department's code")] string department,
        [Description("所属时期 | The period it is for")] string period,
        [Description("文件名 | The file's name")] string file,
        ParameterErrors errors,
        HttpResponse response,
        CatalogueSource catalogues,
        FileStore files,
        SubmissionStore submissions,
        CancellationToken cancellation)
    {
        var path = PathOf(department, period, file, await catalogues.CurrentAsync(cancellation), errors);
        if (path is null || errors.Any)
        {
            return errors.ToProblem();
        }

        if (await files.FindUploadAsync(path.ToString(), cancellation) is not { } upload)
        {
            return Problem.Of(StatusCodes.Status404NotFound, "unknown-upload", "未找到 Not found", $"没有文件“{path}”。 There is no file '{path}'.");
        }

        var resource = UploadResource.Of(path, upload, await submissions.FindUploadAsync(upload, cancellation));

        // The tag is the file's, and the submission's state, which is in the answer too, goes on without it: no copy may be kept.
        (response.Headers.ETag, response.Headers.CacheControl) = (resource.ETag, "no-store");
        return TypedResults.Json(resource);
    }

    /// <summary>Where a file is to lie; null where its period is none. What is wrong with it is added to <paramref name="errors"/>.</summary>
    public static UploadPath? PathOf(string department, string period, string file, IndicatorCatalogue catalogue, ParameterErrors errors)
    {
        var known = Parameters.OneOf("department", department, catalogue.Departments.ToDictionary(d => d.Code, d => d.Code), errors);
        var due = Parameters.Period("period", period, errors);
        var name = Parameters.FileName("file", file, ifNone: file, errors);
        return due is { } parsed ? new(known, parsed, name) : null;
    }

    private static WriteConditions ConditionsOf(HttpRequest request, ParameterErrors errors)
    {
        if (WriteConditions.Of(request.Headers) is { } conditions)
        {
            return conditions;
        }

        errors.AddHeader(
            HeaderNames.IfMatch,
            "bad-condition",
            "条件只能是 If-None-Match: * 或一个 If-Match,版本须带引号。",
            "The condition is If-None-Match: *, or If-Match with one version in its quotes.");
        return default;
    }
}
