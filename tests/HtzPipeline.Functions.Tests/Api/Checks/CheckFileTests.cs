using System.Text;
using System.Text.Json;
using HtzPipeline.Functions.Access;
using HtzPipeline.Functions.Hosting;
using HtzPipeline.Functions.Storage.Submissions;
using HtzPipeline.Functions.Tests.Access;
using HtzPipeline.Functions.Tests.Ingest;
using HtzPipeline.Testing.Scenarios;

namespace HtzPipeline.Functions.Tests.Api.Checks;

/// <summary>A file is checked as if it had been uploaded, and drawn.</summary>
public class CheckFileTests(AzuriteFixture azurite)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_checked_is_judged_as_what_is_uploaded_and_nothing_is_stored()
    {
        await using var test = await AccessUnderTest.CreateAsync(azurite);
        await test.PublishedAsync();
        var key = await test.KeyAsync("economy", Right.Upload);

        // The storage's own clock tells when the file was uploaded that this one is held against.
        test.Clock.Now += TimeSpan.FromMinutes(1);
        var before = (await CountAsync(test), await new FileStore(test.Storage).ListUploadsAsync(Cancellation).CountAsync(Cancellation));
        var revision = IngestionUnderTest.FileOf(158.33m).ToArray();
        var check = await test.SendAsync("POST", "checks?department=economy&period=2019-08&fileName=a.csv", key, new ByteArrayContent(revision));
        Assert.Equal(200, check.Status);
        Assert.Equal(before, (await CountAsync(test), await new FileStore(test.Storage).ListUploadsAsync(Cancellation).CountAsync(Cancellation)));

        await test.SendAsync("PUT", "uploads/economy/2019-08/a.csv", key, new ByteArrayContent(revision));
        var submission = (await test.IngestAsync("economy/2019-08/a.csv"))!;
        var stored = await test.SendAsync("GET", $"submissions/{submission.Id}/sheets", key);
        Assert.Equal(Said(stored.Body), Said(check.Body));
        Assert.NotEmpty(Said(check.Body));
        Assert.Equal(stored.Body.GetProperty("sheets").GetRawText(), check.Body.GetProperty("sheets").GetRawText());
        Assert.Equal(stored.Body.GetProperty("figures").GetRawText(), check.Body.GetProperty("figures").GetRawText());
    }

    [Fact]
    public async Task A_file_is_tried_in_another_unit_which_nothing_else_knows_of()
    {
        await using var test = await AccessUnderTest.CreateAsync(azurite);
        var key = await test.KeyAsync("economy", Right.Upload);
        var file = Encoding.UTF8.GetBytes("2019年1-8月\n指标,累计(万元)\n规模以上工业总产值,58.33\n");

        async Task<string?> UnitAsync(string more) => (await test.SendAsync("POST", $"checks?department=economy&period=2019-08{more}", key, new ByteArrayContent(file)))
            .Body.GetProperty("figures")[0].GetProperty("unit").GetString();

        Assert.Equal(["CNY_1E4", "CNY_1E8", "CNY_1E4", "CNY_1E4"], [await UnitAsync(""), await UnitAsync("&unit=CNY_1E8"), await UnitAsync("&unit=M2"), await UnitAsync("")]);
    }

    [Fact]
    public async Task A_workbook_is_answered_with_all_that_is_needed_to_draw_it()
    {
        await using var test = await AccessUnderTest.CreateAsync(azurite);
        var key = await test.KeyAsync("economy", Right.Upload);
        var file = Directory.GetFiles(Path.Combine(RepositoryRoot.Find(), "seeds", "uploads", "economy", "2019-08"), "*.xlsx")[0];
        var check = await test.SendAsync("POST", $"checks?fileName={Uri.EscapeDataString(Path.GetFileName(file))}", key, new ByteArrayContent(await File.ReadAllBytesAsync(file, Cancellation)));

        Assert.Equal(200, check.Status);
        var report = check.Body.GetProperty("report");
        Assert.Equal(("economy", "2019-08"), (report.GetProperty("department").GetString(), report.GetProperty("period").GetString()));
        var sheet = check.Body.GetProperty("sheets")[0];
        var rows = sheet.GetProperty("rows").EnumerateArray().ToDictionary(row => row.GetProperty("row").GetInt32());
        Assert.Superset(new HashSet<string?> { "title", "header", "data" }, rows.Values.Select(row => row.GetProperty("role").GetString()).ToHashSet());
        Assert.NotEmpty(sheet.GetProperty("merged").EnumerateArray());
        Assert.All(check.Body.GetProperty("figures").EnumerateArray().Where(figure => figure.GetProperty("value").ValueKind == JsonValueKind.Number), figure =>
        {
            var cell = figure.GetProperty("cell").GetString()!;
            var texts = rows[int.Parse(cell.AsSpan(cell.IndexOfAny([.. "0123456789"])), System.Globalization.CultureInfo.InvariantCulture)].GetProperty("cells");
            Assert.NotEmpty(texts[cell[0] - 'A'].GetString()!);
        });
        Assert.NotEmpty(check.Body.GetProperty("figures").EnumerateArray());
    }

    [Fact]
    public async Task A_large_file_is_answered_in_part_and_says_so()
    {
        await using var test = await AccessUnderTest.CreateAsync(azurite);
        var rows = new StringBuilder("指标,地区,时期,口径,数值,单位\n");
        for (var row = 0; row < 3000; row++)
        {
            rows.Append("没有的指标,枣庄高新区,2019-08,累计,1,亿元\n");
        }

        var check = await test.SendAsync("POST", "checks", await test.KeyAsync("economy", Right.Upload), new StringContent(rows.ToString()));
        var sheet = check.Body.GetProperty("sheets")[0];
        Assert.False(sheet.GetProperty("isWhole").GetBoolean());
        Assert.Equal(3001, sheet.GetProperty("rowCount").GetInt32());
        Assert.InRange(sheet.GetProperty("rows").GetArrayLength(), 15, 300);
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_is_an_answer_and_a_wrong_parameter_none()
    {
        await using var test = await AccessUnderTest.CreateAsync(azurite);
        var key = await test.KeyAsync("economy", Right.Upload);
        var unreadable = await test.SendAsync("POST", "checks", key, new ByteArrayContent([0x89, 0x50, 0x4E, 0x47]));
        Assert.Equal((200, "rejected", 0), (unreadable.Status, unreadable.Body.GetProperty("report").GetProperty("state").GetString(), unreadable.Body.GetProperty("sheets").GetArrayLength()));

        var wrong = await test.SendAsync("POST", "checks?period=x&fileName=a%2Fb&frob=1", key, new ByteArrayContent([1]));
        Assert.Equal(["frob", "period", "fileName"], wrong.Body.GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("parameter").GetString()));
    }

    [Theory]
    [InlineData("a.csv", "", null)]
    [InlineData("a.csv", "&period=2019-08", "2019-08")]
    [InlineData("2019年8月产值.csv", "", "2019-08")]
    public async Task A_period_that_neither_file_nor_name_nor_query_gives_is_asked_for_and_none_is_made_up(string name, string more, string? period)
    {
        await using var test = await AccessUnderTest.CreateAsync(azurite);
        var file = Encoding.UTF8.GetBytes("指标,累计(亿元)\n规模以上工业总产值,58.33\n");

        var check = await test.SendAsync("POST", $"checks?fileName={Uri.EscapeDataString(name)}{more}", await test.KeyAsync("economy", Right.Upload), new ByteArrayContent(file));

        var report = check.Body.GetProperty("report");
        Assert.Equal((200, period), (check.Status, report.TryGetProperty("period", out var told) ? told.GetString() : null));
        Assert.Equal(period is null, report.GetProperty("findings").EnumerateArray().Any(finding => finding.GetProperty("code").GetString() == "HTZ0007"));
        Assert.DoesNotContain("2199", check.Body.GetRawText(), StringComparison.Ordinal);
        Assert.Equal(period is null ? 0 : 1, check.Body.GetProperty("figures").GetArrayLength());
    }

    [Fact]
    public async Task A_file_without_any_number_has_no_period_either()
    {
        await using var test = await AccessUnderTest.CreateAsync(azurite);

        var check = await test.SendAsync(
            "POST", "checks?fileName=a.csv", await test.KeyAsync("economy", Right.Upload), new StringContent("指标,累计(亿元)\n规模以上工业总产值,5..8\n"));

        var report = check.Body.GetProperty("report");
        Assert.Equal(200, check.Status);
        Assert.False(report.TryGetProperty("period", out var period) && period.ValueKind != JsonValueKind.Null, report.GetRawText());
        Assert.NotEmpty(report.GetProperty("findings").EnumerateArray());
    }

    private static async Task<int> CountAsync(AccessUnderTest test) => (await new SubmissionStore(test.Storage, Uncounted.Metrics, test.Clock).ListAsync(new(), Cancellation)).Submissions.Count;

    private static List<string> Said(JsonElement answer) =>
        [.. answer.GetProperty("report").GetProperty("findings").EnumerateArray().Select(f => $"{f.GetProperty("code")} {f.GetProperty("cell")} {f.GetProperty("message").GetProperty("zh")}")];
}
