using HtzPipeline.Core.Findings;

namespace HtzPipeline.Core.Reading;

/// <summary>A file that was read whole, as sheets.</summary>
/// <param name="Sheets">All its sheets, hidden ones included.</param>
/// <param name="Findings">What reading has to say.</param>
/// <param name="Encoding">The text encoding found; null for a workbook.</param>
internal sealed record SheetFile(IReadOnlyList<Sheet> Sheets, IReadOnlyList<Finding> Findings, string? Encoding = null);
