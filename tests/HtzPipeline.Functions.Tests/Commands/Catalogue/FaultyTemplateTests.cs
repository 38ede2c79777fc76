using HtzPipeline.Functions.Commands.Shell;
using HtzPipeline.Functions.Hosting;
using HtzPipeline.Functions.Storage.Account;
using HtzPipeline.Functions.Storage.Catalogues;

namespace HtzPipeline.Functions.Tests.Commands.Catalogue;

/// <summary>A template with a fault beside a catalogue that has none.</summary>
public sealed class FaultyTemplateTests(CommandAccount account) : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("htz-templates-");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("seed")]
    [InlineData("catalogue-dry-run")]
    public async Task Each_fault_is_told_with_file_line_and_reason_in_both_languages(string command)
    {
        var catalogue = await WriteAsync();

        var run = await account.RunAsync(command, catalogue);
        var json = await account.RunAsync(command, catalogue, "--json");

        Assert.Equal((CommandExit.WrongUsage, ""), (run.ExitCode, run.Text));
        Assert.Contains("bad.zh.md(5): ", run.Errors, StringComparison.Ordinal);
        Assert.Contains("没有", run.Errors, StringComparison.Ordinal);
        Assert.Contains("NO_SUCH", run.Errors, StringComparison.Ordinal);
        Assert.Contains("bad.en.md(3): ", run.Errors, StringComparison.Ordinal);
        Assert.Matches("[A-Za-z]+ .*by hand|numbers? ", run.Errors);
        Assert.Equal(["HTZ5003", "HTZ5005"], json.Error.GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("code").GetString()).Order());
    }

    [Fact]
    public async Task Nothing_is_stored_of_it_or_of_what_lies_beside_it()
    {
        var templates = new TemplateStore(StorageClients.Connect(account.ConnectionString));
        var catalogues = new CatalogueStore(StorageClients.Connect(account.ConnectionString));
        var catalogue = await WriteAsync();
        await File.AppendAllTextAsync(catalogue, "\n# 另一版本\n", Cancellation);
        var before = (await catalogues.ReadCurrentAsync(known: null, Cancellation))!.Yaml.ToString();

        await account.RunAsync("seed", catalogue);

        Assert.DoesNotContain(await templates.ListAsync(Cancellation), one => one.Name is "bad" or "good");
        Assert.Equal(before, (await catalogues.ReadCurrentAsync(known: null, Cancellation))!.Yaml.ToString());
    }

    private async Task<string> WriteAsync()
    {
        var catalogue = Path.Combine(_folder.FullName, "catalogue.yaml");
        File.Copy(Path.Combine(RepositoryRoot.Find(), "seeds", "catalogue.yaml"), catalogue);
        var templates = _folder.CreateSubdirectory("templates").FullName;
        await File.WriteAllTextAsync(Path.Combine(templates, "good.zh.md"), "# 简报\n\n{{ 'GDP' | told }}。\n", Cancellation);
        await File.WriteAllTextAsync(Path.Combine(templates, "bad.zh.md"), "# 简报\n\n{{ 'GDP' | told }}。\n\n{{ 'NO_SUCH' | told }}。\n", Cancellation);
        await File.WriteAllTextAsync(Path.Combine(templates, "bad.en.md"), "# Brief\n\nUp 8.2% on a year before.\n", Cancellation);
        return catalogue;
    }
}
