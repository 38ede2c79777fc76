using System.ComponentModel;
using HtzPipeline.Core.Reporting;
using HtzPipeline.Core.Reporting.Html;
using HtzPipeline.Functions.Api.Answers;
using HtzPipeline.Functions.Api.Submissions;
using HtzPipeline.Functions.Http;
using HtzPipeline.Functions.Storage.Catalogues;
using HtzPipeline.Functions.Storage.Submissions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using Microsoft.OpenApi;

namespace HtzPipeline.Functions.Api.Reports;

/// <summary><c>/api/v1/submissions/{id}/report</c></summary>
internal static class ReportEndpoints
{
    public static void MapReports(this IEndpointRouteBuilder app) => app.MapGet("/api/v1/submissions/{id}/report", GetAsync)
        .AsQuery(
            "GetReport",
            "Submissions",
            "核对报告 The report on a submission",
            "JSON;可打印的网页;或原文件加批注的 XLSX,附问题清单。 JSON; a page to read and print; or the file given back as XLSX with its cells marked and a sheet of all findings.")
        .Takes<ReportParameters>()
        .Produces<SubmissionReport>()
        .AddOpenApiOperationTransformer((operation, _, _) =>
        {
            var content = operation.Responses?["200"].Content;
            content?[ReportFormat.Html.MediaType] = new() { Schema = new OpenApiSchema { Type = JsonSchemaType.String } };
            content?[ReportFormat.Xlsx.MediaType] = new() { Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" } };
            return Task.CompletedTask;
        })
        .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<IResult> GetAsync(
        [Description("报送编号 | The submission's id")] string id,
        Asked<ReportParameters> asked,
        SubmissionStore store,
        FileStore files,
        AboutSource about,
        PublicAddress address,
        Answerer answers,
        CancellationToken cancellation)
    {
        var (text, errors, request) = asked;
        var format = ReportFormat.Choose(text, request, errors);
        if (errors.Any)
        {
            return errors.ToProblem();
        }

        if (!SubmissionId.TryParse(id, out var known) || await store.FindAsync(known, cancellation) is not { } submission)
        {
            return SubmissionEndpoints.Unknown(id);
        }

        if (await files.ReadReportAsync(known, "json", cancellation) is not { } json)
        {
            return NotYet();
        }

        // Written when the file was judged; what became of it since is in the table.
        var report = SubmissionReport.FromJson(json) with { State = submission.State.ToString().ToLowerInvariant() };
        var received = format == ReportFormat.Json ? null : await files.ReadReceivedAsync(submission, cancellation);
        Describe(request.HttpContext.Response, format, report);
        var desk = address.Find(await about.CurrentAsync(cancellation), $"desk?submission={Uri.EscapeDataString(id)}");
        return answers.Answer(request, format.ContentType, output => format.Write(report, received, output, desk));
    }

    private static void Describe(HttpResponse response, ReportFormat format, SubmissionReport report)
    {
        if (format == ReportFormat.Html)
        {
            response.Headers.ContentSecurityPolicy = HtmlReport.ContentSecurityPolicy;
        }
        else if (format == ReportFormat.Xlsx)
        {
            var file = new ContentDispositionHeaderValue("attachment");
            file.SetHttpFileName($"{Path.GetFileNameWithoutExtension(report.FileName ?? report.Submission)}-核对.xlsx");
            response.GetTypedHeaders().ContentDisposition = file;
        }
    }

    /// <summary>The answer where a file has not been looked at.</summary>
    public static IResult NotYet() => Problem.Of(
        StatusCodes.Status404NotFound, "no-report-yet", "尚无报告 No report yet", "文件还没有核对完,请稍后再试。 The file has not been checked yet; try again in a moment.");
}

/// <summary>The query string of <c>GET /api/v1/submissions/{id}/report</c>, as text.</summary>
internal sealed record ReportParameters
{
    [FromQuery(Name = "format"), Takes(ParameterKind.Word, Called = "ReportFormat", Words = ["json", "html", "xlsx"], Usual = "json"), Description("json(默认)、html 或 xlsx | json (default), html or xlsx; the Accept header serves as well")]
    public string? Format { get; init; }
}
