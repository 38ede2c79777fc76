using HtzPipeline.Core.Findings;

namespace HtzPipeline.Core.Layout;

/// <summary>A file as it was read: what it is, how its sheets were understood, and the figures on them.</summary>
public sealed class Bulletin
{
    /// <summary>The format by content: <c>csv</c>, <c>xlsx</c>, <c>xls</c>, <c>json</c>.</summary>
    public required string Format { get; init; }

    /// <summary>The text encoding found (<c>utf-8</c>, <c>gb18030</c>, <c>utf-16le</c>, <c>utf-16be</c>); null for a workbook.</summary>
    public string? Encoding { get; init; }

    /// <summary>How each sheet was understood.</summary>
    public required IReadOnlyList<SheetReport> Sheets { get; init; }

    /// <summary>The figures, in the order of the file. Read from the stream as they are enumerated, so once, and before it is closed.</summary>
    public required IEnumerable<ReportedFigure> Figures { get; init; }

    /// <summary>What reading has to say; complete when <see cref="Figures"/> has been enumerated to its end.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }
}
