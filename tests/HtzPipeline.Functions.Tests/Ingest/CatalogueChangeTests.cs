using System.Text.Json;
using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;
using HtzPipeline.Functions.Hosting;
using HtzPipeline.Functions.Storage.Catalogues;
using HtzPipeline.Functions.Storage.Observations;

namespace HtzPipeline.Functions.Tests.Ingest;

public class CatalogueChangeTests(AzuriteFixture azurite)
{
    private const string Break = "breaks: [{ from: 2019-08, zh: 统计口径调整, en: New definition }]";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_new_catalogue_is_taken_up_while_the_app_runs_and_what_was_read_before_keeps_its_own()
    {
        await using var test = await IngestionUnderTest.CreateAsync(azurite);
        await test.TakeAsync();
        var before = (await test.DeliverAsync())!;
        var yaml = await File.ReadAllTextAsync(Path.Combine(RepositoryRoot.Find(), "seeds", "catalogue.yaml"), Cancellation);
        var changed = WithBreak(yaml);
        var version = CatalogueLoader.Load(changed, "catalogue.yaml").Catalogue!.Version;
        await new CatalogueStore(test.Storage).WriteAsync(version, BinaryData.FromString(changed), Cancellation);
        test.Clock.Now += TimeSpan.FromSeconds(31);

        await test.TakeAsync(IngestionUnderTest.FileOf(60m), "economy/2019-08/更正.csv");
        var after = (await test.DeliverAsync(path: "economy/2019-08/更正.csv"))!;
        Assert.NotEqual(version, before.CatalogueVersion);
        Assert.Equal(version, after.CatalogueVersion);
        Assert.Equal([before.CatalogueVersion, version], (await test.ReleasesAsync(IngestionUnderTest.Zone)).Select(release => release.CatalogueVersion));
        Assert.Equal(before.CatalogueVersion, (await test.Files.ReadFactsAsync(before.Id, Cancellation))!.CatalogueVersion);

        var api = await test.ServeAsync();
        var answer = JsonSerializer.Deserialize<JsonElement>(
            await api.GetStringAsync(new Uri("observations?indicator=IND_OUTPUT", UriKind.Relative), Cancellation));
        var one = answer.GetProperty("series")[0].GetProperty("breaks")[0];
        Assert.Equal(("2019-08", "统计口径调整"), (one.GetProperty("from").GetString(), one.GetProperty("what").GetProperty("zh").GetString()));
    }

    [Fact]
    public async Task Growth_over_a_break_is_not_derived_once_the_catalogue_knows_of_it()
    {
        await using var test = await IngestionUnderTest.CreateAsync(azurite);
        await test.UploadAsync(Months("2018-08", 40m), "economy/2018-08/a.csv");
        await test.DeliverAsync(path: "economy/2018-08/a.csv");
        await test.TakeAsync(Months("2019-08", 58m), "economy/2019-08/a.csv");
        await test.DeliverAsync(path: "economy/2019-08/a.csv");
        Assert.Contains(Measure.CumulativeNominalGrowth, (await FiguresAsync(test)).Keys);

        var yaml = await File.ReadAllTextAsync(Path.Combine(RepositoryRoot.Find(), "seeds", "catalogue.yaml"), Cancellation);
        var changed = WithBreak(yaml);
        await new CatalogueStore(test.Storage).WriteAsync(
            CatalogueLoader.Load(changed, "catalogue.yaml").Catalogue!.Version, BinaryData.FromString(changed), Cancellation);
        test.Clock.Now += TimeSpan.FromSeconds(31);
        await test.TakeAsync(Months("2019-08", 59m), "economy/2019-08/b.csv");
        await test.DeliverAsync(path: "economy/2019-08/b.csv");
        Assert.DoesNotContain(Measure.CumulativeNominalGrowth, (await FiguresAsync(test)).Keys);

        // What was derived before stays in the history.
        Assert.Contains(Measure.CumulativeNominalGrowth, (await FiguresAsync(test, AsOf.At(2))).Keys);
    }

    private static string WithBreak(string yaml) =>
        yaml.Replace("- code: IND_OUTPUT\n", $"- code: IND_OUTPUT\n    {Break}\n", StringComparison.Ordinal);

    private static BinaryData Months(string month, decimal value) =>
        BinaryData.FromString($"指标,地区,时期,口径,数值,单位\n规模以上工业总产值,枣庄高新区,{month},累计,{value},亿元\n");

    private static async Task<IReadOnlyDictionary<Measure, Figure>> FiguresAsync(IngestionUnderTest test, AsOf? asOf = null)
    {
        var view = await test.Observations.ViewAsync(IngestionUnderTest.Zone, asOf, Cancellation);
        var rows = await view.ReadCrossSectionAsync(Period.Month(2019, 8), Cancellation);
        return rows.Single(row => row.Key.Indicator == "IND_OUTPUT").Observation.Figures;
    }
}
