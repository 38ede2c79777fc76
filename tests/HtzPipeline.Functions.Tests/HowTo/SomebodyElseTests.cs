using System.Net;
using System.Text.Json;
using HtzPipeline.Functions.Http;
using HtzPipeline.Functions.Storage.Catalogues;
using Microsoft.Extensions.DependencyInjection;

namespace HtzPipeline.Functions.Tests.HowTo;

/// <summary>The app of another zone says its name wherever it says one.</summary>
public class SomebodyElseTests(AzuriteFixture azurite)
{
    private const string Picture = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    private static readonly (string Text, string By)[] Harbour =
    [
        ("  zh: 某某开发区\n  en: Example Zone\n", "  zh: 临港<新>区\n  en: Harbour Zone\n"),
        ("short: { zh: 开发区, en: Zone }", "short: { zh: 临港区, en: Harbour }"),
        ("code: ZONE, zh: 某某开发区统计局", "code: HARBOUR, zh: 临港统计局"),
        ("  # address: https://tj.example.gov.cn/ ", "  address: https://tj.example/harbour #"),
        ("  # colour: { light: \"#0b57c2\", dark: \"#8ab8ff\" }", "  colour: { light: \"#0b6b2e\", dark: \"#7fd39b\" }"),
        ("  # logo: data:image/png;base64,…", $"  logo: data:image/png;base64,{Picture}"),
        ("  # licence: { zh: 政府数据开放条款, en: Open data terms, url: https://… }", "  licence: { zh: 开放条款, en: Open terms, url: https://tj.example/terms }"),
        ("  # contact:", "  contact:"),
    ];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/", "<title>临港区统计数据</title>")]
    [InlineData("/desk", "<title>报送工作台 · 临港区统计数据</title>")]
    [InlineData("/bulletin", "<title>月报 · 临港区统计数据</title>")]
    public async Task Every_page_is_served_with_the_title_and_what_its_script_shows(string address, string title)
    {
        await using var zone = await ZoneUnderTest.CreateAsync(azurite, Harbour);

        using var page = await zone.Api.GetAsync(new Uri(address, UriKind.Relative), Cancellation);
        var html = await page.Content.ReadAsStringAsync(Cancellation);

        Assert.Contains(title, html, StringComparison.Ordinal);
        Assert.DoesNotContain("{{", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<新>", html, StringComparison.Ordinal);
        Assert.Contains("<link rel=\"icon\" href=\"/about/logo\">", html, StringComparison.Ordinal);
        Assert.True(html.IndexOf("/assets/site.css", StringComparison.Ordinal) < html.IndexOf("/about/colour.css", StringComparison.Ordinal));
        var told = JsonSerializer.Deserialize<JsonElement>(WebUtility.HtmlDecode(html.Split("<meta name=\"about\" content=\"")[1].Split('"')[0]));
        Assert.Equal("临港<新>区", told.GetProperty("name").GetProperty("zh").GetString());
        Assert.Equal("https://tj.example/terms", told.GetProperty("licence").GetProperty("url").GetString());

        var policy = Assert.Single(page.Headers.GetValues("Content-Security-Policy"));
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("tj.example", policy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_is_the_same_until_another_catalogue_says_another_name()
    {
        await using var zone = await ZoneUnderTest.CreateAsync(azurite, Harbour);
        var before = await TagAsync();
        Assert.Equal(before, await TagAsync());

        await zone.ChangeAsync(("short: { zh: 临港区, en: Harbour }", "short: { zh: 新港区, en: New Harbour }"));

        Assert.NotEqual(before, await TagAsync());

        async Task<string?> TagAsync()
        {
            using var page = await zone.Api.GetAsync(new Uri("/", UriKind.Relative), Cancellation);
            return page.Headers.ETag?.Tag;
        }
    }

    [Fact]
    public async Task Colour_and_logo_come_from_the_app_itself()
    {
        await using var zone = await ZoneUnderTest.CreateAsync(azurite, Harbour);

        using var style = await zone.Api.GetAsync(new Uri("/about/colour.css", UriKind.Relative), Cancellation);
        using var logo = await zone.Api.GetAsync(new Uri("/about/logo", UriKind.Relative), Cancellation);

        Assert.Equal("text/css", style.Content.Headers.ContentType?.MediaType);
        Assert.Contains("--accent:#0b6b2e", await style.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        Assert.Equal("image/png", logo.Content.Headers.ContentType?.MediaType);
        Assert.Equal(Convert.FromBase64String(Picture), await logo.Content.ReadAsByteArrayAsync(Cancellation));
        Assert.All(new[] { style, logo }, answer => Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options"))));
    }

    [Fact]
    public async Task Without_colour_and_logo_there_is_neither()
    {
        await using var zone = await ZoneUnderTest.CreateAsync(azurite);

        foreach (var address in new[] { "/about/colour.css", "/about/logo" })
        {
            using var answer = await zone.Api.GetAsync(new Uri(address, UriKind.Relative), Cancellation);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }

        Assert.DoesNotContain("/about/", await zone.Api.GetStringAsync(new Uri("/", UriKind.Relative), Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_API_describes_itself_as_the_zones()
    {
        await using var zone = await ZoneUnderTest.CreateAsync(azurite, Harbour);

        var document = JsonSerializer.Deserialize<JsonElement>(await zone.Api.GetStringAsync(new Uri("openapi.json", UriKind.Relative), Cancellation));

        var info = document.GetProperty("info");
        Assert.Equal("临港区统计数据 API", info.GetProperty("title").GetString());
        Assert.Equal("https://tj.example/terms", info.GetProperty("license").GetProperty("url").GetString());
        Assert.Equal("tj@example.gov.cn", info.GetProperty("contact").GetProperty("email").GetString());
        var area = document.GetProperty("paths").GetProperty("/api/v1/observations").GetProperty("get").GetProperty("parameters").EnumerateArray()
            .Single(one => one.GetProperty("name").GetString() == "area");
        Assert.Equal("ZONE", Assert.Single(area.GetProperty("example").EnumerateArray()).GetString());
        Assert.Equal("临港区", (await CatalogueAsync(zone)).GetProperty("about").GetProperty("shortName").GetProperty("zh").GetString());
    }

    [Fact]
    public async Task The_structures_of_SDMX_are_the_zones()
    {
        await using var zone = await ZoneUnderTest.CreateAsync(azurite, Harbour);
        await zone.SendAsync("2025-01", "规模以上工业总产值,7.25,亿元");

        var agencies = await zone.Api.GetStringAsync(new Uri("sdmx/structure/agencyscheme/SDMX/AGENCIES", UriKind.Relative), Cancellation);
        var structure = await zone.Api.GetStringAsync(new Uri("sdmx/structure/dataflow/HARBOUR?references=all", UriKind.Relative), Cancellation);
        var data = await zone.Api.GetStringAsync(new Uri("sdmx/data/dataflow/HARBOUR/DF_STATISTICS/1.0.0?format=sdmx-csv", UriKind.Relative), Cancellation);
        using var others = await zone.Api.GetAsync(new Uri("sdmx/data/dataflow/HTZ/DF_STATISTICS/1.0.0", UriKind.Relative), Cancellation);

        Assert.Contains("临港统计局", agencies, StringComparison.Ordinal);
        Assert.Contains("HARBOUR:DF_STATISTICS(1.0.0)", structure, StringComparison.Ordinal);
        Assert.Contains("临港区统计数据", structure, StringComparison.Ordinal);
        Assert.Contains("HARBOUR:DF_STATISTICS(1.0.0)", data, StringComparison.Ordinal);
        Assert.All([agencies, structure, data], text => Assert.DoesNotContain("HTZ:", text, StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.NotFound, others.StatusCode);
    }

    [Fact]
    public async Task A_report_that_was_passed_on_leads_back_to_the_desk()
    {
        await using var zone = await ZoneUnderTest.CreateAsync(azurite, Harbour);
        var submission = await zone.SendAsync("2025-01", "规模以上工业总产值,7.25,亿元");

        var report = await zone.Api.GetStringAsync(new Uri($"submissions/{submission.Id}/report?format=html", UriKind.Relative), Cancellation);

        Assert.Contains($"<a href=\"https://tj.example/harbour/desk?submission={submission.Id}\">", report, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Links_lead_to_where_the_zone_is_reached_and_a_setting_goes_before_the_catalogue()
    {
        await using var zone = await ZoneUnderTest.CreateAsync(azurite, Harbour);
        var about = (await zone.App.GetRequiredService<CatalogueSource>().CurrentAsync(Cancellation)).About;

        Assert.Equal("https://tj.example/harbour/api/v1/catalogue", new PublicAddress(new()).Of(about, "api/v1/catalogue"));
        Assert.Equal("https://other.example/x/api/v1/catalogue", new PublicAddress(new HttpSettings { PublicAddress = new("https://other.example/x") }).Of(about, "api/v1/catalogue"));
        Assert.Equal("/api/v1/catalogue", new PublicAddress(new()).Of(about with { Address = null }, "api/v1/catalogue"));
    }

    private static async Task<JsonElement> CatalogueAsync(ZoneUnderTest zone) =>
        JsonSerializer.Deserialize<JsonElement>(await zone.Api.GetStringAsync(new Uri("catalogue", UriKind.Relative), Cancellation));
}
