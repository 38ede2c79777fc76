namespace HtzPipeline.Core.Documents;

/// <summary>A page of a PDF document.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Width">Its width in points.</param>
/// <param name="Height">Its height in points.</param>
/// <param name="Segments">Its text.</param>
/// <param name="Grids">The tables drawn on it.</param>
internal sealed record PdfPage(int Number, double Width, double Height, List<PdfSegment> Segments, List<PdfGrid> Grids);
