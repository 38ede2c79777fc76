using HtzPipeline.Core.Findings;
using HtzPipeline.Core.Reading;

namespace HtzPipeline.Core.Layout;

/// <summary>A file as it was read: what it is, how its sheets were understood, and the figures on them.</summary>
public sealed class Bulletin
{
    /// <summary>The format by content: <c>csv</c>, <c>xlsx</c>, <c>xls</c>, <c>html</c>, <c>spreadsheetml</c>, <c>ods</c>, <c>zip</c>, <c>json</c>, <c>text</c>, <c>docx</c>, <c>pdf</c>.</summary>
    public required string Format { get; init; }

    /// <summary>The text encoding found (<c>utf-8</c>, <c>gb18030</c>, <c>utf-16le</c>, <c>utf-16be</c>); null for a workbook or archive.</summary>
    public string? Encoding { get; init; }

    /// <summary>How each sheet was understood.</summary>
    public required IReadOnlyList<SheetReport> Sheets { get; init; }

    /// <summary>The sheets as they were read, for showing them in a report; null for a tidy CSV, which is not kept.</summary>
    internal IReadOnlyList<Sheet>? Grid { get; init; }

    /// <summary>What mapping and checking its figures may still cost, after what reading has taken.</summary>
    internal Allowance Allowance { get; init; } = new(ReadingLimits.Default, 0);

    /// <summary>The figures, in the order of the file. Read from the stream as they are enumerated, so once, and before it is closed.</summary>
    public required IEnumerable<ReportedFigure> Figures { get; init; }

    /// <summary>Whether it is a document with prose, rather than sheets alone.</summary>
    public bool IsDocument { get; init; }

    /// <summary>The paragraphs of a document, in its order; empty for tables.</summary>
    public IReadOnlyList<DocumentParagraph> Paragraphs { get; init; } = [];

    /// <summary>The numbers of a document's prose that were taken for no figures; empty for tables.</summary>
    public IReadOnlyList<PassedNumber> Passed { get; init; } = [];

    /// <summary>The same with its figures in memory, to be enumerated more than once.</summary>
    /// <exception cref="UnreadableFileException">The file proves unreadable on the way.</exception>
    public Bulletin Kept() => new()
    {
        Format = Format,
        Encoding = Encoding,
        Sheets = Sheets,
        Grid = Grid,
        Allowance = Allowance,
        Figures = [.. Figures],
        Findings = Findings,
        IsDocument = IsDocument,
        Paragraphs = Paragraphs,
        Passed = Passed,
    };

    /// <summary>What reading has to say; complete when <see cref="Figures"/> has been enumerated to its end.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }
}
