using System.Net;
using System.Text.Json;
using HtzPipeline.Core.Findings;
using HtzPipeline.Core.Reporting;
using HtzPipeline.Functions.Tests.Ingest;

namespace HtzPipeline.Functions.Tests.Query;

/// <summary>The findings of several submissions as one list: two files with unknown indicators, one that is rejected, one without a fault.</summary>
public class FindingApiTests(AzuriteFixture azurite)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task All_findings_of_published_submissions_are_listed_as_their_reports_have_them()
    {
        await using var test = await SubmittedAsync();
        var api = await test.ServeAsync();
        var expected = new List<string>();
        foreach (var submission in (await test.AllSubmissionsAsync()).Where(s => s.State == Functions.Storage.SubmissionState.Published))
        {
            var report = SubmissionReport.FromJson(await test.Files.ReadReportAsync(submission.Id, "json", Cancellation));
            expected.AddRange(report.Findings.Select(f => $"{submission.Path} {f.Code} {f.Cell} {f.Message.En}"));
        }

        var items = (await GetAsync(api, "findings")).GetProperty("items").EnumerateArray().ToList();
        Assert.True(expected.Count >= 4);
        Assert.Equal(expected, items.Select(Line));
        Assert.All(items, item => Assert.Equal(("2019-08", "published"), (item.GetProperty("period").GetString(), item.GetProperty("state").GetString())));
        Assert.Equal(1 + items.Count, (await api.GetStringAsync(new Uri("findings?format=csv", UriKind.Relative), Cancellation)).Trim().Split("\r\n").Length);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task The_continuation_leads_through_all_of_them_once_in_order(int limit)
    {
        await using var test = await SubmittedAsync();
        var api = await test.ServeAsync();
        var all = (await GetAsync(api, "findings")).GetProperty("items").EnumerateArray().Select(Line).ToList();
        var paged = new List<string>();
        string? continuation = "";
        do
        {
            var page = await GetAsync(api, $"findings?limit={limit}{continuation}");
            Assert.True(page.GetProperty("items").GetArrayLength() <= limit);
            paged.AddRange(page.GetProperty("items").EnumerateArray().Select(Line));
            continuation = page.GetProperty("continuation").GetString() is { } next ? $"&continuation={next}" : null;
        }
        while (continuation is not null);

        Assert.Equal(all, paged);
    }

    [Fact]
    public async Task A_submission_that_is_withdrawn_between_two_pages_is_passed_over()
    {
        await using var test = await SubmittedAsync();
        var api = await test.ServeAsync();
        var page = await GetAsync(api, "findings?limit=1");
        var first = page.GetProperty("items")[0].GetProperty("submission").GetString();
        await test.WithdrawAsync(Functions.Storage.SubmissionId.Parse(first!));

        var rest = (await GetAsync(api, $"findings?continuation={page.GetProperty("continuation").GetString()}")).GetProperty("items");
        Assert.NotEqual(0, rest.GetArrayLength());
        Assert.DoesNotContain(first, rest.EnumerateArray().Select(item => item.GetProperty("submission").GetString()));
    }

    [Fact]
    public async Task Filters_hold_together()
    {
        await using var test = await SubmittedAsync();
        var api = await test.ServeAsync();
        Assert.All(await LinesAsync("findings?department=market"), line => Assert.StartsWith("market/", line, StringComparison.Ordinal));
        Assert.NotEmpty(await LinesAsync("findings?department=market"));
        Assert.Equal(3, (await LinesAsync("findings?kind=HTZ2001")).Count);
        Assert.All(await LinesAsync("findings?kind=HTZ2001"), line => Assert.Contains(" HTZ2001 ", line, StringComparison.Ordinal));
        Assert.Equal(2, (await LinesAsync("findings?kind=HTZ2001&severity=error&department=economy&period=2019-08&limit=2")).Count);
        Assert.Empty(await LinesAsync("findings?period=2019-07"));
        Assert.Empty(await LinesAsync("findings?kind=HTZ2001&indicator=规模以上工业总产值"));
        Assert.StartsWith("science/2019-08/1.csv ", Assert.Single(await LinesAsync("findings?state=rejected&department=science")), StringComparison.Ordinal);

        async Task<List<string>> LinesAsync(string address) => [.. (await GetAsync(api, address)).GetProperty("items").EnumerateArray().Select(Line)];
    }

    [Fact]
    public async Task All_that_is_wrong_with_the_parameters_is_said_at_once()
    {
        await using var test = await IngestionUnderTest.CreateAsync(azurite);
        var api = await test.ServeAsync();
        using var response = await api.GetAsync(
            new Uri("findings?department=x&period=x&state=x&severity=x&kind=x&indicator=x&limit=1001&continuation=zzz&frob=1", UriKind.Relative), Cancellation);
        var problem = JsonSerializer.Deserialize<JsonElement>(await response.Content.ReadAsStringAsync(Cancellation));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(
            ["frob", "continuation", "kind", "department", "period", "state", "severity", "indicator", "limit"],
            problem.GetProperty("errors").EnumerateArray().Select(e => e.GetProperty("parameter").GetString()));
    }

    [Fact]
    public async Task Every_kind_of_finding_is_listed_with_its_texts()
    {
        await using var test = await IngestionUnderTest.CreateAsync(azurite);
        var api = await test.ServeAsync();
        var kinds = (await GetAsync(api, "findings/kinds")).GetProperty("items").EnumerateArray().ToList();

        Assert.Equal(FindingCodes.ByCode.Keys.Order(StringComparer.Ordinal), kinds.Select(kind => kind.GetProperty("code").GetString()));
        Assert.All(kinds, kind => Assert.Equal(
            FindingCodes.ByCode[kind.GetProperty("code").GetString()!].Message.Zh, kind.GetProperty("message").GetProperty("zh").GetString()));
    }

    private async Task<IngestionUnderTest> SubmittedAsync()
    {
        var test = await IngestionUnderTest.CreateAsync(azurite);
        var header = "指标,地区,时期,口径,数值,单位\n";
        await SubmitAsync("economy/2019-08/1.csv", $"{header}规模以上工业总产值,枣庄高新区,2019-08,累计,58.33,亿元\n甲乙丙,枣庄高新区,2019-08,累计,1,亿元\n丁戊己,枣庄高新区,2019-08,累计,2,亿元\n");
        await SubmitAsync("finance/2019-08/1.csv", $"{header}一般公共预算收入,枣庄高新区,2019-08,累计,5.1,亿元\n");
        await SubmitAsync("market/2019-08/1.csv", $"{header}新登记市场主体,枣庄高新区,2019-08,累计,50,户\n庚辛壬,枣庄高新区,2019-08,累计,2,户\n");
        await SubmitAsync("science/2019-08/1.csv", "乱");
        return test;

        async Task SubmitAsync(string path, string text)
        {
            await test.UploadAsync(BinaryData.FromString(text), path);
            await test.DeliverAsync(path: path);
        }
    }

    private static string Line(JsonElement item)
    {
        var finding = item.GetProperty("finding");
        return $"{item.GetProperty("path").GetString()} {finding.GetProperty("code").GetString()} {finding.GetProperty("cell").GetString()} {finding.GetProperty("message").GetProperty("en").GetString()}";
    }

    private static async Task<JsonElement> GetAsync(HttpClient api, string address) =>
        JsonSerializer.Deserialize<JsonElement>(await api.GetStringAsync(new Uri(address, UriKind.Relative), Cancellation));
}
