using System.Globalization;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Proofs;
using HtzPipeline.Core.Reporting.Html;

namespace HtzPipeline.Core.Reporting.Proofread;

/// <summary>The text of a proof on its page, with a mark at each number; those that there is something to say of lead to it.</summary>
internal static class MarkedText
{
    /// <summary>The anchor of the mark at a number, by its index.</summary>
    public static string MarkOf(int index) => string.Create(CultureInfo.InvariantCulture, $"m{index + 1}");

    /// <summary>The anchor of what is said of a number, by its index.</summary>
    public static string VerdictOf(int index) => string.Create(CultureInfo.InvariantCulture, $"v{index + 1}");

    /// <summary>Writes the text and the legend of its marks.</summary>
    public static void Write(HtmlWriter html, Proof proof, Language language)
    {
        var indexes = proof.Numbers.Index().GroupBy(one => one.Item.Place).ToDictionary(same => same.Key, same => same.First().Index);
        var passages = proof.Numbers.Select(number => number.Place.Passage).OfType<Passage>().ToLookup(passage => passage.Paragraph);
        using var draft = html.Open("article", ("class", "draft"), ("aria-label", new LocalText("稿子,数字带有核对结论", "The draft, its numbers with their verdicts").In(language)));
        foreach (var paragraph in proof.Paragraphs.Where(paragraph => !string.IsNullOrWhiteSpace(paragraph.Text)))
        {
            using var line = html.Open(paragraph.IsHeading ? "h3" : "p");
            foreach (var piece in MarkedParagraph.PiecesOf(paragraph, passages[paragraph.Number]))
            {
                WritePiece(html, proof, piece.Text, piece.Place is { } place ? indexes[Place.Parse(place)] : null, language);
            }
        }

        foreach (var table in proof.Tables.Where(table => table.Rows.Count > 0))
        {
            WriteTable(html, proof, table, indexes, language);
        }

        using var legend = html.Open("p", ("class", "legend"));
        foreach (var kind in ProofKind.Marked)
        {
            html.Element("span", kind.Name.In(language), ("class", $"m {kind.Code}"));
        }
    }

    private static void WriteTable(HtmlWriter html, Proof proof, ProofTable table, Dictionary<Place, int> indexes, Language language)
    {
        var name = table.Name ?? new LocalText("表格", "Table").In(language);
        using var scroll = html.Open("div", ("class", "scroll"), ("tabindex", "0"), ("role", "group"), ("aria-label", name));
        using var drawn = html.Open("table");
        html.Element("caption", name);
        using var rows = html.Open("tbody");
        foreach (var (row, cells) in table.Rows.Index())
        {
            using var line = html.Open("tr");
            foreach (var (column, text) in cells.Index())
            {
                using var cell = html.OpenWithin("td");
                WritePiece(html, proof, text, indexes.TryGetValue(new(table.Name, new(row, column)), out var index) ? index : null, language);
            }
        }
    }

    private static void WritePiece(HtmlWriter html, Proof proof, string text, int? index, Language language)
    {
        if (index is not { } at)
        {
            html.Text(text);
            return;
        }

        var number = proof.Numbers[at];
        var kind = ProofKind.Of(number);
        var name = kind.Name.In(language);
        using var mark = html.OpenWithin(
            ProofNote.IsDue(number) ? "a" : "span",
            ("class", $"m {kind.Code}"), ("id", MarkOf(at)), ("href", ProofNote.IsDue(number) ? $"#{VerdictOf(at)}" : null), ("title", $"{name}: {number.Sentence.In(language)}"));
        html.Text(text);
        using var unseen = html.OpenWithin("span", ("class", "unseen"));
        html.Text(language == Language.Zh ? $"（{name}）" : $" ({name})");
    }
}
