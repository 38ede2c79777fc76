using HtzPipeline.Functions.Hosting;

namespace HtzPipeline.Functions.Tests.Commands.Store;

public sealed class BulletinCommandTests(CommandAccount account)
{
    private static readonly string Templates = Path.Combine(RepositoryRoot.Find(), "seeds", "templates");

    [Theory]
    [InlineData("md", "暂无数据")]
    [InlineData("txt", "暂无数据")]
    [InlineData("html", "暂无数据")]
    public async Task It_writes_what_is_published_and_says_what_is_missing(string format, string said)
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("bulletin").FullName, $"简报.{format}");

        var run = await account.RunAsync("bulletin", "1999-08", "--template-file", Path.Combine(Templates, "brief.zh.md"), "--into", file);

        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.Contains(said, await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fault_of_the_template_is_told_with_file_and_line()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("bulletin").FullName, "bad.zh.md");
        await File.WriteAllTextAsync(file, "# 简报\n\n增长8%。\n", TestContext.Current.CancellationToken);

        var run = await account.RunAsync("bulletin", "1999-08", "--template-file", file, "--format", "txt");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("HTZ5005", run.Errors, StringComparison.Ordinal);
        Assert.Contains("bad.zh.md(3)", run.Errors, StringComparison.Ordinal);
    }
}
