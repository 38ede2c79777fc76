using HtzPipeline.Core.Catalogue;
using HtzPipeline.Functions.Http;
using HtzPipeline.Functions.Storage.Catalogues;
using HtzPipeline.Functions.Tests.Api;
using HtzPipeline.Functions.Tests.Ingest;
using Microsoft.Extensions.DependencyInjection;

namespace HtzPipeline.Functions.Tests.Http;

/// <summary>Links are whole addresses where it is known how the app is reached, and lead on by themselves where it is not.</summary>
public class PublicAddressTests(AzuriteFixture azurite)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Links_are_whole_addresses_where_the_public_address_is_known()
    {
        var links = await LinksAsync(Seeds.CatalogueText.Replace("about:\n", "about:\n  address: https://data.example/statistics/\n", StringComparison.Ordinal));

        Assert.StartsWith("<https://data.example/statistics/api/v1/observations?indicator=IND_OUTPUT&area=*&limit=1&continuation=", links.Next, StringComparison.Ordinal);
        Assert.EndsWith(">; rel=\"next\"", links.Next, StringComparison.Ordinal);
        Assert.StartsWith("<https://data.example/statistics/api/v1/changes?area=", links.Changes, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_one_they_are_relative()
    {
        var links = await LinksAsync(Seeds.CatalogueText);

        Assert.StartsWith("<?indicator=IND_OUTPUT&area=*&limit=1&continuation=", links.Next, StringComparison.Ordinal);
        Assert.StartsWith("</api/v1/changes?area=", links.Changes, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://own.example/figures", "https://own.example/figures/api/v1/me")]
    [InlineData("https://own.example/", "https://own.example/api/v1/me")]
    public void The_setting_counts_before_the_catalogue(string setting, string address)
    {
        var about = CatalogueLoader.Load(Seeds.CatalogueText.Replace("about:\n", "about:\n  address: https://data.example/\n", StringComparison.Ordinal), "catalogue.yaml").Catalogue!.About;

        Assert.Equal(address, new PublicAddress(new HttpSettings { PublicAddress = new(setting) }).Of(about, "api/v1/me"));
    }

    private async Task<(string Next, string Changes)> LinksAsync(string yaml)
    {
        await using var test = await IngestionUnderTest.CreateEmptyAsync(azurite);
        await test.App.GetRequiredService<CatalogueSource>().TryPublishAsync(
            CatalogueLoader.Load(yaml, "catalogue.yaml").Catalogue!, yaml, new("key:1", "张三", "test"), _ => true, Cancellation);
        await test.TakeAsync();
        await test.DeliverAsync();
        using var api = await test.ServeAsync();
        await api.GetStringAsync("catalogue", Cancellation);
        return (await LinkAsync("observations?indicator=IND_OUTPUT&area=*&limit=1"), await LinkAsync("downloads/statistics.csv"));

        async Task<string> LinkAsync(string asked)
        {
            using var answer = await api.GetAsync(new Uri(asked, UriKind.Relative), Cancellation);
            return answer.Headers.GetValues("Link").First();
        }
    }
}
