using System.Diagnostics;
using System.Text.RegularExpressions;
using DuckDB.NET.Data;
using HtzPipeline.Functions.Tests.Api;

namespace HtzPipeline.Functions.Tests.Documentation;

/// <summary>The examples of docs/api-examples.md run as they stand there, but for the address.</summary>
public partial class ApiExampleTests(PublishedFigures figures) : IClassFixture<PublishedFigures>
{
    private const string Address = "http://127.0.0.1:7071/";

    [Theory]
    [InlineData("sh", "sh", "sh", 3)]
    [InlineData("js", "node", "mjs", 1)]
    [InlineData("python", "python3", "py", 2)]
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
            if (await ProgramForAsync(program, example) is { } found)
            {
                Assert.Contains("2019-08", await RunAsync(found, extension, example), StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task A_database_runs_the_SQL_on_what_its_addresses_answer()
    {
        var examples = Fenced().Matches(Page()).Where(block => block.Groups["language"].Value == "sql").Select(block => block.Groups["code"].Value).ToList();
        Assert.Equal(2, examples.Count);
        foreach (var example in examples)
        {
            var file = Path.Combine(Path.GetTempPath(), $"htz-{Guid.NewGuid():N}");
            try
            {
                var address = AddressInPage().Match(example).Value;
                await File.WriteAllBytesAsync(file, await figures.Api.GetByteArrayAsync(Served(address), TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
                await using var database = new DuckDBConnection("DataSource=:memory:");
                await database.OpenAsync(TestContext.Current.CancellationToken);
                await using var command = database.CreateCommand();

                // The extension is fetched from the internet.
                command.CommandText = example.Replace("INSTALL httpfs; LOAD httpfs;", "", StringComparison.Ordinal).Replace(address, file, StringComparison.Ordinal);
                await using var rows = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
                var periods = new List<string>();
                while (await rows.ReadAsync(TestContext.Current.CancellationToken))
                {
                    periods.Add(rows.GetValue(0).ToString()!);
                }

                Assert.Contains(periods, period => period.StartsWith("2019-08", StringComparison.Ordinal));
            }
            finally
            {
                File.Delete(file);
            }
        }
    }

    [Fact]
    public async Task Every_address_on_the_page_answers()
    {
        var addresses = AddressInPage().Matches(Page()).Select(match => match.Value).Where(address => address.Contains("/api/", StringComparison.Ordinal)).Distinct().ToList();

        Assert.InRange(addresses.Count, 8, 40);
        foreach (var address in addresses)
        {
            using var answer = await figures.Api.GetAsync(Served(address), TestContext.Current.CancellationToken);
            Assert.True(answer.IsSuccessStatusCode, $"{address}: {answer.StatusCode}");
        }
    }

    private static string Page() => string.Join('\n', MarkdownPage.Read("docs/api-examples.md").Lines);

    private Uri Served(string address) => new(address.Replace(Address, new Uri(figures.Api.BaseAddress!, "/").ToString(), StringComparison.Ordinal));

    // Of several Pythons the one that has pandas.
    private static async Task<string?> ProgramForAsync(string program, string example)
    {
        if (!example.Contains("import pandas", StringComparison.Ordinal))
        {
            return program;
        }

        foreach (var python in (string[])[program, "/usr/bin/python3"])
        {
            using var asked = Process.Start(new ProcessStartInfo(python, ["-c", "import pandas"]) { RedirectStandardError = true })!;
            await asked.WaitForExitAsync(TestContext.Current.CancellationToken);
            if (asked.ExitCode == 0)
            {
                return python;
            }
        }

        return null;
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

    [GeneratedRegex(@"http://127\.0\.0\.1:7071/[^\s'""`)]*")]
    private static partial Regex AddressInPage();
}
