using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Documents.Marking;

/// <summary>
/// A Word document given back as its author's own, with a comment at each mark and, where asked for, the right words as tracked changes: everything else of it
/// stays as it was.
/// </summary>
internal sealed class MarkedDocument
{
    // Numbers beyond it are no count of anything.
    private const int GreatestId = 1_000_000_000;

    private const int MostElsewhere = 50;

    private readonly MainDocumentPart _main;
    private readonly Reviewer _reviewer;
    private readonly List<Paragraph> _paragraphs;
    private readonly List<Table> _tables;
    private readonly CommentAnchors _anchors;
    private readonly Dictionary<Paragraph, string> _texts = [];
    private readonly Dictionary<Table, Dictionary<(int Row, int Column), WordCell>> _cells = [];

    private MarkedDocument(MainDocumentPart main, DateTimeOffset time)
    {
        (_main, _anchors) = (main, new(main));
        var roots = new[] { main.Document, main.FootnotesPart?.Footnotes, main.EndnotesPart?.Endnotes, (OpenXmlElement?)main.WordprocessingCommentsPart?.Comments }.OfType<OpenXmlElement>();
        _reviewer = new(time, roots.SelectMany(root => root.Descendants()).Select(IdOf).Where(id => id < GreatestId).DefaultIfEmpty().Max());
        var notes = new OpenXmlElement?[] { main.FootnotesPart?.Footnotes, main.EndnotesPart?.Endnotes }.OfType<OpenXmlElement>().SelectMany(WordBlocks.OfNotes);
        var blocks = WordBlocks.Outer(main.Document!).Concat(notes).SelectMany(WordBlocks.Within).ToList();
        _paragraphs = [.. blocks.OfType<Paragraph>().Where(paragraph => !string.IsNullOrWhiteSpace(WordText.Of(paragraph)))];
        _tables = [.. blocks.OfType<Table>().Where(table => WordTable.RowsOf(table).Any())];
    }

    /// <summary>Writes it.</summary>
    /// <param name="original">The document, seekable; it must have been read before, with limits.</param>
    /// <param name="tables">The names by which the marks know its tables, in their order; empty for one that has none.</param>
    /// <param name="marks">The marks, in their order.</param>
    /// <param name="summary">What to say of the whole, at its first words; null for nothing.</param>
    /// <param name="isChanged">Whether the right words are put in as tracked changes.</param>
    /// <param name="time">When, by the clock of the office.</param>
    /// <exception cref="OpenXmlPackageException">It can be read, but not be changed.</exception>
    public static MemoryStream Of(Stream original, IReadOnlyList<string> tables, IReadOnlyList<DocumentMark> marks, string? summary, bool isChanged, DateTimeOffset time)
    {
        var copy = new MemoryStream();
        original.Position = 0;
        original.CopyTo(copy);
        using (var package = WordprocessingDocument.Open(copy, isEditable: true, new OpenSettings { AutoSave = false }))
        {
            MakePlain(package);
            var main = package.MainDocumentPart!;
            EarlierMarks.TakeAway(main);
            new MarkedDocument(main, time).Mark(tables, marks, summary, isChanged);
            main.Document!.Save();
            main.FootnotesPart?.Footnotes?.Save();
            main.EndnotesPart?.Endnotes?.Save();
            main.WordprocessingCommentsPart?.Comments?.Save();
            package.Save();
        }

        copy.Position = 0;
        return copy;
    }

    // With macros, or signed, it would not be the author's any more.
    private static void MakePlain(WordprocessingDocument package)
    {
        if (package.DocumentType != WordprocessingDocumentType.Document)
        {
            package.ChangeDocumentType(WordprocessingDocumentType.Document);
            package.MainDocumentPart!.DeleteParts(package.MainDocumentPart.GetPartsOfType<VbaProjectPart>());
        }

        if (package.DigitalSignatureOriginPart is { } signature)
        {
            package.DeletePart(signature);
        }
    }

    private void Mark(IReadOnlyList<string> tables, IReadOnlyList<DocumentMark> marks, string? summary, bool isChanged)
    {
        var places = marks.Select(mark => (Mark: mark, Place: PlaceOf(mark, tables))).ToList();

        // Word has no comments in headers and footers: what is to be said of them stands at the beginning.
        var elsewhere = places.Where(one => one.Place is null).Take(MostElsewhere).Select(one => $"“{one.Mark.Words}”\n{one.Mark.Note}");
        summary = summary is null ? null : string.Join('\n', elsewhere.Prepend(summary));
        var placed = new List<PlacedMark>();
        if (summary is not null && _main.Document!.Descendants<Paragraph>().FirstOrDefault(paragraph => TextOf(paragraph).Length > 0) is { } first)
        {
            placed.Add(new(first, 0, TextOf(first).Length, new(Place.File, "", summary)));
        }

        placed.AddRange(places.Select(one => one.Place).OfType<PlacedMark>());
        var stretches = placed.GroupBy(mark => mark.Paragraph).ToDictionary(ofOne => ofOne.Key, ofOne => WordRuns.Cut(ofOne.Key, ofOne.SelectMany(mark => new[] { mark.From, mark.To })));
        List<(PlacedMark Mark, IReadOnlyList<WordStretch> Words)> found =
            [.. placed.Select(mark => (mark, (IReadOnlyList<WordStretch>)[.. stretches[mark.Paragraph].Where(stretch => stretch.From < mark.To && mark.From < stretch.To)]))];
        foreach (var (mark, words) in found.Where(one => one.Words.Count > 0))
        {
            Comment([.. words.Select(stretch => stretch.Run)], mark.Mark);
        }

        var changed = new HashSet<Run>();
        foreach (var (mark, words) in found.Where(one => isChanged && one.Mark.Mark.Replacement is not null))
        {
            // Where words cannot be told from others, or were changed before, the comment has to do.
            if (words.Count > 0 && string.Concat(words.Select(stretch => stretch.Text)) == mark.Mark.Words && words.All(stretch => changed.Add(stretch.Run)))
            {
                TrackedReplacement.Make([.. words.Select(stretch => stretch.Run)], mark.Mark.Replacement!, _reviewer);
            }
        }
    }

    private void Comment(IReadOnlyList<Run> runs, DocumentMark mark)
    {
        if (_anchors.Of(runs) is not { } anchor)
        {
            return;
        }

        var part = _main.WordprocessingCommentsPart ?? _main.AddNewPart<WordprocessingCommentsPart>();
        var comment = _reviewer.Comment(anchor.First == runs[0] || mark.Words.Length == 0 ? mark.Note : $"“{mark.Words}”\n{mark.Note}");
        (part.Comments ??= new()).Append(comment);
        anchor.Tie(comment.Id!.Value!);
    }

    private PlacedMark? PlaceOf(DocumentMark mark, IReadOnlyList<string> tables) => mark.Place switch
    {
        { Passage: { } passage } when passage.Paragraph <= _paragraphs.Count => InParagraph(_paragraphs[passage.Paragraph - 1], passage, mark),
        { Cell: { } cell } when TableOf(mark.Place.Sheet ?? "", tables) is { } table => InCell(table, cell, mark),
        _ => null,
    };

    private Table? TableOf(string sheet, IReadOnlyList<string> names)
    {
        var number = names.TakeWhile(name => name != sheet).Count();
        return number < Math.Min(names.Count, _tables.Count) ? _tables[number] : null;
    }

    private PlacedMark InParagraph(Paragraph paragraph, Passage passage, DocumentMark mark)
    {
        var text = TextOf(paragraph);
        var from = IndexOf(text, 0, passage.From - 1);
        return new(paragraph, from, IndexOf(text, from, passage.To - passage.From + 1), mark);
    }

    // The place so many code points after another.
    private static int IndexOf(string text, int start, int codePoints)
    {
        var at = start;
        for (; codePoints > 0 && at < text.Length; codePoints--)
        {
            at += char.IsSurrogatePair(text, at) ? 2 : 1;
        }

        return at;
    }

    private PlacedMark? InCell(Table table, CellAddress address, DocumentMark mark)
    {
        if (!_cells.TryGetValue(table, out var cells))
        {
            _cells[table] = cells = WordTable.CellsOf(table).GroupBy(cell => (cell.Row, cell.Column)).ToDictionary(same => same.Key, same => same.First());
        }

        var paragraphs = cells.TryGetValue((address.Row, address.Column), out var cell) ? cell.Paragraphs.Where(paragraph => TextOf(paragraph).Length > 0).ToList() : [];
        if (paragraphs.Count == 0)
        {
            return null;
        }

        var paragraph = paragraphs.Find(one => mark.Words.Length > 0 && TextOf(one).Contains(mark.Words, StringComparison.Ordinal)) ?? paragraphs[0];
        var text = TextOf(paragraph);
        var from = mark.Words.Length > 0 ? text.IndexOf(mark.Words, StringComparison.Ordinal) : -1;
        return from < 0 || text.IndexOf(mark.Words, from + 1, StringComparison.Ordinal) >= 0
            ? new(paragraph, 0, text.Length, mark)
            : new(paragraph, from, from + mark.Words.Length, mark);
    }

    private string TextOf(Paragraph paragraph) => _texts.TryGetValue(paragraph, out var text) ? text : _texts[paragraph] = WordText.Of(paragraph);

    private static int IdOf(OpenXmlElement element) =>
        element.GetAttributes().FirstOrDefault(attribute => attribute.LocalName == "id").Value is { } text && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0;

    private sealed record PlacedMark(Paragraph Paragraph, int From, int To, DocumentMark Mark);
}
