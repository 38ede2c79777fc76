using System.Net;
using System.Text;
using System.Text.Json;
using HtzPipeline.Functions.Ingest;

namespace HtzPipeline.EndToEnd.Tests;

/// <summary>The report on a submission in each of its forms.</summary>
[Trait(HostUnderTest.Trait, HostUnderTest.Any)]
public class ReportTests(LocalRun run)
{
    private const string XlsxType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private const string Csv = "2019年5月\n指标,累计(亿元)\n规模以上工业总产值,35.4\n某某指标,<b>12</b>\n注:快报数\n";

    [Fact]
    public async Task JSON_says_what_became_of_the_file_and_which_rows_gave_no_figure()
    {
        var report = await run.GetAsync($"submissions/{await SubmitAsync("economy/2019-05/报告.csv", Csv)}/report");

        Assert.Equal("published", report.GetProperty("state").GetString());
        Assert.Equal("报告.csv", report.GetProperty("fileName").GetString());
        Assert.EndsWith("+08:00", report.GetProperty("uploaded").GetString(), StringComparison.Ordinal);
        Assert.Equal([1, 2, 4, 5], report.GetProperty("rowsWithoutFigure").EnumerateArray().Select(row => row.GetProperty("row").GetInt32()));
    }

    [Fact]
    public async Task A_browser_gets_a_page_that_may_do_nothing()
    {
        var id = await SubmitAsync("economy/2019-05/网页.csv", Csv);
        using var response = await GetAsync(id, "text/html,application/xhtml+xml,*/*;q=0.8");
        var page = await response.Content.ReadAsStringAsync();

        Assert.Equal("text/html; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        Assert.StartsWith("default-src 'none'", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Superset(new HashSet<string> { "Accept", "Accept-Encoding" }, response.Headers.Vary.ToHashSet());
        Assert.Contains("数据核对报告", page, StringComparison.Ordinal);
        Assert.Contains("&lt;b&gt;12&lt;/b&gt;", page, StringComparison.Ordinal);
        Assert.Contains("已发布", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_workbook_comes_as_a_file_of_that_name()
    {
        var id = await SubmitAsync("economy/2019-05/表格.csv", Csv);
        using var response = await run.Api.GetAsync(new Uri($"submissions/{id}/report?format=xlsx", UriKind.Relative));

        Assert.Equal(XlsxType, response.Content.Headers.ContentType!.ToString());
        Assert.Equal("表格-核对.xlsx", response.Content.Headers.ContentDisposition!.FileNameStar);
        Assert.Equal("PK"u8.ToArray(), (await response.Content.ReadAsByteArrayAsync())[..2]);
    }

    [Theory]
    [InlineData("economy/2019-05/空报告.csv", "")]
    [InlineData("economy/没有时期.csv", "a,b\n1,2\n")]
    public async Task A_file_that_could_not_be_read_has_all_three(string path, string content)
    {
        var id = await SubmitAsync(path, content);

        foreach (var type in new[] { "application/json", "text/html", XlsxType })
        {
            using var response = await GetAsync(id, type);
            Assert.Equal((HttpStatusCode.OK, type), (response.StatusCode, response.Content.Headers.ContentType!.MediaType));
        }

        Assert.Equal("rejected", (await run.GetAsync($"submissions/{id}/report")).GetProperty("state").GetString());
    }

    [Fact]
    public async Task What_cannot_be_answered_is_a_problem_with_a_code()
    {
        Assert.Equal((HttpStatusCode.NotFound, "unknown-submission"), await ProblemAsync("submissions/x/report"));
        Assert.Equal((HttpStatusCode.BadRequest, "bad-parameters"), await ProblemAsync("submissions/x/report?format=pdf"));
        Assert.Equal((HttpStatusCode.BadRequest, "bad-parameters"), await ProblemAsync("submissions/x/report?form=html"));
    }

    private async Task<string> SubmitAsync(string path, string content)
    {
        BinaryData file = new(Encoding.UTF8.GetBytes(content));
        var submission = UploadPath.TryParse(path, out _) && content.Length > 0 ? await run.PutAsync(path, file) : await run.SubmitAsync(path, file);
        return submission.GetProperty("submission").GetProperty("id").GetString()!;
    }

    private async Task<HttpResponseMessage> GetAsync(string id, string accept)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri($"submissions/{id}/report", UriKind.Relative));
        request.Headers.Accept.ParseAdd(accept);
        return await run.Api.SendAsync(request);
    }

    private async Task<(HttpStatusCode Status, string? Code)> ProblemAsync(string address)
    {
        using var response = await run.Api.GetAsync(new Uri(address, UriKind.Relative));
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        return (response.StatusCode, JsonSerializer.Deserialize<JsonElement>(await response.Content.ReadAsStringAsync()).GetProperty("code").GetString());
    }
}
