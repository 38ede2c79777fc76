using System.Diagnostics;
using System.Text.RegularExpressions;
using HtzPipeline.Functions.Tests.Api;

namespace HtzPipeline.Functions.Tests.Documentation;

/// <summary>The examples of docs/api-examples.md run as they stand there, but for the address.</summary>
public partial class ApiExampleTests(PublishedFigures figures) : IClassFixture<PublishedFigures>
{
    private const string Address = "http://127.0.0.1:7071/";

    [Theory]
    [InlineData("sh", "sh", "sh", 3)]
    [InlineData("js", "node", "mjs", 1)]
    [InlineData("python", "python3", "py", 1)]
    [InlineData("r", "Rscript", "R", 1)]
    public async Task Every_example_prints_the_figures_that_it_asks_for(string language, string program, string extension, int count)
    {
        Assert.SkipUnless(IsThere(program), $"{program} is not installed.");
        var examples = Fenced().Matches(string.Join('\n', MarkdownPage.Read("docs/api-examples.md").Lines))
            .Where(block => block.Groups["language"].Value == language).Select(block => block.Groups["code"].Value).ToList();
        Assert.Equal(count, examples.Count);
        foreach (var example in examples)
        {
            Assert.Contains(Address, example, StringComparison.Ordinal);
            Assert.Contains("2019-08", await RunAsync(program, extension, example), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_one_has_already_is_not_sent_again() =>
        Assert.Contains(await Task.WhenAll(Fenced().Matches(string.Join('\n', MarkdownPage.Read("docs/api-examples.md").Lines))
            .Where(block => block.Groups["language"].Value == "sh").Select(block => RunAsync("sh", "sh", block.Groups["code"].Value))), printed => printed == "2019-08 304\n");

    private static bool IsThere(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));

    private async Task<string> RunAsync(string program, string extension, string example)
    {
        var file = Path.Combine(Path.GetTempPath(), $"htz-{Guid.NewGuid():N}.{extension}");
        await File.WriteAllTextAsync(file, example.Replace(Address, new Uri(figures.Api.BaseAddress!, "/").ToString(), StringComparison.Ordinal), TestContext.Current.CancellationToken);
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, [file]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.True(process.ExitCode == 0, $"{program}: {process.ExitCode}\n{await output}{await errors}");
            return await output;
        }
        finally
        {
            File.Delete(file);
        }
    }

    [GeneratedRegex(@"^```(?<language>\w+)\n(?<code>.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Fenced();
}
