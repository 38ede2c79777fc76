using System.Text.Json;

namespace HtzPipeline.EndToEnd.Tests;

public sealed class CheckCommandTests : IDisposable
{
    private const string Output = "2019年1-8月\n指标,累计(亿元)\n规模以上工业总产值,58.33\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("htz-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task An_example_file_has_the_findings_that_it_has_when_it_is_uploaded()
    {
        var file = Path.Combine(Repository.Root, "seeds", "uploads", "construction", "2019-09", "城市建设.xlsx");

        var check = await CommandProcess.RunAsync("check", file, "--json");

        var report = JsonSerializer.Deserialize<JsonElement>(check.Output);
        Assert.Equal((0, "HTZ2102"), (check.ExitCode, Assert.Single(report.GetProperty("findings").EnumerateArray()).GetProperty("code").GetString()));
    }

    [Fact]
    public async Task Where_the_path_does_not_tell_the_file_does()
    {
        var check = await CommandProcess.RunAsync("check", await WriteAsync(Output));

        Assert.Equal(0, check.ExitCode);
        Assert.Contains("economy", check.Output, StringComparison.Ordinal);
        Assert.Contains("2019-08", check.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_without_any_number_is_told_what_is_wrong_and_gets_no_period()
    {
        var check = await CommandProcess.RunAsync("check", await WriteAsync("指标,累计(亿元)\n规模以上工业总产值,5..8\n"));

        Assert.Contains("时期 Period: ?", check.Output, StringComparison.Ordinal);
        Assert.Contains("HTZ", check.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("1970", check.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_department_may_be_named_and_does_not_own_the_indicator()
    {
        var check = await CommandProcess.RunAsync("check", await WriteAsync(Output), "--department", "finance", "--period=2019-08");

        Assert.Contains("HTZ2002", check.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Findings_are_in_Chinese_first_with_English_beside()
    {
        var check = await CommandProcess.RunAsync("check", await WriteAsync("2019年1-8月\n指标,累计(亿元)\n规模以上工业总产值,5..8\n"));

        Assert.Equal(1, check.ExitCode);
        Assert.Matches("HTZ1040 错误 error B3\n +“5..8”不是数字.*\n +'5..8' is neither", check.Output);
    }

    private async Task<string> WriteAsync(string text)
    {
        var file = Path.Combine(_folder, "产值.csv");
        await File.WriteAllTextAsync(file, text);
        return file;
    }
}
