using System.Text.Json;

namespace HtzPipeline.EndToEnd.Tests;

public sealed class ReadCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("htz-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Each_figure_is_a_line_then_each_sheet_then_each_finding()
    {
        var file = await WriteAsync("指标,地区,时期,口径,数值,单位\n工业总产值,兴仁街道,2019-08,累计,58.30,亿元\n工业总产值,,2019-08,同比增长,…,\n工业总产值,,2019-08,,12..3,\n");

        var read = await CommandProcess.RunAsync("read", file, "--json");

        Assert.Equal(1, read.ExitCode);
        Assert.Equal(
            """{"sheet":null,"cell":"E2","indicator":"工业总产值","parents":[],"area":"兴仁街道","period":"2019-08","measure":"cumulative","text":"58.30","value":58.30,"decimals":2,"unit":"亿元","status":"A"}""",
            read.Lines[0].GetRawText());
        Assert.Equal(("growth", "N", JsonValueKind.Null), (Text(read.Lines[1], "measure"), Text(read.Lines[1], "status"), read.Lines[1].GetProperty("value").ValueKind));
        Assert.Equal(("tidy", "A1:F1"), (Text(read.Lines[2], "layout"), Text(read.Lines[2].GetProperty("ranges")[0], "range")));
        Assert.Equal(("HTZ1040", "E4"), (Text(read.Lines[3], "code"), Text(read.Lines[3], "cell")));
        Assert.Equal(4, read.Lines.Count);
    }

    [Fact]
    public async Task A_good_file_ends_with_0_and_reads_well_without_JSON()
    {
        var read = await CommandProcess.RunAsync("read", await WriteAsync("指标,时期,数值\n工业总产值,2019-08,58.30\n"));

        Assert.Equal(0, read.ExitCode);
        Assert.Matches(@"C2 +工业总产值 +2019-08 +58\.30", read.Output);
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_is_a_finding_and_ends_with_1()
    {
        var read = await CommandProcess.RunAsync("read", "--json", await WriteAsync("<html></html>"));

        Assert.Equal((1, "HTZ1003"), (read.ExitCode, Text(Assert.Single(read.Lines), "code")));
    }

    [Fact]
    public async Task Limits_can_be_set()
    {
        var file = await WriteAsync("指标,时期,数值\n工业总产值,2019-08,58.30\n");

        var read = await CommandProcess.RunAsync("read", file, "--json", "--limit-bytes", "10");

        Assert.Equal((1, "HTZ1020"), (read.ExitCode, Text(Assert.Single(read.Lines), "code")));
    }

    [Theory]
    [InlineData("read")]
    [InlineData("read", "nowhere.csv")]
    [InlineData("read", "a.csv", "b.csv")]
    [InlineData("read", "a.csv", "--jsn")]
    [InlineData("read", "a.csv", "--limit-cells", "many")]
    [InlineData("check", "a.csv", "--period")]
    public async Task A_command_line_that_cannot_be_followed_ends_with_2(params string[] arguments)
    {
        var run = await CommandProcess.RunAsync(arguments);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("Usage", run.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--help", "read FILE")]
    [InlineData("read --help", "--limit-bytes")]
    [InlineData("check --help", "--department")]
    public async Task Help_is_there_for_all_and_for_each(string arguments, string expected)
    {
        var help = await CommandProcess.RunAsync(arguments.Split(' '));

        Assert.Equal(0, help.ExitCode);
        Assert.Contains(expected, help.Output, StringComparison.Ordinal);
    }

    private async Task<string> WriteAsync(string text)
    {
        var file = Path.Combine(_folder, "file");
        await File.WriteAllTextAsync(file, text);
        return file;
    }

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();
}
