using System.ComponentModel;
using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Reporting;
using HtzPipeline.Functions.Formats;
using HtzPipeline.Functions.Ingest;
using HtzPipeline.Functions.Storage;

namespace HtzPipeline.Functions.Query;

/// <summary><c>/api/v1/submissions</c></summary>
internal static class SubmissionEndpoints
{
    private const string Route = "/api/v1/submissions";
    private const string Tag = "Submissions";
    private const int MostPerPage = 500;

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

    private static async Task<IResult> ListAsync(
        QueryText<SubmissionParameters> parameters,
        ParameterErrors errors,
        HttpRequest request,
        CatalogueSource catalogues,
        SubmissionStore store,
        Redelivery redelivery,
        Answers answers,
        CancellationToken cancellation)
    {
        var query = Parse(parameters.Text, await catalogues.CurrentAsync(cancellation), errors);
        var format = ResponseFormat.Choose(parameters.Text, request, errors);
        if (errors.Any)
        {
            return errors.ToProblem();
        }

        if (query.Continuation is null)
        {
            await redelivery.EnterGivenUpAsync(cancellation);
        }

        var page = SubmissionPageResource.Of(await store.ListAsync(query, cancellation));
        if (page.Continuation is { } continuation)
        {
            NextPage.Link(request, continuation);
        }

        return answers.Answer(request, format.ContentType, output => format.Write(output, page, () => SubmissionsCsv.Of(page.Items)));
    }

    private static SubmissionQuery Parse(SubmissionParameters text, IndicatorCatalogue catalogue, ParameterErrors errors)
    {
        if (Parameters.Given(text.Continuation) && !SubmissionStore.IsContinuation(text.Continuation))
        {
            errors.Add("continuation", "bad-continuation", "continuation 不是本接口给出的值。", "The continuation is not one that was given out.");
        }

        return new(
            Parameters.Given(text.Department) ? Parameters.OneOf("department", text.Department, DepartmentsOf(catalogue), errors) : null,
            Parameters.Period("period", text.Period, errors),
            Parameters.Given(text.State) ? Parameters.OneOf("state", text.State, States, errors) : null,
            Parameters.Number("limit", text.Limit, ifAbsent: 100, MostPerPage, errors),
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
        Answers answers,
        CancellationToken cancellation)
    {
        if (!SubmissionId.TryParse(id, out var known) || await store.FindAsync(known, cancellation) is not { } submission)
        {
            return Unknown(id);
        }

        var report = await files.ReadReportAsync(known, "json", cancellation);
        var detail = new SubmissionDetailResource(
            SubmissionResource.Of(submission), report is null ? null : SubmissionReport.FromJson(report));
        return answers.Answer(request, ApiJson.ContentType, output => ApiJson.Write(detail, output));
    }

    /// <summary>The answer where there is no submission of an id.</summary>
    public static IResult Unknown(string id) => Problem.Of(
        StatusCodes.Status404NotFound, "unknown-submission", "未找到 Not found", $"没有编号为“{id}”的报送。 There is no submission '{id}'.");
}
