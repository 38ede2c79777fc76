using System.Globalization;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Reporting.Html;

namespace HtzPipeline.Core.Composing.Web;

/// <summary>Writes the runs of a bulletin into a page: words, numbers with what they lead back by, marks of footnotes that lead there and back.</summary>
internal sealed class PageText(HtmlWriter html, Language language)
{
    private readonly Dictionary<int, int> _marks = [];

    /// <summary>What a footnote is linked to.</summary>
    public static string AnchorOf(int note) => string.Create(CultureInfo.InvariantCulture, $"note-{note}");

    /// <summary>Writes runs.</summary>
    public void Write(IEnumerable<Run> runs)
    {
        foreach (var run in runs)
        {
            if (run.IsStrong)
            {
                using var strong = html.OpenWithin("strong");
                WriteWords(run);
            }
            else
            {
                WriteWords(run);
            }

            if (run.Footnote is { } note)
            {
                WriteMark(note);
            }
        }
    }

    /// <summary>Writes, at a footnote, the links to its marks.</summary>
    public void WriteWaysBack(int note)
    {
        foreach (var mark in Enumerable.Range(1, _marks.GetValueOrDefault(note)))
        {
            html.Text(" ");
            html.Element(
                "a", "↩", ("href", $"#{MarkOf(note, mark)}"), ("class", "back"), ("aria-label", new LocalText($"回到注{note}的第{mark}处", $"Back to mark {mark} of note {note}").In(language)));
        }
    }

    private void WriteWords(Run run)
    {
        if (run.Citation is { } citation)
        {
            using var number = html.OpenWithin("span", [("class", "number"), .. NumberAttributes.Of(citation)]);
            html.Text(run.Text);
        }
        else
        {
            html.Text(run.Text);
        }
    }

    private void WriteMark(int note)
    {
        var mark = _marks[note] = _marks.GetValueOrDefault(note) + 1;
        using var raised = html.OpenWithin("sup");
        using var link = html.OpenWithin(
            "a", ("href", $"#{AnchorOf(note)}"), ("id", MarkOf(note, mark)), ("aria-label", new LocalText($"注{note}", $"Note {note}").In(language)));
        html.Text(note.ToString(CultureInfo.InvariantCulture));
    }

    private static string MarkOf(int note, int mark) => string.Create(CultureInfo.InvariantCulture, $"mark-{note}-{mark}");
}
