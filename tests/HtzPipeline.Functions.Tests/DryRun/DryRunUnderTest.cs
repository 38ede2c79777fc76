using HtzPipeline.Core.Catalogue;
using HtzPipeline.Functions.DryRun;
using HtzPipeline.Functions.Tests.Api;
using HtzPipeline.Functions.Tests.Ingest;
using Microsoft.Extensions.DependencyInjection;

namespace HtzPipeline.Functions.Tests.DryRun;

/// <summary>
/// Some files that were published by the catalogue of the seeds: output of two Augusts with an alias and a name that is unknown, the second
/// file sent twice, one that was rejected for an unknown name, and one of another department. Tests only read.
/// </summary>
public sealed class DryRunUnderTest(AzuriteFixture azurite) : IAsyncLifetime
{
    public const string NewIndicator = """
          - code: EXPORTS
            zh: 出口额
            en: Exports
            aliases: [出口总值]
            unit: CNY_1E8
            kind: flow
            decimals: 2
            owner: economy
            calendar: monthly
            group: output

        """;

    private const string Header = "指标,地区,时期,口径,数值,单位\n";

    private IngestionUnderTest? _test;

    internal IngestionUnderTest Test => _test!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _test = await IngestionUnderTest.CreateAsync(azurite);
        await PublishAsync("economy/2018-08/产值.csv", Output("2018-08", "50.00", "20.00", "10.00"));
        await PublishAsync("economy/2019-08/产值.csv", Output("2019-08", "58.33", "22.00", "12.00"));
        await PublishAsync("talent/2019-08/人才.csv", Row("洽谈合作院士", "2019-08", "5", "人"));
        await PublishAsync("economy/2019-07/出口.csv", Row("出口总值", "2019-07", "11.00", "亿元"));

        await PublishAsync("economy/2019-08/产值.csv", Output("2019-08", "58.35", "22.00", "12.00"));
        Assert.Equal(
            ["Published", "Published", "Published", "Rejected", "Superseded"],
            (await Test.AllSubmissionsAsync()).Select(submission => submission.State.ToString()).Order(StringComparer.Ordinal));
    }

    public ValueTask DisposeAsync() => Test.DisposeAsync();

    /// <summary>Tries the catalogue of the seeds with a text replaced.</summary>
    internal Task<DryRunReport> TryAsync(string text, string by, DryRunScope? scope = null, IServiceProvider? app = null)
    {
        Assert.Contains(text, Seeds.CatalogueText, StringComparison.Ordinal);
        var load = CatalogueLoader.Load(Seeds.CatalogueText.Replace(text, by, StringComparison.Ordinal), "catalogue.yaml");
        Assert.Empty(load.Faults);
        return ActivatorUtilities.CreateInstance<CatalogueDryRun>(app ?? Test.App)
            .RunAsync(Seeds.Catalogue, load.Catalogue!, scope ?? new(), 3, (_, _, _) => { }, Cancellation);
    }

    private static string Output(string month, string output, string added, string exports) =>
        Row("规模以上工业总产值", month, output, "亿元") + Row("规上工业增加值", month, added, "亿元") + Row("出口额", month, exports, "亿元");

    private static string Row(string indicator, string month, string value, string unit) => $"{indicator},枣庄高新区,{month},累计,{value},{unit}\n";

    private async Task PublishAsync(string path, string rows)
    {
        await Test.UploadAsync(BinaryData.FromString(Header + rows), path);
        Assert.NotNull(await Test.DeliverAsync(path: path));
    }
}
