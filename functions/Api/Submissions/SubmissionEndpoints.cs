using System.ComponentModel;
using HtzPipeline.Core.Reporting;
using HtzPipeline.Functions.Api.Answers;
using HtzPipeline.Functions.Formats.Cubes;
using HtzPipeline.Functions.Http;
using HtzPipeline.Functions.Ingest;
using HtzPipeline.Functions.Storage.Submissions;
using Microsoft.AspNetCore.Mvc;

namespace HtzPipeline.Functions.Api.Submissions;

/// <summary><c>/api/v1/submissions</c></summary>
internal static class SubmissionEndpoints
{
    private const string Route = "/api/v1/submissions";
    private const string Tag = "Submissions";

    /// <summary>The states by their names in queries.</summary>
    public static IReadOnlyDictionary<string, SubmissionState> States { get; } =
        Enum.GetValues<SubmissionState>().ToDictionary(s => s.ToString().ToLowerInvariant());

    public static void MapSubmissions(this IEndpointRouteBuilder app)
    {
        app.MapGet(Route, ListAsync)
            .AsQuery(
                "GetSubmissions",
                Tag,
                "报送列表 Submissions",
                "按部门、时期、时间排列,分页返回;下一页的地址也在 Link 头中。 In the order of department, period and upload, a page at a time; the Link header leads to the next.")
            .Takes<SubmissionParameters>()
            .ProducesTable<SubmissionPageResource>();

        app.MapGet($"{Route}/{{id}}", GetAsync)
            .AsQuery(
                "GetSubmission",
                Tag,
                "一次报送及其问题 A submission with its findings",
                "报送的状态、读取方式和全部问题(代码、位置、处理办法)。 Its state, how it was read, and every finding: code, place, what to do.")
            .TakesNoParameters()
            .Produces<SubmissionDetailResource>()
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static Task<IResult> ListAsync(
        Asked<SubmissionParameters> asked, SubmissionStore store, WaitingFigures waiting, Redriver redriver, TableAnswerer answers, CancellationToken cancellation) =>
        answers.AnswerAsync(
            asked,
            Parse,
            async (query, catalogue) =>
            {
                if (query.Continuation is null)
                {
                    await redriver.EnterGivenUpAsync(cancellation);
                }

                var found = await store.ListAsync(query, cancellation);
                if (query.WaitsFor is { } department)
                {
                    found = found with { Submissions = await waiting.OfAsync(found.Submissions, department, catalogue, cancellation) };
                }

                var page = SubmissionPageResource.Of(found);
                return new TableResult<SubmissionPageResource>(page, one => SubmissionsCsv.Of(one.Items), page.Continuation);
            },
            cancellation);

    private static SubmissionQuery Parse(SubmissionParameters text, IndicatorCatalogue catalogue, ParameterErrors errors)
    {
        if (Parameters.Given(text.Continuation) && !SubmissionStore.IsContinuation(text.Continuation))
        {
            errors.AddForeignContinuation();
        }

        return new(
            Parameters.Given(text.Department) ? Parameters.OneOf("department", text.Department, DepartmentsOf(catalogue), errors) : null,
            Parameters.Period("period", text.Period, errors),
            Parameters.Given(text.State) ? Parameters.OneOf("state", text.State, States, errors) : null,
            Parameters.Given(text.WaitsFor) ? Parameters.OneOf("waitsFor", text.WaitsFor, DepartmentsOf(catalogue), errors) : null,
            Parameters.Number("limit", text.Limit, ifAbsent: 100, SubmissionParameters.MostPerPage, errors),
            Parameters.Given(text.Continuation) ? text.Continuation : null);
    }

    /// <summary>The departments that submissions can be of.</summary>
    public static IReadOnlyDictionary<string, string> DepartmentsOf(IndicatorCatalogue catalogue) =>
        catalogue.Departments.Select(d => d.Code).Append(SubmissionId.UnknownDepartment).ToDictionary(code => code);

    private static async Task<IResult> GetAsync(
        [Description("报送编号 | The submission's id")] string id,
        HttpRequest request,
        SubmissionStore store,
        FileStore files,
        Answerer answers,
        CancellationToken cancellation)
    {
        if (!SubmissionId.TryParse(id, out var known) || await store.FindAsync(known, cancellation) is not { } submission)
        {
            return Unknown(id);
        }

        var report = await files.ReadReportAsync(known, "json", cancellation);
        var detail = new SubmissionDetailResource(
            SubmissionResource.Of(submission), report is null ? null : SubmissionReport.FromJson(report), await DecidedResource.ReadAsync(known, store, files, cancellation));
        return answers.Answer(request, ApiJson.ContentType, output => ApiJson.Write(detail, output));
    }

    /// <summary>The answer where there is no submission of an id.</summary>
    public static IResult Unknown(string id) => Problem.Of(
        StatusCodes.Status404NotFound, "unknown-submission", "未找到 Not found", $"没有编号为“{id}”的报送。 There is no submission '{id}'.");
}

/// <summary>The query string of <c>GET /api/v1/submissions</c>, as text.</summary>
internal sealed record SubmissionParameters : FormatParameters
{
    /// <summary>The most submissions on a page.</summary>
    public const int MostPerPage = 500;

    [FromQuery(Name = "department"), Takes(ParameterKind.Text), Description("部门代码 | A department's code")]
    public string? Department { get; init; }

    [FromQuery(Name = "period"), Takes(ParameterKind.Period), Description("报送所属时期 | The period uploaded for")]
    public string? Period { get; init; }

    [FromQuery(Name = "state"), Takes(ParameterKind.Word, WordsOf = typeof(SubmissionState)), Description("状态 | received, rejected, accepted, published, superseded or withdrawn")]
    public string? State { get; init; }

    [FromQuery(Name = "waitsFor"), Takes(ParameterKind.Text), Description("有数值待此部门处理的:本部门报送而待放行的,或他部门代报、待主管部门放行的 | With figures that this department has still to let through: its own, or those of its indicators that another department sent")]
    public string? WaitsFor { get; init; }

    [FromQuery(Name = "limit"), Takes(ParameterKind.Number, Most = SubmissionParameters.MostPerPage, Usual = 100), Description("每页条数,1 到 500,默认 100 | Submissions per page, 1 to 500, 100 by default")]
    public string? Limit { get; init; }

    [FromQuery(Name = "continuation"), Takes(ParameterKind.Text), Description("上一页给出的续页标记 | What the page before gave to go on with")]
    public string? Continuation { get; init; }
}
