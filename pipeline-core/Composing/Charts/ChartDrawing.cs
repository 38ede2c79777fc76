namespace HtzPipeline.Core.Composing.Charts;

/// <summary>A chart as it is drawn, whether a picture is made of it or a part of a page.</summary>
/// <param name="Width">How wide, in units of a quarter of a millimetre on paper and a pixel on a page.</param>
/// <param name="Height">How high, in the same units.</param>
/// <param name="Shapes">What is drawn, the lowest first.</param>
internal sealed record ChartDrawing(double Width, double Height, IReadOnlyList<Shape> Shapes);
