using System.Text.Json;

namespace HtzPipeline.EndToEnd.Tests;

/// <summary>
/// The command as an engineer runs it, on the account of the shared run. Other tests publish there meanwhile, so it is only asked about what
/// holds whatever they do.
/// </summary>
public sealed class CatalogueDryRunTests(LocalRun run) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("htz-").FullName;

    private static string Catalogue => File.ReadAllText(Path.Combine(Repository.Root, "seeds", "catalogue.yaml"));

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_catalogue_that_says_the_same_changes_nothing()
    {
        var tried = await RunAsync(Catalogue + "# 备注\n", "--department", "civil", "--from", "2019-01", "--to", "2019-03", "--json");

        var report = JsonSerializer.Deserialize<JsonElement>(tried.Output);
        Assert.Equal((0, 0), (tried.ExitCode, report.GetProperty("catalogue").GetArrayLength()));
        Assert.True(report.GetProperty("sentAgain").GetProperty("files").GetInt32() >= 3);
        Assert.NotEqual(report.GetProperty("inForce").GetString(), report.GetProperty("tried").GetString());
        Assert.Contains("civil/2019-0", tried.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_owner_that_changes_shows_in_the_calendar_at_once_and_in_the_findings_of_files_sent_again()
    {
        var tried = await RunAsync(
            Catalogue.Replace("owner: civil", "owner: finance", StringComparison.Ordinal), "--department", "civil", "--from", "2019-01", "--to", "2019-03");

        Assert.Equal(1, tried.ExitCode);
        Assert.Contains("指标 indicator SUBSIDIES owner: civil → finance", tried.Output, StringComparison.Ordinal);
        Assert.Contains("calendar civil 2019-01..2019-03", tried.Output, StringComparison.Ordinal);
        Assert.Contains("+ HTZ2002 error", tried.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_catalogue_with_a_fault_is_not_tried_and_the_fault_has_its_line()
    {
        var tried = await RunAsync(Catalogue.Replace("unit: MU\n", "unit: ACRE\n", StringComparison.Ordinal));

        Assert.Equal((2, ""), (tried.ExitCode, tried.Output));
        Assert.Matches(@"NEW\.yaml\(\d+\): 'unit' is 'ACRE'", tried.Errors);
    }

    private async Task<CommandProcess> RunAsync(string catalogue, params string[] options)
    {
        var file = Path.Combine(_folder, "NEW.yaml");
        await File.WriteAllTextAsync(file, catalogue);
        return await CommandProcess.RunAsync(["catalogue-dry-run", file, .. options, "--storage", run.ConnectionString]);
    }
}
