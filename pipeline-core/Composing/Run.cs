namespace HtzPipeline.Core.Composing;

/// <summary>Some text within a line: plain words, or one number with the figure it tells.</summary>
/// <param name="Text">The text as it is printed: of a number just its digits with sign and grouping, and of a percentage the sign %; all other units are words beside it.</param>
public sealed record Run(string Text)
{
    /// <summary>The figure that the text tells; null for plain words.</summary>
    public Citation? Citation { get; init; }

    /// <summary>The number of the footnote whose mark follows the text, from 1; null for none.</summary>
    public int? Footnote { get; init; }

    /// <summary>Whether it is emphasised.</summary>
    public bool IsStrong { get; init; }

    /// <summary>Plain words.</summary>
    public static implicit operator Run(string text) => new(text);
}
