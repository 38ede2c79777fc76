using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace HtzPipeline.EndToEnd.Tests;

/// <summary>Each bad upload ends as a rejected submission that says what to do, and the blob stays where it is.</summary>
[Trait(HostUnderTest.Trait, HostUnderTest.Any)]
public class BadUploadTests(LocalRun run)
{
    private static readonly byte[] Picture = [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, 0, 0, 0, 13, .. "IHDR"u8];

    [Fact]
    public Task An_empty_file() => IsRejectedAsync("economy/2019-08/空.csv", [], "HTZ1");

    [Fact]
    public Task A_picture_named_xlsx() => IsRejectedAsync("economy/2019-08/图片.xlsx", Picture, "HTZ1");

    [Fact]
    public async Task A_truncated_workbook()
    {
        var workbook = await File.ReadAllBytesAsync(Directory.GetFiles(Path.Combine(Repository.Root, "seeds", "uploads", "economy", "2019-08"), "*.xlsx")[0]);
        await IsRejectedAsync("economy/2019-08/截断.xlsx", workbook[..(workbook.Length / 2)], "HTZ1");
    }

    [Fact]
    public Task A_CSV_with_no_row_under_its_header() => IsRejectedAsync("economy/2019-08/无数据.csv", "指标,地区,时期,口径,数值,单位\n"u8.ToArray(), "HTZ1");

    [Fact]
    public Task A_zip_that_is_no_workbook()
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            zip.CreateEntry("readme.txt");
        }

        return IsRejectedAsync("economy/2019-08/压缩包.xlsx", bytes.ToArray(), "HTZ1");
    }

    [Fact]
    public Task A_path_without_a_period() => IsRejectedAsync("economy/产值.csv", "a,b\n1,2\n"u8.ToArray(), "HTZ0001");

    [Fact]
    public Task A_path_whose_period_is_none() => IsRejectedAsync("economy/八月/产值.csv", "a,b\n1,2\n"u8.ToArray(), "HTZ0001");

    [Fact]
    public Task A_department_that_is_not_in_the_catalogue() => IsRejectedAsync("weather/2019-08/雨量.csv", "a,b\n1,2\n"u8.ToArray(), "HTZ0002");

    [Fact]
    public Task A_file_without_a_figure_that_is_known() =>
        IsRejectedAsync("economy/2019-08/未知.csv", Encoding.UTF8.GetBytes("2019年8月\n指标,累计(亿元)\n某某指标,12.5\n"), "HTZ2");

    private async Task IsRejectedAsync(string path, byte[] content, string code)
    {
        var submission = await run.SubmitAsync(path, new(content));

        Assert.Equal("rejected", submission.GetProperty("submission").GetProperty("state").GetString());
        var findings = submission.GetProperty("report").GetProperty("findings").EnumerateArray().ToList();
        Assert.Contains(findings, f => f.GetProperty("code").GetString()!.StartsWith(code, StringComparison.Ordinal));
        Assert.All(findings, AssertSpeaksBothLanguages);

        var left = await run.Uploads.GetBlobClient(path).DownloadContentAsync();
        Assert.Equal(content, left.Value.Content.ToArray());
    }

    private static void AssertSpeaksBothLanguages(JsonElement finding)
    {
        foreach (var text in new[] { finding.GetProperty("message"), finding.GetProperty("advice") })
        {
            Assert.Contains(text.GetProperty("zh").GetString()!, c => c is >= '\u4e00' and <= '\u9fff');
            Assert.Contains(text.GetProperty("en").GetString()!, char.IsAsciiLetter);
            Assert.DoesNotContain("{", text.GetProperty("zh").GetString() + text.GetProperty("en").GetString(), StringComparison.Ordinal);
        }
    }
}
