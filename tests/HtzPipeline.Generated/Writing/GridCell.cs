using HtzPipeline.Generated.Printing;
using HtzPipeline.Generated.Truth;

namespace HtzPipeline.Generated.Writing;

/// <summary>A cell as it is to be written: a text, or a number that a workbook may keep as one.</summary>
/// <param name="Text">The text as it is seen.</param>
/// <param name="Number">The number, where it may be written as a number.</param>
/// <param name="Figure">The figure that stands here, if one does.</param>
public sealed record GridCell(string Text, decimal? Number = null, FigureKey? Figure = null)
{
    /// <summary>What stands here beside a figure, if it does.</summary>
    public (FigureKey Figure, Aside Aside)? Aside { get; init; }

    /// <summary>Whether it is a label: neither a figure nor anything beside one.</summary>
    public bool IsLabel => Figure is null && Aside is null;
}
