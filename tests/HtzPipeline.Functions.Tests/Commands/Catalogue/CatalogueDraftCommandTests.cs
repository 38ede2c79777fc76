using HtzPipeline.Core.Catalogue;
using HtzPipeline.Functions.Commands.Shell;

namespace HtzPipeline.Functions.Tests.Commands.Catalogue;

/// <summary>What a newcomer types first, on a folder of files.</summary>
public sealed class CatalogueDraftCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("htz-").FullName;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Without_a_file_to_write_the_catalogue_alone_goes_to_standard_output()
    {
        await WriteAsync("a/2024-03/工业.csv", "云岭开发区2024年3月工业\n指标,累计(亿元)\n规模以上工业总产值,120.31\n");

        var run = await CommandRun.RunAsync("catalogue-draft", _folder);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("规模以上工业总产值", Assert.Single(CatalogueLoader.Load(run.Text, "stdout").Catalogue!.Indicators).Name.Zh);
        Assert.Contains("of 1 figures read 1 would be published", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_of_one_folder_are_one_department_s()
    {
        await WriteAsync("工业2024年3月.csv", "云岭开发区2024年1-3月工业\n指标,累计(亿元)\n规模以上工业总产值,120.31\n");
        await WriteAsync("工业2024年4月.csv", "云岭开发区2024年1-4月工业\n指标,累计(亿元)\n规模以上工业总产值,160.20\n");

        var run = await CommandRun.RunAsync("catalogue-draft", _folder, "--json");

        Assert.Equal([("工业2024年3月.csv", 1), ("工业2024年4月.csv", 1)], run.Lines.Take(2).Select(line => (line.GetProperty("file").GetString()!, line.GetProperty("published").GetInt32())));
        Assert.Equal((1, 2, 2), (run.Lines[2].GetProperty("indicators").GetInt32(), run.Lines[2].GetProperty("figures").GetInt32(), run.Lines[2].GetProperty("published").GetInt32()));
        Assert.Single(CatalogueLoader.Load(run.Lines[2].GetProperty("yaml").GetString()!, "json").Catalogue!.Departments);
    }

    [Fact]
    public async Task What_would_not_be_published_is_said_with_why()
    {
        await WriteAsync("a/2024-03/工业.csv", "云岭开发区2024年3月工业\n指标,累计(亿元)\n规模以上工业总产值,120.31\n规模以上工业营业收入,1..5\n");
        await WriteAsync("a/2024-03/空.csv", "");

        var run = await CommandRun.RunAsync("catalogue-draft", _folder, "--json");

        Assert.Equal(["HTZ1001", "HTZ1040"], run.Lines.Take(2).Select(line => line.GetProperty("findings")[0].GetProperty("code").GetString()));
    }

    [Theory]
    [InlineData("folder-not-found", "nowhere")]
    [InlineData("folder-is-empty", "empty")]
    [InlineData("wrong-usage", "empty", "--codes", "latin")]
    public async Task What_cannot_be_followed_is_wrong_usage(string code, string folder, params string[] words)
    {
        Directory.CreateDirectory(Path.Combine(_folder, "empty"));

        var run = await CommandRun.RunAsync(["catalogue-draft", Path.Combine(_folder, folder), .. words, "--json"]);

        Assert.Equal((CommandExit.WrongUsage, "", code), (run.ExitCode, run.Text, run.Code));
    }

    private async Task WriteAsync(string path, string text)
    {
        var file = Path.Combine(_folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await File.WriteAllTextAsync(file, text, Cancellation);
    }
}
