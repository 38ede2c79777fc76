using HtzPipeline.Functions.Api.Answers;

namespace HtzPipeline.Functions.Api.Calendar;

/// <summary><c>/api/v1/calendar</c></summary>
internal static class CalendarEndpoints
{
    public static void MapCalendar(this IEndpointRouteBuilder app) =>
        app.MapGet("/api/v1/calendar", GetAsync)
            .AsQuery(
                "GetCalendar",
                "Submissions",
                "报送日历 What was due and what came",
                "逐月逐部门列出应报指标、截止日期、已报与未报、首次和最后上传时间、是否迟报,以及未解决的退回文件;全部应报指标有数值的月份为完整(complete)。latestComplete 是其中最近的完整月份。 Month by month and department by department: what was due and when, what came and when, what is missing, late or overdue, and rejected files that nothing has followed. A month is complete when every indicator due has a figure; latestComplete is the latest of them.")
            .Takes<CalendarParameters>()
            .ProducesTable<CalendarResource>();

    private static Task<IResult> GetAsync(
        Asked<CalendarParameters> asked, CalendarReader reader, TableAnswerer answers, CancellationToken cancellation) =>
        answers.AnswerAsync(
            asked,
            CalendarQuery.Parse,
            async (query, catalogue) => new TableResult<CalendarResource>(
                CalendarResource.Of(await reader.ReadAsync(query, catalogue, cancellation)), CalendarCsv.Of),
            cancellation);
}
