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

    private readonly MainDocumentPart _main;
    private readonly Reviewer _reviewer;
    private readonly List<Paragraph> _paragraphs;
    private readonly List<Table> _tables;

    private MarkedDocument(MainDocumentPart main, DateTimeOffset time)
    {
        _main = main;
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
        if (summary is not null && _main.Document!.Descendants<Paragraph>().FirstOrDefault(paragraph => WordText.Of(paragraph).Length > 0) is { } first)
        {
            Comment(WordRuns.Of(first, 0, WordText.Of(first).Length), "", summary);
        }

        var placed = new List<(Paragraph Paragraph, int From, int To, DocumentMark Mark)>();
        foreach (var mark in marks)
        {
            if (PlaceOf(mark, tables) is { } place)
            {
                placed.Add((place.Paragraph, place.From, place.To, mark));
                Comment(WordRuns.Of(place.Paragraph, place.From, place.To), mark.Words, mark.Note);
            }
        }

        if (!isChanged)
        {
            return;
        }

        // From the end, so that the places before stay what they are.
        foreach (var group in placed.Where(one => one.Mark.Replacement is not null).GroupBy(one => one.Paragraph))
        {
            var next = int.MaxValue;
            foreach (var (paragraph, from, to, mark) in group.OrderByDescending(one => one.From).Where(one => one.To <= next))
            {
                next = from;
                Replace(paragraph, from, to, mark);
            }
        }
    }

    private void Comment(IReadOnlyList<Run> runs, string words, string note)
    {
        if (runs.Count == 0 || CommentAnchor.Of(_main, runs) is not { } anchor)
        {
            return;
        }

        var part = _main.WordprocessingCommentsPart ?? _main.AddNewPart<WordprocessingCommentsPart>();
        var comment = _reviewer.Comment(anchor.IsAt(runs) || words.Length == 0 ? note : $"“{words}”\n{note}");
        (part.Comments ??= new()).Append(comment);
        part.Comments.Save();
        anchor.Tie(comment.Id!.Value!);
    }

    private void Replace(Paragraph paragraph, int from, int to, DocumentMark mark)
    {
        var runs = WordRuns.Of(paragraph, from, to);

        // Where words cannot be told from others the comment has to do.
        if (runs.Count > 0 && WordRuns.TextOf(paragraph, runs) == mark.Words)
        {
            TrackedReplacement.Make(runs, mark.Replacement!, _reviewer);
        }
    }

    private (Paragraph Paragraph, int From, int To)? PlaceOf(DocumentMark mark, IReadOnlyList<string> tables) => mark.Place switch
    {
        { Passage: { } passage } when passage.Paragraph <= _paragraphs.Count => InParagraph(_paragraphs[passage.Paragraph - 1], passage),
        { Cell: { } cell } when TableOf(mark.Place.Sheet ?? "", tables) is { } table => InCell(table, cell, mark.Words),
        _ => null,
    };

    private Table? TableOf(string sheet, IReadOnlyList<string> names)
    {
        var number = names.TakeWhile(name => name != sheet).Count();
        return number < Math.Min(names.Count, _tables.Count) ? _tables[number] : null;
    }

    private static (Paragraph Paragraph, int From, int To) InParagraph(Paragraph paragraph, Passage passage)
    {
        var text = WordText.Of(paragraph);
        var starts = new List<int>();
        for (var i = 0; i < text.Length; i += char.IsSurrogatePair(text, i) ? 2 : 1)
        {
            starts.Add(i);
        }

        starts.Add(text.Length);
        return (paragraph, starts[Math.Min(passage.From - 1, starts.Count - 1)], starts[Math.Min(passage.To, starts.Count - 1)]);
    }

    private static (Paragraph Paragraph, int From, int To)? InCell(Table table, CellAddress address, string words)
    {
        var cell = WordTable.CellsOf(table).FirstOrDefault(cell => cell.Row == address.Row && cell.Column == address.Column).Cell;
        var paragraphs = cell?.Elements<Paragraph>().Where(paragraph => WordText.Of(paragraph).Length > 0).ToList() ?? [];
        if (paragraphs.Count == 0)
        {
            return null;
        }

        var paragraph = paragraphs.Find(one => words.Length > 0 && WordText.Of(one).Contains(words, StringComparison.Ordinal)) ?? paragraphs[0];
        var text = WordText.Of(paragraph);
        var from = words.Length > 0 ? text.IndexOf(words, StringComparison.Ordinal) : -1;
        return from < 0 || text.IndexOf(words, from + 1, StringComparison.Ordinal) >= 0 ? (paragraph, 0, text.Length) : (paragraph, from, from + words.Length);
    }

    private static int IdOf(OpenXmlElement element) =>
        element.GetAttributes().FirstOrDefault(attribute => attribute.LocalName == "id").Value is { } text && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0;
}
