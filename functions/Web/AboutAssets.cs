using System.Net;
using System.Text;
using System.Text.Json;
using HtzPipeline.Functions.Api.Catalogue;
using HtzPipeline.Functions.Formats.Cubes;

namespace HtzPipeline.Functions.Web;

/// <summary>
/// What makes the pages somebody's: the title and a mark for their scripts in each page, the colour, the logo. All of it comes from the app
/// itself and none of it is a script or a style in a page, so that their policy stays as strict as it is.
/// </summary>
internal static class AboutAssets
{
    private const string Colour = "about/colour.css";

    // What the pages have where these stand.
    private const string TitleMark = "{{title}}";
    private const string HeadMark = "<!--about-->";

    /// <summary>The file of a publisher at an address; null if there is none.</summary>
    public static WebAsset? Find(string address, About about) => address switch
    {
        Colour when about.Colour is { } colour => Of("text/css; charset=utf-8", Encoding.UTF8.GetBytes(StyleOf(colour))),
        _ when $"/{address}" == AboutResource.LogoPath && about.Logo is { } logo => Of(logo.MediaType, logo.Bytes.ToArray()),
        _ => null,
    };

    /// <summary>A page as a publisher's.</summary>
    public static WebAsset Sign(WebAsset page, About about)
    {
        var json = JsonSerializer.Serialize(AboutResource.Of(about), ApiJson.Options);
        var head = $"""<meta name="about" content="{WebUtility.HtmlEncode(json)}">{(about.Colour is null ? "" : $"\n  <link rel=\"stylesheet\" href=\"/{Colour}\">")}""";
        var icon = about.Logo is null ? "data:," : AboutResource.LogoPath;
        return Of(page.ContentType, Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(page.Plain)
            .Replace(TitleMark, WebUtility.HtmlEncode(about.Title.Zh), StringComparison.Ordinal)
            .Replace(HeadMark, head, StringComparison.Ordinal)
            .Replace("href=\"data:,\"", $"href=\"{icon}\"", StringComparison.Ordinal)));
    }

    // On a dark ground the usual colour stays, unless another is given.
    private static string StyleOf(Accent colour) =>
        $":root{{--accent:{colour.Light};--link:{colour.Light}}}\n"
        + (colour.Dark is { } dark ? $":root[data-theme=dark]{{--accent:{dark};--link:{dark}}}\n" : ":root[data-theme=dark]{--accent:#8ab8ff;--link:#8ab8ff}\n");

    private static WebAsset Of(string type, byte[] bytes) => new(type, WebAsset.TagOf(bytes), bytes);
}
