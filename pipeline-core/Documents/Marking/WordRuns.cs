using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace HtzPipeline.Core.Documents.Marking;

/// <summary>
/// The runs of a paragraph, cut so that some words have runs of their own; nothing else of the paragraph changes. In one go, however many words: the
/// time grows with the paragraph and not with both.
/// </summary>
internal static class WordRuns
{
    /// <summary>Cuts the runs of a paragraph.</summary>
    /// <param name="paragraph">The paragraph.</param>
    /// <param name="places">Where to cut, in UTF-16 units of its text.</param>
    /// <returns>The runs that have text, in order.</returns>
    public static IReadOnlyList<WordStretch> Cut(Paragraph paragraph, IEnumerable<int> places)
    {
        var cuts = new SortedSet<int>(places);
        foreach (var run in Pieces(paragraph).GroupBy(piece => piece.Run).ToList())
        {
            // What stands deeper than a text of a run is left whole.
            if (run.All(piece => piece.Element.Parent == run.Key))
            {
                Cut(run.Key, run.ToDictionary(piece => piece.Element, piece => piece.From), cuts);
            }
        }

        return
        [
            .. Pieces(paragraph).GroupBy(piece => piece.Run)
                .Select(run => new WordStretch(run.Key, run.First().From, string.Concat(run.Select(piece => piece.Text)))),
        ];
    }

    private static List<(Run Run, OpenXmlElement Element, int From, string Text)> Pieces(Paragraph paragraph)
    {
        var pieces = new List<(Run Run, OpenXmlElement Element, int From, string Text)>();
        var at = 0;
        foreach (var (element, text) in WordText.PiecesOf(paragraph))
        {
            if (element.Ancestors().TakeWhile(ancestor => ancestor != paragraph).OfType<Run>().LastOrDefault() is { } run)
            {
                pieces.Add((run, element, at, text));
            }

            at += text.Length;
        }

        return pieces;
    }

    private static void Cut(Run run, Dictionary<OpenXmlElement, int> starts, SortedSet<int> cuts)
    {
        var children = run.ChildElements.ToList();
        run.RemoveAllChildren();
        var current = run;
        var hasText = false;
        foreach (var child in children)
        {
            if (starts.TryGetValue(child, out var start))
            {
                if (hasText && cuts.Contains(start))
                {
                    current = Next(current);
                }

                hasText = true;
            }

            current.Append(child);
            while (child is Text && (current.LastChild as Text) is { } text && NextCut(cuts, start, text.Text.Length) is { } cut)
            {
                var rest = new Text(text.Text[(cut - start)..]) { Space = SpaceProcessingModeValues.Preserve };
                text.Text = text.Text[..(cut - start)];
                text.Space = SpaceProcessingModeValues.Preserve;
                current = Next(current);
                current.Append(rest);
                start = cut;
            }
        }
    }

    private static int? NextCut(SortedSet<int> cuts, int start, int length) =>
        length < 2 ? null : cuts.GetViewBetween(start + 1, start + length - 1) is { Count: > 0 } within ? within.Min : null;

    // A run like another, after it.
    private static Run Next(Run run)
    {
        var next = (Run)run.CloneNode(deep: false);
        if (run.RunProperties is { } properties)
        {
            next.Append(properties.CloneNode(deep: true));
        }

        return run.InsertAfterSelf(next);
    }
}

/// <summary>A run with its part of a paragraph's text.</summary>
/// <param name="Run">The run.</param>
/// <param name="From">Where its text begins, in UTF-16 units.</param>
/// <param name="Text">Its text.</param>
internal readonly record struct WordStretch(Run Run, int From, string Text)
{
    /// <summary>Where its text ends.</summary>
    public int To => From + Text.Length;
}
