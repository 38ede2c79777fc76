using System.Text.Json;

namespace HtzPipeline.EndToEnd.Tests;

/// <summary>The API's document as others' programs see it.</summary>
public sealed class OpenApiClientTests(LocalRun run) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("htz-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_public_linter_finds_nothing()
    {
        await SaveDocumentAsync();

        await NodeTools.RunAsync(
            _folder, "@redocly/cli/bin/cli.js", "lint", "openapi.json", "--config", Path.Combine(Repository.Root, "redocly.yaml"), "--max-problems", "1000");
    }

    [Fact]
    public async Task A_generated_client_compiles_and_reads_figures_and_problems()
    {
        await SaveDocumentAsync();
        File.Copy(Path.Combine(Repository.Root, "tests", "HtzPipeline.EndToEnd.Tests", "clients", "openapi", "use.mts"), Path.Combine(_folder, "use.mts"));

        await NodeTools.RunAsync(_folder, "openapi-typescript/bin/cli.js", "openapi.json", "--output", "api.d.ts");
        await NodeTools.RunAsync(
            _folder, "typescript/bin/tsc", "--strict", "--target", "es2022", "--module", "esnext", "--moduleResolution", "bundler", "--skipLibCheck", "use.mts");
        var answers = JsonSerializer.Deserialize<JsonElement>(await NodeTools.RunAsync(_folder, "use.mjs", run.Site.ToString()));

        Assert.Equal(58.33m, answers.GetProperty("value").GetDecimal());
        Assert.InRange(answers.GetProperty("indicators").GetInt32(), 40, 1000);
        Assert.Contains("data", answers.GetProperty("parts").EnumerateArray().Select(part => part.GetString()));
        Assert.Equal((400, "bad-parameters"), (answers.GetProperty("status").GetInt32(), answers.GetProperty("code").GetString()));
    }

    private async Task SaveDocumentAsync() =>
        await File.WriteAllTextAsync(Path.Combine(_folder, "openapi.json"), (await run.GetAsync("openapi.json")).GetRawText());
}
