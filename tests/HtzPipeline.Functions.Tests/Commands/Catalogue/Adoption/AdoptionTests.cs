using System.Globalization;
using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;
using HtzPipeline.Functions.Hosting;

namespace HtzPipeline.Functions.Tests.Commands.Catalogue.Adoption;

/// <summary>
/// A zone is adopted from nothing but its files: a catalogue is drafted, put in force as it is, and every file published by it. What is then
/// published is held, figure by figure, against what was written into the files.
/// </summary>
public sealed class AdoptionTests(ITestOutputHelper output) : IDisposable
{
    private const double LeastPublished = 0.95;

    private readonly string _folder = Directory.CreateTempSubdirectory("htz-zone-").FullName;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string Catalogue => Path.Combine(_folder, "zone.yaml");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_zone_is_as_large_as_it_is_said_to_be()
    {
        Assert.Equal(25, InventedZone.Files.Count);
        Assert.Equal(36, InventedZone.Files.SelectMany(file => file.Figures).Select(figure => figure.Indicator).Distinct().Count());
        Assert.Equal(4, InventedZone.Files.Select(file => file.Path.Split('/')[0]).Distinct().Count());
    }

    [Fact]
    public async Task Of_a_zone_s_files_nearly_all_figures_are_published_by_the_draft_and_none_wrong()
    {
        await DraftAsync();
        var catalogue = CatalogueLoader.Load(await File.ReadAllTextAsync(Catalogue, Cancellation), Catalogue).Catalogue!;
        await using var azurite = await Azurite.StartAsync(AzuriteOptions.OnFreePorts());
        Assert.Equal(0, await CommandRun.ExitCodeAsync("seed", Catalogue, "--storage", azurite.ConnectionString));

        // Month by month, as they would have come.
        var paths = InventedZone.Files.OrderBy(file => Period.Parse(file.Path.Split('/')[1])).Select(file => Path.Combine(_folder, "files", file.Path)).ToArray();
        await CommandRun.RunAsync(["ingest", .. paths, "--storage", azurite.ConnectionString]);
        var published = Published((await CommandRun.RunAsync("export", "--format", "csv", "--storage", azurite.ConnectionString)).Text);

        var truth = InventedZone.Files.SelectMany(file => file.Figures).DistinctBy(KeyOf).ToDictionary(KeyOf);
        var missing = truth.Where(one => one.Key is var key && !published.ContainsKey(key)).Select(one => one.Value).ToList();
        var wrong = published.Where(one => !truth.TryGetValue(one.Key, out var figure) || InUnit(figure, one.Value.Unit) != one.Value.Value).ToList();
        output.WriteLine($"{truth.Count - missing.Count} of {truth.Count} figures published, {wrong.Count} wrong");
        missing.ForEach(figure => output.WriteLine($"missing {figure}"));
        wrong.ForEach(one => output.WriteLine($"wrong {one.Key} {one.Value}"));
        Assert.Empty(wrong);
        Assert.True(missing.Count <= truth.Count * (1 - LeastPublished), $"{missing.Count} of {truth.Count} figures are missing");

        (string, string, string, string) KeyOf(ZoneFigure figure) =>
            (catalogue.FindIndicator(figure.Indicator)?.Code ?? figure.Indicator, figure.Area is { } area ? catalogue.FindArea(area)?.Code ?? area : catalogue.RootArea.Code, figure.Period, figure.Measure);

        decimal InUnit(ZoneFigure figure, string unit) => catalogue.FindUnit(figure.Unit) is { } own && catalogue.Unit(unit) is { } other && own.Dimension == other.Dimension
            ? own.Convert(new(figure.Value), other).Value
            : decimal.MinValue;
    }

    // Of 网上零售额 the text leaves open whether it is 限额以上网上零售额: what the reader of prose is not sure of is drafted as nothing.
    [Fact]
    public async Task Each_indicator_is_drafted_once_and_under_the_name_that_its_files_have()
    {
        await DraftAsync();

        var catalogue = CatalogueLoader.Load(await File.ReadAllTextAsync(Catalogue, Cancellation), Catalogue).Catalogue!;
        var names = InventedZone.Files.SelectMany(file => file.Figures).Select(figure => figure.Indicator).Distinct().Except(["网上零售额"]);
        Assert.Equal(names.Order(StringComparer.Ordinal), catalogue.Indicators.Select(indicator => indicator.Name.Zh).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_second_run_over_the_same_files_changes_nothing()
    {
        await DraftAsync();
        var first = await File.ReadAllTextAsync(Catalogue, Cancellation);

        await DraftAsync();

        Assert.Equal(first, await File.ReadAllTextAsync(Catalogue, Cancellation));
    }

    private async Task DraftAsync()
    {
        foreach (var file in InventedZone.Files)
        {
            var path = Path.Combine(_folder, "files", file.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await File.WriteAllBytesAsync(path, file.Content, Cancellation);
        }

        var run = await CommandRun.RunAsync("catalogue-draft", Path.Combine(_folder, "files"), "--into", Catalogue);
        output.WriteLine(run.Text + run.Errors);
        output.WriteLine(await File.ReadAllTextAsync(Catalogue, Cancellation));
        Assert.Equal(0, run.ExitCode);
    }

    // What was derived from what was published is none of the files' figures.
    private static Dictionary<(string Indicator, string Area, string Period, string Measure), (decimal Value, string Unit)> Published(string csv)
    {
        var lines = csv.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.TrimEnd('\r').Split(',')).ToList();
        var at = lines[0].Index().ToDictionary(column => column.Item.Trim('\uFEFF'), column => column.Index);
        return lines.Skip(1).Where(line => line[at["derived"]] == "false" && line[at["value"]].Length > 0).ToDictionary(
            line => (line[at["indicator"]], line[at["area"]], line[at["period"]], line[at["measure"]]),
            line => (decimal.Parse(line[at["value"]], CultureInfo.InvariantCulture), line[at["unit"]]));
    }
}
