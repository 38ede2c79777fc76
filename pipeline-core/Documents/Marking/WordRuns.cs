using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace HtzPipeline.Core.Documents.Marking;

/// <summary>The runs of a paragraph, which are split so that some words have runs of their own; nothing else of the paragraph changes.</summary>
internal static class WordRuns
{
    /// <summary>The runs that hold the characters between two places of a paragraph's text, and nothing else where it can be.</summary>
    /// <param name="paragraph">The paragraph.</param>
    /// <param name="from">The first character, in UTF-16 units.</param>
    /// <param name="to">After the last one.</param>
    public static IReadOnlyList<Run> Of(Paragraph paragraph, int from, int to)
    {
        SplitAt(paragraph, to);
        SplitAt(paragraph, from);
        var runs = new List<Run>();
        var at = 0;
        foreach (var (element, text) in WordText.PiecesOf(paragraph))
        {
            if (at < to && at + text.Length > from && OuterRun(element, paragraph) is { } run && !runs.Contains(run))
            {
                runs.Add(run);
            }

            at += text.Length;
        }

        return runs;
    }

    /// <summary>The text of some runs.</summary>
    public static string TextOf(Paragraph paragraph, IReadOnlyList<Run> runs) => string.Concat(
        WordText.PiecesOf(paragraph).Where(piece => OuterRun(piece.Element, paragraph) is { } run && runs.Contains(run)).Select(piece => piece.Text));

    private static Run? OuterRun(OpenXmlElement element, Paragraph paragraph) => element.Ancestors().TakeWhile(ancestor => ancestor != paragraph).OfType<Run>().LastOrDefault();

    private static void SplitAt(Paragraph paragraph, int place)
    {
        var at = 0;
        foreach (var (element, text) in WordText.PiecesOf(paragraph))
        {
            if (place <= at)
            {
                return;
            }

            if (place <= at + text.Length)
            {
                // What stands deeper than a text of a run is left whole.
                if (element.Parent is Run run && OuterRun(element, paragraph) == run)
                {
                    SplitAfter(run, place < at + text.Length ? SplitText((Text)element, place - at) : element);
                }

                return;
            }

            at += text.Length;
        }
    }

    private static Text SplitText(Text text, int place)
    {
        text.InsertAfterSelf(new Text(text.Text[place..]) { Space = SpaceProcessingModeValues.Preserve });
        text.Text = text.Text[..place];
        text.Space = SpaceProcessingModeValues.Preserve;
        return text;
    }

    private static void SplitAfter(Run run, OpenXmlElement last)
    {
        var rest = last.ElementsAfter().ToList();
        if (rest.Count == 0)
        {
            return;
        }

        var second = (Run)run.CloneNode(deep: false);
        if (run.RunProperties is { } properties)
        {
            second.Append(properties.CloneNode(deep: true));
        }

        rest.ForEach(element => element.Remove());
        second.Append(rest);
        run.InsertAfterSelf(second);
    }
}
