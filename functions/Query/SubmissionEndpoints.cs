using System.ComponentModel;
using HtzPipeline.Core.Reporting;
using HtzPipeline.Functions.Formats;
using HtzPipeline.Functions.Hosting;
using HtzPipeline.Functions.Ingest;
using HtzPipeline.Functions.Storage;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace HtzPipeline.Functions.Query;

/// <summary><c>/api/v1/submissions</c></summary>
internal static class SubmissionEndpoints
{
    private const string Route = "/api/v1/submissions";
    private const int MostPerPage = 500;

    private static readonly Dictionary<string, SubmissionState> States =
        Enum.GetValues<SubmissionState>().ToDictionary(s => s.ToString().ToLowerInvariant());

    public static void MapSubmissions(this IEndpointRouteBuilder app)
    {
        app.MapGet(Route, ListAsync)
            .WithMetadata(KnownParameters.Of<SubmissionParameters>())
            .WithFunction("GetSubmissions")
            .WithTags("Submissions")
            .WithSummary("报送列表 Submissions")
            .WithDescription("按部门、时期、时间排列,分页返回。 In the order of department, period and upload, a page at a time.")
            .ProducesProblem(StatusCodes.Status400BadRequest);

        app.MapGet($"{Route}/{{id}}", GetAsync)
            .WithFunction("GetSubmission")
            .WithTags("Submissions")
            .WithSummary("一次报送及其问题 A submission with its findings")
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<Results<Ok<SubmissionPageResource>, ProblemHttpResult>> ListAsync(
        [AsParameters] SubmissionParameters parameters, ParameterErrors errors, CatalogueSource catalogues, SubmissionStore store, CancellationToken cancellation)
    {
        var catalogue = await catalogues.CurrentAsync(cancellation);
        if (parameters.Department is { } department && department != SubmissionId.UnknownDepartment && catalogue.Department(department) is null)
        {
            errors.Add("department", "unknown-department", $"没有部门“{department}”。", $"There is no department '{department}'.");
        }

        var query = new SubmissionQuery(
            parameters.Department,
            Parameters.Period("period", parameters.Period, errors),
            parameters.State is null ? null : Parameters.OneOf("state", parameters.State, States, errors),
            Parameters.Number("limit", parameters.Limit, 100, MostPerPage, errors),
            parameters.Continuation);
        if (errors.Any)
        {
            return errors.ToProblem();
        }

        try
        {
            return TypedResults.Ok(SubmissionPageResource.Of(await store.ListAsync(query, cancellation)));
        }
        catch (FormatException)
        {
            errors.Add("continuation", "bad-continuation", "continuation 不是本接口给出的值。", "The continuation is not one that was given out.");
            return errors.ToProblem();
        }
    }

    private static async Task<Results<Ok<SubmissionDetailResource>, ProblemHttpResult>> GetAsync(
        [Description("报送编号 | The submission's id")] string id, SubmissionStore store, FileStore files, CancellationToken cancellation)
    {
        if (!SubmissionId.TryParse(id, out var known) || await store.FindAsync(known, cancellation) is not { } submission)
        {
            return NotFoundProblem.Of("unknown-submission", $"没有编号为“{id}”的报送。", $"There is no submission '{id}'.");
        }

        var report = await files.ReadReportAsync(known, "json", cancellation);
        return TypedResults.Ok(new SubmissionDetailResource(
            SubmissionResource.Of(submission), report is null ? null : SubmissionReport.FromJson(report)));
    }
}

/// <summary>The query string of the list.</summary>
internal sealed record SubmissionParameters(
    [property: FromQuery(Name = "department"), Description("部门代码 | A department's code")] string? Department,
    [property: FromQuery(Name = "period"), Description("时期 | The period uploaded for")] string? Period,
    [property: FromQuery(Name = "state"), Description("状态 | received, rejected, accepted, published, superseded or withdrawn")] string? State,
    [property: FromQuery(Name = "limit"), Description("每页条数,1 到 500,默认 100 | Submissions per page, 1 to 500, 100 by default")] string? Limit,
    [property: FromQuery(Name = "continuation"), Description("上一页给出的续页标记 | What the page before gave to go on with")] string? Continuation);
