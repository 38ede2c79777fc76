namespace HtzPipeline.Core.Documents;

/// <summary>Letters of a page that stand side by side on one line without a wide gap. Distances are in points, from the lower left corner.</summary>
/// <param name="Text">The letters.</param>
/// <param name="Left">Where it begins.</param>
/// <param name="Right">Where it ends.</param>
/// <param name="Base">The height of its base line.</param>
/// <param name="Size">The size of its letters.</param>
internal sealed record PdfSegment(string Text, double Left, double Right, double Base, double Size)
{
    /// <summary>The height of the middle of its letters.</summary>
    public double Middle => Base + (Size * 0.35);
}
