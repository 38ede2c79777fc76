using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;
using HtzPipeline.Functions.DryRun;
using HtzPipeline.Functions.Rereading;
using HtzPipeline.Functions.Storage.Catalogues;
using HtzPipeline.Functions.Storage.Submissions;
using HtzPipeline.Functions.Tests.Api;
using HtzPipeline.Functions.Tests.DryRun;
using HtzPipeline.Functions.Tests.Ingest;
using Microsoft.Extensions.DependencyInjection;

namespace HtzPipeline.Functions.Tests.Rereading;

/// <summary>A file of which a name was unknown when it came, and a catalogue that has it since.</summary>
internal sealed class RereadUnderTest(IngestionUnderTest test) : IAsyncDisposable
{
    public const string Path = "economy/2019-08/产值.csv";

    private static string ThatIsHalfKnown => Row("规模以上工业总产值", "58.33") + Row("出口总值", "12.00");

    private const string Header = "指标,地区,时期,口径,数值,单位\n";

    public IngestionUnderTest Test => test;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<RereadUnderTest> CreateAsync(AzuriteFixture azurite)
    {
        var one = new RereadUnderTest(await IngestionUnderTest.CreateAsync(azurite));
        await one.SendAsync(ThatIsHalfKnown);
        return one;
    }

    public static string Row(string indicator, string value) => $"{indicator},枣庄高新区,2019-08,累计,{value},亿元\n";

    /// <summary>Sends the file, and then puts the catalogue in force that knows all of it.</summary>
    public async Task WithChangedCatalogueAsync()
    {
        await SendAsync(ThatIsHalfKnown);
        await WithExportsAsync();
    }

    /// <summary>Sends rows as a file.</summary>
    public async Task<Submission> SendAsync(string rows, string path = Path)
    {
        await test.TakeAsync(BinaryData.FromString(Header + rows), path);
        return (await test.DeliverAsync(path: path))!;
    }

    /// <summary>Puts a catalogue in force that knows exports, by another name of theirs if it is given.</summary>
    public Task<IndicatorCatalogue> WithExportsAsync(string alias = "出口总值", IServiceProvider? app = null) => PutInForceAsync(
        Seeds.CatalogueText.Replace("\nrules:\n", $"\n{DryRunUnderTest.NewIndicator.TrimEnd().Replace("[出口总值]", $"[{alias}]", StringComparison.Ordinal)}\n\nrules:\n", StringComparison.Ordinal), app);

    /// <summary>Puts a catalogue in force.</summary>
    public async Task<IndicatorCatalogue> PutInForceAsync(string yaml, IServiceProvider? app = null)
    {
        var load = CatalogueLoader.Load(yaml, "catalogue.yaml");
        Assert.Empty(load.Faults);
        await (app ?? test.App).GetRequiredService<CatalogueSource>().TryPublishAsync(load.Catalogue!, yaml, new("key:1", "张三", "补别名"), _ => true, Cancellation);
        return load.Catalogue!;
    }

    /// <summary>Reads all files anew.</summary>
    public Task<RereadFiles> RereadAsync(bool isLook = false, IServiceProvider? app = null, SubmissionId? after = null, int most = 20) => (app ?? test.App)
        .GetRequiredService<RereadingRun>().RunAsync(new DryRunScope(), after, most, isLook ? null : new("目录已补", "李四"), Cancellation);

    /// <summary>The published cumulative figure of the zone.</summary>
    public async Task<Figure?> FigureAsync(string indicator = "EXPORTS")
    {
        var view = await test.Observations.ViewAsync(IngestionUnderTest.Zone, asOf: null, Cancellation);
        return (await view.ReadCrossSectionAsync(Period.Month(2019, 8), Cancellation)).SingleOrDefault(row => row.Key.Indicator == indicator)?.Observation[Measure.Cumulative];
    }

    /// <summary>The submissions that readings anew have made.</summary>
    public async Task<IReadOnlyList<Submission>> RereadingsAsync() => [.. (await test.AllSubmissionsAsync()).Where(one => one.Kind == "rereading")];

    public ValueTask DisposeAsync() => test.DisposeAsync();
}
