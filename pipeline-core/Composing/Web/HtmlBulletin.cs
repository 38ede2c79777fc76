using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Reporting.Html;

namespace HtzPipeline.Core.Composing.Web;

/// <summary>A bulletin as a page that stands alone: its style and its charts within, no script, nothing fetched from anywhere.</summary>
public static class HtmlBulletin
{
    /// <summary>The media type of what is written.</summary>
    public const string MediaType = "text/html";

    private static readonly string Css = ReadCss();

    /// <summary>What a browser may let the page do: use its own style, and nothing else.</summary>
    public static string ContentSecurityPolicy { get; } =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Css)))}'; base-uri 'none'; form-action 'none'";

    /// <summary>Writes the page.</summary>
    /// <param name="bulletin">The bulletin.</param>
    /// <param name="output">Where to; the text is UTF-8 if the page's own word for it is to be true.</param>
    public static void Write(ComposedBulletin bulletin, TextWriter output)
    {
        var html = new HtmlWriter(output);
        html.Doctype();
        using var document = html.Open("html", ("lang", bulletin.Language == Language.Zh ? "zh-CN" : "en"));
        WriteHead(html, bulletin);
        using var body = html.Open("body");
        using var main = html.Open("main", ("class", "bulletin"));
        WriteTitle(html, bulletin);
        var text = new PageText(html, bulletin.Language);
        new PageBlocks(html, text, bulletin.Language).Write(bulletin.Blocks);
        WriteNotes(html, bulletin, text);
        WriteSources(html, bulletin);
    }

    private static void WriteHead(HtmlWriter html, ComposedBulletin bulletin)
    {
        using var head = html.Open("head");
        html.Void("meta", ("charset", "utf-8"));
        html.Void("meta", ("http-equiv", "Content-Security-Policy"), ("content", ContentSecurityPolicy));
        html.Void("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"));
        html.Void("meta", ("name", "color-scheme"), ("content", "light dark"));
        html.Element("title", bulletin.Title);
        html.Style(Css);
    }

    private static void WriteTitle(HtmlWriter html, ComposedBulletin bulletin)
    {
        using var header = html.Open("header");
        using (html.Open("p", ("class", "running")))
        {
            html.Element("span", bulletin.Header.Area);
            html.Element("span", bulletin.Header.Period);
        }

        html.Element("h1", bulletin.Title);
        html.Element("p", BulletinWords.AsOf(bulletin), ("class", "as-of"));
    }

    private static void WriteNotes(HtmlWriter html, ComposedBulletin bulletin, PageText text)
    {
        if (bulletin.Footnotes.Count == 0)
        {
            return;
        }

        using var section = html.Open("section", ("class", "notes"));
        html.Element("h2", BulletinWords.Notes(bulletin.Language));
        using var list = html.Open("ol");
        foreach (var (index, note) in bulletin.Footnotes.Index())
        {
            using var item = html.Open("li", ("id", PageText.AnchorOf(index + 1)));
            text.Write(note.Text);
            text.WriteWaysBack(index + 1);
        }
    }

    private static void WriteSources(HtmlWriter html, ComposedBulletin bulletin)
    {
        using var footer = html.Open("footer");
        html.Element("h2", BulletinWords.Sources(bulletin.Language));
        using (html.Open("ul"))
        {
            foreach (var source in bulletin.Sources)
            {
                html.Element("li", BulletinWords.Source(source, bulletin.Language), ("data-submission", source.Submission));
            }
        }

        html.Element("p", BulletinWords.Composed(bulletin));
    }

    private static string ReadCss()
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("bulletin.css")!);
        return reader.ReadToEnd();
    }
}
