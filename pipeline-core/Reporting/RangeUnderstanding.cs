using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Reporting;

/// <summary>What a range of cells was taken for.</summary>
/// <param name="Role">title, unit, header, data, note, blank or unknown.</param>
/// <param name="Range">The range, as <c>A1:F1</c>.</param>
/// <param name="Why">Why.</param>
public sealed record RangeUnderstanding(string Role, string Range, LocalText Why);
