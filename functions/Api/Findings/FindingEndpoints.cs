using HtzPipeline.Core.Findings;
using HtzPipeline.Functions.Api.Answers;

namespace HtzPipeline.Functions.Api.Findings;

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

    private static Task<IResult> ListAsync(
        Asked<FindingParameters> asked, FindingReader reader, TableAnswerer answers, CancellationToken cancellation) =>
        answers.AnswerAsync(
            asked,
            FindingQuery.Parse,
            async (query, _) =>
            {
                var page = FindingPageResource.Of(await reader.ReadAsync(query, cancellation));
                return new TableResult<FindingPageResource>(page, one => FindingsCsv.Of(one.Items), page.Continuation);
            },
            cancellation);

    private static IResult Kinds(Asked<FindingKindParameters> asked, TableAnswerer answers) => answers.Answer(
        asked, () => new TableResult<FindingKindsResource>(FindingKindsResource.Of(FindingCodes.ByCode.Values), kinds => FindingsCsv.Of(kinds.Items)));
}

/// <summary>The query string of <c>GET /api/v1/findings/kinds</c>, as text.</summary>
internal sealed record FindingKindParameters : FormatParameters;
