using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Validation.Differences;

/// <summary>A figure of a file that two catalogues make different things of.</summary>
/// <param name="Effect">What the later does to it.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="Text">What stands there.</param>
/// <param name="Before">The figure as the earlier catalogue has it; null where it has none.</param>
/// <param name="After">The figure as the later catalogue has it; null where it has none.</param>
public sealed record FigureDifference(FigureEffect Effect, Place Place, string Text, JudgedFigure? Before, JudgedFigure? After)
{
    /// <summary>The figure, as the later catalogue has it if it has it at all.</summary>
    public JudgedFigure Figure => After ?? Before!;
}
