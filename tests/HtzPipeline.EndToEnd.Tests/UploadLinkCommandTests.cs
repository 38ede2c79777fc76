namespace HtzPipeline.EndToEnd.Tests;

public class UploadLinkCommandTests(LocalRun run)
{
    [Fact]
    public async Task The_help_says_what_a_link_opens()
    {
        var help = await CommandProcess.RunAsync("upload-link", "--help");
        Assert.Equal(0, help.ExitCode);
        Assert.Contains("upload-link DEPARTMENT PERIOD FILE...", help.Output, StringComparison.Ordinal);
        Assert.Contains("最长 7 天", help.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("economy", "2019-08")]
    [InlineData("economy", "August", "a.csv")]
    [InlineData("economy", "2019-08", "a/b.csv")]
    [InlineData("economy", "2019-08", "a.csv", "--days=8")]
    public async Task What_cannot_be_followed_is_wrong_usage(params string[] words) =>
        Assert.Equal(2, (await CommandProcess.RunAsync(["upload-link", .. words, "--storage=UseDevelopmentStorage=true"])).ExitCode);

    [Fact]
    public async Task An_account_with_a_key_gives_no_link_and_says_what_to_do()
    {
        var refused = await CommandProcess.RunAsync("upload-link", "economy", "2019-08", "a.csv", $"--storage={run.ConnectionString}");
        Assert.Equal((1, ""), (refused.ExitCode, refused.Output));
        Assert.Contains("Storage Blob Delegator", refused.Errors, StringComparison.Ordinal);
    }
}
