using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Proofs;
using HtzPipeline.Core.Reporting.Html;

namespace HtzPipeline.Core.Reporting.Proofread;

/// <summary>A proofread text as a page that stands alone: the text with marks that lead to what is said of them, and back; no script, nothing fetched from anywhere.</summary>
public static class ProofPage
{
    /// <summary>The media type of what is written.</summary>
    public const string MediaType = "text/html";

    private static readonly string Css = ReadCss();

    /// <summary>What a browser may let the page do: use its own style, and nothing else.</summary>
    public static string ContentSecurityPolicy { get; } =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Css)))}'; base-uri 'none'; form-action 'none'";

    /// <summary>Writes the page.</summary>
    /// <param name="proof">The proof.</param>
    /// <param name="name">The name of the text's file.</param>
    /// <param name="catalogue">The catalogue, for names.</param>
    /// <param name="language">The language of the page.</param>
    /// <param name="time">When it was proofread, by the clock of the office.</param>
    /// <param name="output">Where to; the text is UTF-8 if the page's own word for it is to be true.</param>
    public static void Write(Proof proof, string name, IndicatorCatalogue catalogue, Language language, DateTimeOffset time, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(proof);
        ArgumentNullException.ThrowIfNull(catalogue);
        ArgumentNullException.ThrowIfNull(output);
        var html = new HtmlWriter(output);
        html.Doctype();
        using var document = html.Open("html", ("lang", language == Language.Zh ? "zh-CN" : "en"));
        WriteHead(html, name, language);
        using var body = html.Open("body");
        using (html.Open("main"))
        {
            using (html.Open("header"))
            {
                html.Element("h1", Said("核稿", "Proof"));
                html.Element("p", Said($"{name}，共{proof.Numbers.Count}处数字，{proof.MustChange}处要改", $"{name}: {proof.Numbers.Count} numbers, {proof.MustChange} to change"));
            }

            WriteFindings(html, proof, language);
            WriteCounts(html, proof, language);
            using var both = html.Open("div", ("class", "proof"));
            MarkedText.Write(html, proof, language);
            WriteVerdicts(html, proof, catalogue, language);
        }

        var root = proof.Releases.GetValueOrDefault(catalogue.RootArea.Code);
        html.Element("footer", Said(
            $"稿子不保存。按第{root}次发布核对，{time.Year}年{time.Month}月{time.Day}日。",
            $"The draft is not kept. Held against release {root}, on {time.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}."));

        string Said(string zh, string en) => language == Language.Zh ? zh : en;
    }

    private static void WriteHead(HtmlWriter html, string name, Language language)
    {
        using var head = html.Open("head");
        html.Void("meta", ("charset", "utf-8"));
        html.Void("meta", ("http-equiv", "Content-Security-Policy"), ("content", ContentSecurityPolicy));
        html.Void("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"));
        html.Void("meta", ("name", "color-scheme"), ("content", "light dark"));
        html.Element("title", $"{name} – {new LocalText("核稿", "Proof").In(language)}");
        html.Style(Css);
    }

    private static void WriteFindings(HtmlWriter html, Proof proof, Language language)
    {
        foreach (var finding in proof.Findings)
        {
            html.Element("p", finding.Message.In(language));
        }
    }

    private static void WriteCounts(HtmlWriter html, Proof proof, Language language)
    {
        using var counts = html.Open("ul", ("class", "counts"));
        foreach (var (kind, count) in proof.Numbers.GroupBy(ProofKind.Of).Select(group => (group.Key, group.Count())).OrderBy(one => one.Key.Order))
        {
            using var item = html.Open("li");
            html.Element("i", kind.Sign, ("class", kind.Code), ("aria-hidden", "true"));
            html.Text(kind.Name.In(language));
            html.Element("b", count.ToString(CultureInfo.InvariantCulture));
        }
    }

    private static void WriteVerdicts(HtmlWriter html, Proof proof, IndicatorCatalogue catalogue, Language language)
    {
        using var section = html.Open("section", ("class", "said"), ("aria-labelledby", "said-title"));
        html.Element("h2", new LocalText("逐处结论", "Number by number").In(language), ("id", "said-title"));
        using var list = html.Open("ol", ("class", "verdicts"));
        foreach (var (index, number) in proof.Numbers.Index().Where(one => ProofNote.IsDue(one.Item)).OrderBy(one => ProofKind.Of(one.Item).MustChange ? 0 : 1))
        {
            var kind = ProofKind.Of(number);
            using var item = html.Open("li", ("id", MarkedText.VerdictOf(index)));
            html.Element("span", kind.Sign, ("class", $"glyph {kind.Code}"), ("aria-hidden", "true"));
            using var text = html.Open("div");
            using (html.Open("p", ("class", "name")))
            {
                html.Element("a", number.ReadAs ?? number.Text, ("href", $"#{MarkedText.MarkOf(index)}"));
                html.Element("span", kind.Name.In(language), ("class", kind.Code));
            }

            html.Element("p", number.Sentence.In(language));
            if (number.Right is { } right)
            {
                using var words = html.Open("p", ("class", "right"));
                html.Element("del", right.Old);
                html.Text("→");
                html.Element("ins", right.New);
            }

            if (ProofNote.SourceOf(number, catalogue) is { } source)
            {
                html.Element("p", source.In(language), ("class", "source"));
            }
        }
    }

    private static string ReadCss()
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("proof.css")!);
        return reader.ReadToEnd();
    }
}
