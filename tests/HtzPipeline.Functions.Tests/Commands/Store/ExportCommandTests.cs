using HtzPipeline.Functions.Commands.Shell;
using HtzPipeline.Functions.Formats;

namespace HtzPipeline.Functions.Tests.Commands.Store;

/// <summary>Published figures to files.</summary>
public sealed class ExportCommandTests(CommandAccount account) : IAsyncLifetime
{
    private const string Query = "indicator=IND_OUTPUT,HT_OUTPUT&area=*&from=2007-01&to=2007-12";

    private static readonly SemaphoreSlim Publishing = new(1);
    private static bool _isPublished;

    private readonly string _folder = Directory.CreateTempSubdirectory("htz-").FullName;

    public static TheoryData<string> Formats => [.. CubeFormatTable.All.Select(format => format.Name)];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    // Once for all tests of the class.
    public async ValueTask InitializeAsync()
    {
        await Publishing.WaitAsync(Cancellation);
        try
        {
            if (!_isPublished)
            {
                var file = Path.Combine(_folder, "产值.csv");
                await File.WriteAllTextAsync(
                    file,
                    "指标,地区,时期,口径,数值,单位\n规模以上工业总产值,枣庄高新区,2007-08,累计,58.30,亿元\n规模以上工业总产值,枣庄高新区,2007-09,累计,66.10,亿元\n规模以上工业总产值,兴仁街道,2007-08,累计,12.34,亿元\n高新技术产业产值,枣庄高新区,2007-08,累计,…,亿元\n",
                    Cancellation);
                Assert.Equal(0, (await account.RunAsync("ingest", file, "--department", "economy", "--period", "2007-09")).ExitCode);
                _isPublished = true;
            }
        }
        finally
        {
            Publishing.Release();
        }
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task An_export_is_byte_for_byte_what_the_API_answers(string format)
    {
        // As of the same moment: other tests publish meanwhile.
        var query = $"{Query}&asOf={DateTimeOffset.UtcNow:O}".Replace("+", "%2B", StringComparison.Ordinal);
        var file = Path.Combine(_folder, "out");
        var answer = await account.Api.GetByteArrayAsync(new Uri($"observations?{query}&format={format}", UriKind.Relative), Cancellation);

        Assert.Equal(answer, (await account.RunAsync("export", $"{query}&format={format}")).Output);
        Assert.Equal(0, (await account.RunAsync("export", query, "--format", format, "--out", file)).ExitCode);
        Assert.Equal(answer, await File.ReadAllBytesAsync(file, Cancellation));
    }

    [Theory]
    [InlineData("indicator=IND_OUTPUT&from=2007-08&to=2007-09&measure=cumulative&history=true&format=csv&bom=true", "--indicators", "IND_OUTPUT", "--from", "2007-08", "--to=2007-09", "--measures", "cumulative", "--history", "--format", "csv", "--bom")]
    [InlineData("parent=IND_OUTPUT&parentArea=高新区&to=2007-08&last=2&frequency=month&unit=CNY_1E4&format=csv&lang=en", "--parent", "IND_OUTPUT", "--parent-area", "高新区", "--to", "2007-08", "--last", "2", "--frequency", "month", "--unit", "CNY_1E4", "--format", "csv", "--lang", "en")]
    [InlineData("indicator=IND_OUTPUT&from=2007-01&to=2007-12&initial=true&limit=1&format=csv", "from=2007-01&limit=1&indicator=IND_OUTPUT", "--to", "2007-12", "--initial", "--format", "csv")]
    public async Task Options_are_the_parameters_of_the_API(string query, params string[] words) => Assert.Equal(
        await account.Api.GetStringAsync(new Uri($"observations?{query}", UriKind.Relative), Cancellation),
        System.Text.Encoding.UTF8.GetString((await account.RunAsync(["export", .. words])).Output).TrimStart('\uFEFF'));

    [Fact]
    public async Task Without_any_restriction_all_there_is_is_exported_and_the_file_is_replaced_when_it_is_complete()
    {
        var file = Path.Combine(_folder, "全部.csv");
        await File.WriteAllTextAsync(file, "old", Cancellation);
        Assert.Equal(CommandExit.WrongUsage, (await account.RunAsync("export", "--from", "nonsense", "--out", file)).ExitCode);
        Assert.Equal("old", await File.ReadAllTextAsync(file, Cancellation));

        var run = await account.RunAsync("export", "--out", file, "--json");

        var (lines, exported) = (await File.ReadAllLinesAsync(file, Cancellation), Assert.Single(run.Lines));
        Assert.Equal(("csv", new FileInfo(file).Length), (exported.GetProperty("format").GetString(), exported.GetProperty("bytes").GetInt64()));
        Assert.Contains(lines, line => line.StartsWith("IND_OUTPUT,规模以上工业总产值,370400-HTZ-XR,兴仁街道,2007-08,cumulative,累计,12.34", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("HT_OUTPUT,高新技术产业产值,370400-HTZ,枣庄高新区,2007-08,cumulative,累计,,", StringComparison.Ordinal));
        Assert.Equal([file], Directory.GetFiles(_folder, "全部*"));
    }

    [Fact]
    public async Task All_that_is_wrong_with_the_parameters_is_said_at_once_each_with_its_code()
    {
        var run = await account.RunAsync("export", "frm=2007&last=3", "--indicators", "A", "--areas", "Mars", "--last", "0", "--format", "docx", "--json");

        Assert.Equal((CommandExit.WrongUsage, "", "bad-parameters"), (run.ExitCode, run.Text, run.Code));
        Assert.Equal(
            ["repeated-parameter last", "unknown-parameter frm", "unknown-indicator indicator", "unknown-area area", "bad-number last", "unknown-value format"],
            run.Error.GetProperty("errors").EnumerateArray().Select(error => $"{error.GetProperty("code").GetString()} {error.GetProperty("parameter").GetString()}"));
    }

    [Theory]
    [InlineData("binary-to-terminal", "--format", "xlsx")]
    [InlineData("no-json-format", "--format", "csv")]
    public async Task What_does_not_belong_on_standard_output_is_refused(string code, params string[] words)
    {
        var run = await CommandRun.RunAsync(["export", .. words, "--json", "--storage", account.ConnectionString], isTerminal: true);
        Assert.Equal((CommandExit.WrongUsage, "", code), (run.ExitCode, run.Text, run.Code));
    }

    [Fact]
    public async Task A_file_that_cannot_be_written_is_said_to_be()
    {
        var run = await account.RunAsync("export", "--out", Path.Combine(_folder, "no", "such", "folder.csv"), "--json");
        Assert.Equal((CommandExit.Failed, "", "file-failed"), (run.ExitCode, run.Text, run.Code));
    }
}
