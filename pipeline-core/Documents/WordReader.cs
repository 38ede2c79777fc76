using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;
using HtzPipeline.Core.Reading;

namespace HtzPipeline.Core.Documents;

/// <summary>
/// Reads a Word document (.docx) part by part as it streams by: paragraphs, headings, items of lists, tables with merged and nested cells,
/// text boxes, footnotes and endnotes. Tracked changes are read as if accepted, which is said; comments, headers and footers are left aside.
/// </summary>
internal sealed class WordReader
{
    private readonly Allowance _allowance;
    private readonly List<Block> _blocks = [];
    private readonly HashSet<string> _headings = [];
    private bool _hasChanges;

    private WordReader(Allowance allowance) => _allowance = allowance;

    /// <summary>Reads a document.</summary>
    /// <exception cref="UnreadableFileException">It is damaged or beyond the limits.</exception>
    public static Document Read(Stream file, Allowance allowance)
    {
        CountInflated(file, allowance);
        try
        {
            using var package = WordprocessingDocument.Open(file, isEditable: false, new OpenSettings { AutoSave = false, MaxCharactersInPart = allowance.Limits.TextLength * 8L });
            if (package.MainDocumentPart is not { } main)
            {
                throw new InvalidDataException("There is no main document.");
            }

            var reader = new WordReader(allowance);
            reader.ReadHeadings(main.StyleDefinitionsPart);
            reader.ReadPart(main, BlockKind.Paragraph);
            if (main.FootnotesPart is { } footnotes)
            {
                reader.ReadPart(footnotes, BlockKind.Footnote);
            }

            if (main.EndnotesPart is { } endnotes)
            {
                reader.ReadPart(endnotes, BlockKind.Footnote);
            }

            return new("docx", reader._blocks, reader._hasChanges ? [Finding.Of(DocumentFindings.TrackedChanges, Place.File)] : []);
        }
        catch (Exception broken) when (broken is OpenXmlPackageException or InvalidDataException or System.Xml.XmlException or FileFormatException or UriFormatException)
        {
            throw new UnreadableFileException(Finding.Of(DocumentFindings.Damaged, Place.File), broken);
        }
    }

    // The package inflates its parts by itself: they are counted beforehand, so that a bomb goes off in nobody's hands.
    private static void CountInflated(Stream file, Allowance allowance)
    {
        using (var zip = new ZipMembers(file, allowance))
        {
            var buffer = new byte[1 << 16];
            foreach (var name in zip.Names.Where(name => name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)))
            {
                using var member = zip.Open(name);
                while (member.Read(buffer) > 0)
                {
                    // Each read is counted against the allowance.
                }
            }
        }

        file.Position = 0;
    }

    private void ReadHeadings(StyleDefinitionsPart? styles)
    {
        if (styles is null)
        {
            return;
        }

        using var reader = OpenXmlReader.Create(styles);
        while (reader.Read())
        {
            if (reader.ElementType == typeof(Style) && reader.IsStartElement && reader.LoadCurrentElement() is Style style
                && (style.StyleName?.Val?.Value?.StartsWith("heading", StringComparison.OrdinalIgnoreCase) == true || style.StyleName?.Val?.Value is "Title" or "标题"
                    || style.StyleParagraphProperties?.OutlineLevel is not null) && style.StyleId?.Value is { } id)
            {
                _headings.Add(id);
            }
        }
    }

    private void ReadPart(OpenXmlPart part, BlockKind kind)
    {
        using var reader = OpenXmlReader.Create(part);
        while (reader.Read())
        {
            if (!reader.IsStartElement)
            {
                continue;
            }

            // What is no separator among the notes is a note.
            if (reader.ElementType == typeof(Footnote) || reader.ElementType == typeof(Endnote))
            {
                var note = reader.LoadCurrentElement() as FootnoteEndnoteType;
                if (note?.Type?.Value is null || note.Type.Value == FootnoteEndnoteValues.Normal)
                {
                    foreach (var paragraph in note?.Descendants<Paragraph>() ?? [])
                    {
                        Add(paragraph, kind);
                    }
                }
            }
            else if (reader.ElementType == typeof(Paragraph))
            {
                if (reader.LoadCurrentElement() is Paragraph paragraph)
                {
                    Add(paragraph, kind);
                }
            }
            else if (reader.ElementType == typeof(Table) && reader.LoadCurrentElement() is Table table)
            {
                Add(table);
            }
        }
    }

    private void Add(Paragraph paragraph, BlockKind kind)
    {
        var boxes = paragraph.Descendants<TextBoxContent>().ToList();
        var text = TextOf(paragraph);
        _allowance.TakeText(text.Length + 1);
        if (!string.IsNullOrWhiteSpace(text))
        {
            var style = paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value;
            var isHeading = (style is not null && _headings.Contains(style)) || paragraph.ParagraphProperties?.OutlineLevel is not null;
            var isItem = paragraph.ParagraphProperties?.NumberingProperties is not null;
            _blocks.Add(new(kind != BlockKind.Paragraph ? kind : isHeading ? BlockKind.Heading : isItem ? BlockKind.ListItem : kind, text));
        }

        // A text box is stored twice, for old and new programs.
        foreach (var box in boxes.Where(box => !box.Ancestors<AlternateContentFallback>().Any()))
        {
            foreach (var inner in box.Elements<Paragraph>())
            {
                Add(inner, kind);
            }

            foreach (var inner in box.Elements<Table>())
            {
                Add(inner);
            }
        }
    }

    private void Add(Table table)
    {
        var rows = new List<Cell[]>();
        var merges = new List<MergedRange>();
        var open = new Dictionary<int, int>();
        var nested = new List<Table>();
        foreach (var row in table.Elements<TableRow>().Where(row => row.TableRowProperties?.GetFirstChild<Deleted>() is null))
        {
            var cells = new List<Cell>();
            for (var skipped = row.TableRowProperties?.GetFirstChild<GridBefore>()?.Val?.Value ?? 0; skipped > 0; skipped--)
            {
                cells.Add(new(""));
            }

            foreach (var cell in row.Descendants<TableCell>().Where(cell => cell.Ancestors<TableRow>().First() == row))
            {
                nested.AddRange(cell.Elements<Table>());
                var column = cells.Count;
                var span = Math.Max(1, cell.TableCellProperties?.GridSpan?.Val?.Value ?? 1);
                _allowance.RequireColumn(column + span - 1);
                _allowance.TakeCells(span);
                var merge = cell.TableCellProperties?.VerticalMerge;
                var isContinued = merge is not null && merge.Val?.Value != MergedCellValues.Restart;
                var text = isContinued ? "" : string.Join("\n", cell.Elements<Paragraph>().Select(TextOf).Where(line => line.Length > 0));
                _allowance.TakeText(text.Length);
                cells.Add(new(text.Trim()));
                cells.AddRange(Enumerable.Repeat(new Cell(""), span - 1));
                if (isContinued && open.TryGetValue(column, out var first))
                {
                    merges.RemoveAll(range => range.FromRow == first && range.FromColumn == column);
                    merges.Add(new(first, column, rows.Count, column + span - 1));
                }
                else
                {
                    open[column] = rows.Count;
                    if (span > 1)
                    {
                        merges.Add(new(rows.Count, column, rows.Count, column + span - 1));
                    }
                }
            }

            rows.Add([.. cells]);
        }

        if (rows.Count > 0)
        {
            _blocks.Add(new(BlockKind.Table, "") { Table = new(rows, merges) });
        }

        nested.ForEach(Add);
    }

    // What would be seen if every tracked change were accepted, without what stands in text boxes.
    private string TextOf(Paragraph paragraph)
    {
        var text = new StringBuilder();
        foreach (var element in paragraph.Descendants())
        {
            switch (element)
            {
                case DeletedRun or MoveFromRun or InsertedRun or MoveToRun or Deleted:
                    _hasChanges = true;
                    break;
                case Text run when !IsLeftOut(run, paragraph):
                    text.Append(run.Text);
                    break;
                case TabChar tab when !IsLeftOut(tab, paragraph):
                    text.Append(' ');
                    break;
                case Break line when !IsLeftOut(line, paragraph):
                    text.Append(' ');
                    break;
                case NoBreakHyphen hyphen when !IsLeftOut(hyphen, paragraph):
                    text.Append('-');
                    break;
                default:
                    break;
            }
        }

        return text.ToString();
    }

    private static bool IsLeftOut(OpenXmlElement element, Paragraph paragraph) =>
        element.Ancestors().TakeWhile(ancestor => ancestor != paragraph).Any(ancestor => ancestor is DeletedRun or MoveFromRun or TextBoxContent or Paragraph or AlternateContentFallback)
        || element.Ancestors<Run>().FirstOrDefault()?.RunProperties is { } properties && properties.Vanish is { } vanish && vanish.Val?.Value != false;
}
