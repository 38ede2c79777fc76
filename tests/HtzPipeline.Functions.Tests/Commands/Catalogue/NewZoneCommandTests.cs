using System.Text.Json;
using HtzPipeline.Core.Catalogue;
using HtzPipeline.Functions.Commands.Shell;
using HtzPipeline.Functions.Hosting;

namespace HtzPipeline.Functions.Tests.Commands.Catalogue;

/// <summary>What a zone of one's own begins with.</summary>
public sealed class NewZoneCommandTests : IDisposable
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"htz-zone-{Guid.NewGuid():N}");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    [Fact]
    public async Task It_writes_the_files_of_the_example_as_they_are()
    {
        var run = await CommandRun.RunAsync("new-zone", _folder, "--json");

        Assert.Equal(0, run.ExitCode);
        var example = Path.Combine(RepositoryRoot.Find(), "seeds", "new-zone");
        var files = Directory.EnumerateFiles(example, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(example, file)).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(files, Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(_folder, file)).Order(StringComparer.Ordinal));
        Assert.All(files, file => Assert.Equal(File.ReadAllBytes(Path.Combine(example, file)), File.ReadAllBytes(Path.Combine(_folder, file))));
        Assert.Contains("uploads/statistics/2025-01/主要经济指标.csv", files);
    }

    [Theory]
    [InlineData("云溪经济技术开发区", "经开区")]
    [InlineData("青河高新技术产业开发区", "高新区")]
    [InlineData("临川新区", "新区")]
    [InlineData("望川", "望川")]
    public async Task A_name_stands_in_the_place_of_the_example_s(string name, string shortName)
    {
        await CommandRun.RunAsync("new-zone", _folder, "--name", name);

        var load = CatalogueLoader.Load(await File.ReadAllBytesAsync(Path.Combine(_folder, "catalogue.yaml"), Cancellation), "catalogue.yaml");
        Assert.Empty(load.Faults);
        Assert.Equal((name, shortName, name), (load.Catalogue!.About.Name.Zh, load.Catalogue.About.ShortName.Zh, load.Catalogue.RootArea.Name.Zh));
        Assert.All(Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories), file => Assert.DoesNotMatch("某某|Example Zone", File.ReadAllText(file)));
        var check = await CommandRun.RunAsync(
            "check", Path.Combine(_folder, "uploads", "statistics", "2025-01", "主要经济指标.csv"), "--catalogue", Path.Combine(_folder, "catalogue.yaml"), "--json");
        Assert.Equal(0, Report(check).GetProperty("findings").GetArrayLength());
    }

    [Fact]
    public async Task A_name_that_would_break_the_catalogue_is_refused()
    {
        var run = await CommandRun.RunAsync("new-zone", _folder, "--name", "甲: 乙");

        Assert.Equal(CommandExit.WrongUsage, run.ExitCode);
        Assert.False(Directory.Exists(_folder));
    }

    [Fact]
    public async Task Its_catalogue_is_without_fault_and_its_file_without_finding()
    {
        await CommandRun.RunAsync("new-zone", _folder);

        Assert.Empty(CatalogueLoader.Load(await File.ReadAllBytesAsync(Path.Combine(_folder, "catalogue.yaml"), Cancellation), "catalogue.yaml").Faults);
        var check = await CommandRun.RunAsync(
            "check", Path.Combine(_folder, "uploads", "statistics", "2025-01", "主要经济指标.csv"), "--catalogue", Path.Combine(_folder, "catalogue.yaml"), "--json");
        Assert.Equal(0, check.ExitCode);
        Assert.Equal(0, Report(check).GetProperty("findings").GetArrayLength());
    }

    [Fact]
    public async Task What_is_there_is_not_touched()
    {
        Directory.CreateDirectory(_folder);
        await File.WriteAllTextAsync(Path.Combine(_folder, "settings.json"), "{}", Cancellation);

        var run = await CommandRun.RunAsync("new-zone", _folder);

        Assert.Equal(CommandExit.WrongUsage, run.ExitCode);
        Assert.Contains("settings.json", run.Errors, StringComparison.Ordinal);
        Assert.Single(Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task A_catalogue_with_faults_is_told_line_by_line_in_Chinese_first()
    {
        await CommandRun.RunAsync("new-zone", _folder);
        var file = Path.Combine(_folder, "catalogue.yaml");
        var text = await File.ReadAllTextAsync(file, Cancellation);
        await File.WriteAllTextAsync(file, text.Replace("kind: flow\n", "kind: flows\n", StringComparison.Ordinal), Cancellation);

        var run = await CommandRun.RunAsync("check", Path.Combine(_folder, "README.md"), "--catalogue", file);

        Assert.Equal(CommandExit.WrongUsage, run.ExitCode);
        var line = text.Split('\n').Index().First(one => one.Item.EndsWith("kind: flow", StringComparison.Ordinal)).Index + 1;
        Assert.Contains($"catalogue.yaml({line}): “kind”写成了“flows”,只能是:flow、stock、rate。是否指“flow”?", run.Errors, StringComparison.Ordinal);
        Assert.Contains($"catalogue.yaml({line}): 'kind' is 'flows', which is none of flow, stock, rate.", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_national_export_of_provinces_is_without_finding_by_a_catalogue_that_includes_them()
    {
        await CommandRun.RunAsync("new-zone", _folder);
        var catalogue = Path.Combine(_folder, "catalogue.yaml");
        var text = await File.ReadAllTextAsync(catalogue, Cancellation);
        var areas = text[text.IndexOf("areas:\n", StringComparison.Ordinal)..text.IndexOf("# 部门", StringComparison.Ordinal)];
        await File.WriteAllTextAsync(
            catalogue,
            text.Replace(areas, "include: china-provinces\n\n", StringComparison.Ordinal).Replace("calendar: monthly\n", "calendar: yearly\n", StringComparison.Ordinal)
                .Replace("calendars:\n", "calendars:\n  - { code: yearly, zh: 年报, en: Yearly, frequency: year, january: true, dueDay: 20 }\n", StringComparison.Ordinal),
            Cancellation);
        var file = Path.Combine(Directory.CreateDirectory(Path.Combine(_folder, "uploads", "statistics", "2017")).FullName, "分省年度数据.csv");
        string[] provinces = ["北京市", "河北省", "内蒙古自治区", "广西壮族自治区", "新疆维吾尔自治区"];
        await File.WriteAllTextAsync(
            file,
            $"数据库:分省年度数据\n指标:规模以上工业总产值(亿元)\n时间:最近2年\n地区,2017年,2016年\n{string.Join('\n', provinces.Index().Select(one => $"{one.Item},{one.Index + 10}.25,{one.Index + 9}.75"))}\n",
            Cancellation);

        var check = await CommandRun.RunAsync("check", file, "--catalogue", catalogue, "--json");

        Assert.True(check.ExitCode == 0, check.Text + check.Errors);
        Assert.Equal(10, Report(check).GetProperty("accepted").GetInt32());
        Assert.Equal(0, Report(check).GetProperty("counts").GetProperty("errors").GetInt32());
    }

    private static JsonElement Report(CommandRun check) => JsonSerializer.Deserialize<JsonElement>(check.Text);
}
