using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Prose;

namespace HtzPipeline.Core.Layout;

/// <summary>A number of a document's prose that was taken for no figure.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Text">The number as printed.</param>
/// <param name="Why">Why it is none.</param>
public sealed record PassedNumber(Place Place, string Text, NoFigure Why)
{
    /// <summary>The code points before it in the file's text; null where the file is no text.</summary>
    public int? At { get; init; }
}
