using HtzPipeline.Core.Findings;
using HtzPipeline.Functions.Formats;
using HtzPipeline.Functions.Ingest;

namespace HtzPipeline.Functions.Query;

/// <summary><c>/api/v1/findings</c></summary>
internal static class FindingEndpoints
{
    private const string Route = "/api/v1/findings";
    private const string Tag = "Findings";

    public static void MapFindings(this IEndpointRouteBuilder app)
    {
        app.MapGet(Route, ListAsync)
            .AsQuery(
                "GetFindings",
                Tag,
                "问题列表 Findings",
                "当前(已发布且未被取代)报送的全部问题,按部门、时期、上传时间和位置排列,分页返回;下一页的地址也在 Link 头中,每页可能不满。 All findings of current submissions (published and not superseded), in the order of department, period, upload and place, a page at a time; the Link header leads to the next. A page may be short and still have a next.")
            .Takes<FindingParameters>()
            .ProducesTable<FindingPageResource>();

        app.MapGet($"{Route}/kinds", Kinds)
            .AsQuery(
                "GetFindingKinds",
                Tag,
                "问题种类 Kinds of findings",
                "全部问题代码、严重程度、说明和处理办法;{…} 处为具体内容。 Every code with its severity, what it says and what to do; {…} stands for the particulars.")
            .Takes<FindingKindParameters>()
            .ProducesTable<FindingKindsResource>();
    }

    private static async Task<IResult> ListAsync(
        QueryText<FindingParameters> parameters,
        ParameterErrors errors,
        HttpRequest request,
        CatalogueSource catalogues,
        FindingReading reading,
        Answers answers,
        CancellationToken cancellation)
    {
        var query = FindingQuery.Parse(parameters.Text, await catalogues.CurrentAsync(cancellation), errors);
        var format = ResponseFormat.Choose(parameters.Text, request, errors);
        if (errors.Any)
        {
            return errors.ToProblem();
        }

        var page = FindingPageResource.Of(await reading.ReadAsync(query, cancellation));
        if (page.Continuation is { } continuation)
        {
            NextPage.Link(request, continuation);
        }

        return answers.Answer(request, format.ContentType, output => format.Write(output, page, () => FindingsCsv.Of(page.Items)));
    }

    private static IResult Kinds(QueryText<FindingKindParameters> parameters, ParameterErrors errors, HttpRequest request, Answers answers)
    {
        var format = ResponseFormat.Choose(parameters.Text, request, errors);
        if (errors.Any)
        {
            return errors.ToProblem();
        }

        var kinds = FindingKindsResource.Of(FindingCodes.ByCode.Values);
        return answers.Answer(request, format.ContentType, output => format.Write(output, kinds, () => FindingsCsv.Of(kinds.Items)));
    }
}
