using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;
using HtzPipeline.Core.Reading;

namespace HtzPipeline.Core.Documents;

/// <summary>
/// Reads a Word document (.docx) part by part as it streams by: paragraphs, headings, items of lists, tables with merged and nested cells,
/// text boxes, footnotes and endnotes. Tracked changes are read as if accepted, which is said; comments are left aside, and headers and footers unless they are asked for.
/// </summary>
internal sealed class WordReader
{
    private readonly Allowance _allowance;
    private readonly List<Block> _blocks = [];
    private readonly HashSet<string> _headings = [];
    private bool _hasChanges;

    private WordReader(Allowance allowance) => _allowance = allowance;

    /// <summary>Reads a document.</summary>
    /// <param name="file">The document, seekable.</param>
    /// <param name="allowance">How much is read at most.</param>
    /// <param name="withHeaders">Whether what stands in headers and footers is read too, after all else and each text once.</param>
    /// <exception cref="UnreadableFileException">It is damaged or beyond the limits.</exception>
    public static Document Read(Stream file, Allowance allowance, bool withHeaders = false)
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
            reader.ReadNotes(main.FootnotesPart);
            reader.ReadNotes(main.EndnotesPart);
            if (withHeaders)
            {
                reader.ReadHeaders(main);
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
        foreach (var block in WordBlocks.Outer(reader).SelectMany(WordBlocks.Within))
        {
            Add(block, kind);
        }
    }

    private void ReadNotes(OpenXmlPart? part)
    {
        foreach (var block in part?.RootElement is { } notes ? WordBlocks.OfNotes(notes).SelectMany(WordBlocks.Within) : [])
        {
            Add(block, BlockKind.Footnote);
        }
    }

    private void ReadHeaders(MainDocumentPart main)
    {
        var roots = main.HeaderParts.Select(part => (OpenXmlElement?)part.Header).Concat(main.FooterParts.Select(part => part.Footer)).OfType<OpenXmlElement>();
        foreach (var paragraph in roots.SelectMany(root => root.Descendants<Paragraph>()).Where(paragraph => !IsPageNumber(paragraph)).DistinctBy(TextOf))
        {
            Add(paragraph, BlockKind.Footnote);
        }
    }

    // Of a page's own number the file has what it was on some page.
    private static bool IsPageNumber(Paragraph paragraph) =>
        paragraph.Descendants<SimpleField>().Select(field => field.Instruction?.Value).Concat(paragraph.Descendants<FieldCode>().Select(code => code.Text))
            .Any(instruction => instruction?.Contains("PAGE", StringComparison.OrdinalIgnoreCase) == true);

    private void Add(OpenXmlElement block, BlockKind kind)
    {
        if (block is Paragraph paragraph)
        {
            Add(paragraph, kind);
        }
        else
        {
            Add((Table)block);
        }
    }

    private void Add(Paragraph paragraph, BlockKind kind)
    {
        var text = TextOf(paragraph);
        _allowance.TakeText(text.Length + 1);
        if (!string.IsNullOrWhiteSpace(text))
        {
            var style = paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value;
            var isHeading = (style is not null && _headings.Contains(style)) || paragraph.ParagraphProperties?.OutlineLevel is not null;
            var isItem = paragraph.ParagraphProperties?.NumberingProperties is not null;
            _blocks.Add(new(kind != BlockKind.Paragraph ? kind : isHeading ? BlockKind.Heading : isItem ? BlockKind.ListItem : kind, text));
        }
    }

    private void Add(Table table)
    {
        List<List<Cell>> rows = [.. WordTable.RowsOf(table).Select(row => Blank(WordTable.GapOf(row)))];
        var merges = new List<MergedRange>();
        var open = new Dictionary<int, int>();
        foreach (var cell in WordTable.CellsOf(table))
        {
            var (_, row, column, span, isContinued) = cell;
            _allowance.RequireColumn(column + span - 1);
            _allowance.TakeCells(span);
            var text = isContinued ? "" : string.Join("\n", cell.Paragraphs.Select(TextOf).Where(line => line.Length > 0));
            _allowance.TakeText(text.Length);
            rows[row].Add(new(text.Trim()));
            rows[row].AddRange(Enumerable.Repeat(new Cell(""), span - 1));
            if (isContinued && open.TryGetValue(column, out var first))
            {
                merges.RemoveAll(range => range.FromRow == first && range.FromColumn == column);
                merges.Add(new(first, column, row, column + span - 1));
            }
            else
            {
                open[column] = row;
                if (span > 1)
                {
                    merges.Add(new(row, column, row, column + span - 1));
                }
            }
        }

        if (rows.Count > 0)
        {
            _blocks.Add(new(BlockKind.Table, "") { Table = new([.. rows.Select(row => row.ToArray())], merges) });
        }
    }

    private List<Cell> Blank(int columns)
    {
        _allowance.RequireColumn(columns - 1);
        _allowance.TakeCells(columns);
        return [.. Enumerable.Repeat(new Cell(""), columns)];
    }

    private string TextOf(Paragraph paragraph)
    {
        _hasChanges |= WordText.HasChanges(paragraph);
        return WordText.Of(paragraph);
    }
}
