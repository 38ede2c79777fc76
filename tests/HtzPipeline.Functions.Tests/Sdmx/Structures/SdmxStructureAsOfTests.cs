using System.Globalization;
using System.Net;
using System.Text.Json;
using HtzPipeline.Core.Catalogue;
using HtzPipeline.Functions.Storage.Catalogues;
using HtzPipeline.Functions.Tests.Api;
using HtzPipeline.Functions.Tests.Ingest;
using Microsoft.Extensions.DependencyInjection;

namespace HtzPipeline.Functions.Tests.Sdmx.Structures;

public class SdmxStructureAsOfTests(AzuriteFixture azurite)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Structures_are_those_of_the_catalogue_that_was_in_force()
    {
        await using var test = await IngestionUnderTest.CreateAsync(azurite);
        var first = test.Clock.Now;
        test.Clock.Now += TimeSpan.FromMinutes(1);
        var changed = Seeds.CatalogueText.Replace("规模以上工业总产值", "规上工业产值", StringComparison.Ordinal);
        await test.App.GetRequiredService<CatalogueSource>().TryPublishAsync(
            CatalogueLoader.Load(changed, "catalogue.yaml").Catalogue!, changed, new("key:1", "张三", "改名"), _ => true, Cancellation);
        var second = test.Clock.Now;
        var api = await test.ServeAsync();

        Assert.Equal("规上工业产值", await NameAsync(""));
        Assert.Equal("规上工业产值", await NameAsync($"?asOf={At(second)}"));
        Assert.Equal("规模以上工业总产值", await NameAsync($"?asOf={At(second.AddSeconds(-1))}"));
        Assert.Equal("规模以上工业总产值", await NameAsync($"?asOf={At(first)}"));
        using var before = await api.GetAsync(new Uri($"sdmx/structure/codelist?asOf={At(first.AddSeconds(-1))}", UriKind.Relative), Cancellation);
        Assert.Equal(HttpStatusCode.NotFound, before.StatusCode);

        async Task<string?> NameAsync(string asOf) =>
            JsonDocument.Parse(await api.GetStringAsync(new Uri($"sdmx/structure/codelist/HTZ/CL_INDICATOR/~/IND_OUTPUT{asOf}", UriKind.Relative), Cancellation)).RootElement
                .GetProperty("data").GetProperty("codelists")[0].GetProperty("codes")[0].GetProperty("name").GetString();
    }

    private static string At(DateTimeOffset time) => time.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture);
}
