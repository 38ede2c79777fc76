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

    [Fact]
    public async Task Every_figure_that_would_not_be_published_is_counted_under_its_cause()
    {
        await WriteAsync("a/2024-03/工业.csv", "云岭开发区2024年3月工业\n指标,累计(亿元),上年同期(亿元),全年目标(亿元)\n规模以上工业总产值,120.31,110.20,600\n规模以上工业营业收入,90.5,80.1,500\n");

        var run = await CommandRun.RunAsync("catalogue-draft", _folder, "--json");

        var file = run.Lines[0];
        var causes = file.GetProperty("unpublished").EnumerateArray().ToDictionary(one => one.GetProperty("cause").GetString()!, one => one);
        Assert.Equal(["plan 2 D3 600", "yearBefore 2 C3 110.20"], causes.Select(one => $"{one.Key} {one.Value.GetProperty("count")} {one.Value.GetProperty("place")} {one.Value.GetProperty("text")}").Order(StringComparer.Ordinal));
        Assert.Equal(file.GetProperty("figures").GetInt32(), file.GetProperty("published").GetInt32() + causes.Values.Sum(one => one.GetProperty("count").GetInt32()));
    }

    [Theory]
    [InlineData("云溪经济技术开发区")]
    [InlineData(null)]
    public async Task Into_the_example_that_new_zone_wrote_the_draft_alone_stands_under_the_name_that_was_given(string? name)
    {
        var zone = Path.Combine(_folder, "zone");
        await CommandRun.RunAsync(["new-zone", zone, .. name is null ? Array.Empty<string>() : ["--name", name]]);
        await WriteAsync("files/a/2024-03/工业.csv", "云岭开发区2024年3月工业\n指标,累计(亿元)\n规模以上工业增加值,120.31\n");
        var into = Path.Combine(zone, "catalogue.yaml");

        var run = await CommandRun.RunAsync("catalogue-draft", Path.Combine(_folder, "files"), "--into", into);

        Assert.Equal(0, run.ExitCode);
        var catalogue = CatalogueLoader.Load(await File.ReadAllTextAsync(into, Cancellation), into).Catalogue!;
        Assert.Equal("规模以上工业增加值", Assert.Single(catalogue.Indicators).Name.Zh);
        Assert.Equal("a", Assert.Single(catalogue.Departments).Code);
        Assert.Equal(name ?? "云岭开发区", catalogue.About.Name.Zh);
        Assert.NotNull(catalogue.FindArea("云岭开发区"));
    }

    [Fact]
    public async Task An_example_that_somebody_has_changed_is_added_to_and_keeps_all_it_has()
    {
        var zone = Path.Combine(_folder, "zone");
        await CommandRun.RunAsync("new-zone", zone);
        var into = Path.Combine(zone, "catalogue.yaml");
        await File.WriteAllTextAsync(into, (await File.ReadAllTextAsync(into, Cancellation)).Replace("某某开发区", "云岭开发区", StringComparison.Ordinal), Cancellation);
        await WriteAsync("files/a/2024-03/工业.csv", "云岭开发区2024年3月工业\n指标,累计(亿元)\n规模以上工业增加值,120.31\n");

        await CommandRun.RunAsync("catalogue-draft", Path.Combine(_folder, "files"), "--into", into);

        Assert.Equal(2, CatalogueLoader.Load(await File.ReadAllTextAsync(into, Cancellation), into).Catalogue!.Indicators.Count);
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
