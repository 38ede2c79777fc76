using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Composing.Words;

/// <summary>The footnotes of a bulletin, numbered as their marks come: what a reader should know of a figure that is in doubt, let through, revised, or computed here.</summary>
internal sealed class FootnoteBook(BulletinFigures published, Phrases phrases)
{
    private readonly List<Footnote> _notes = [];
    private readonly Dictionary<string, int> _byWords = [];

    /// <summary>All so far.</summary>
    public IReadOnlyList<Footnote> All => _notes;

    /// <summary>A run with the mark of its footnote, if its figure has one. A figure that comes again has the same.</summary>
    public Run Mark(Run run) => run.Citation is { } citation && NumberOf(citation) is { } number ? run with { Footnote = number } : run;

    private int? NumberOf(Citation citation)
    {
        var figure = citation.Figure;
        // Of a difference or a rank, doubt about any of the figures is doubt about it, and so is a word that one needed.
        var others = citation.Others.Where(other => !other.Status.IsSound || other.IsLetThrough || other.RestsOnLetThrough).Take(1);
        var text = TextOf(figure).Concat(others.SelectMany(TextOf)).ToList();
        return text.Count == 0 ? null : NumberOf(text);
    }

    // What is said in the same words of several figures is said once.
    private int NumberOf(List<Run> text)
    {
        var words = string.Concat(text.Select(run => run.Text));
        if (!_byWords.TryGetValue(words, out var number))
        {
            _notes.Add(new(text));
            _byWords[words] = number = _notes.Count;
        }

        return number;
    }

    private IEnumerable<Run> TextOf(CitedFigure figure)
    {
        if (phrases.Note(figure.Status) is { Length: > 0 } note)
        {
            yield return note;
        }

        if (figure.IsLetThrough)
        {
            yield return phrases.NoteLetThrough;
        }

        if (figure.RestsOnLetThrough)
        {
            yield return phrases.NoteRestsOnLetThrough;
        }

        if (!MeasureFacts.Of(figure.Measure).IsReportable)
        {
            yield return phrases.NoteComputed;
        }

        if (published.Before(figure) is { Number: not null } earlier)
        {
            foreach (var run in phrases.NoteBefore(earlier, published.Catalogue.Unit(earlier.Unit)))
            {
                yield return run;
            }
        }
    }
}
