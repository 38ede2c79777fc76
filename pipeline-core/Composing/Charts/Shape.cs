namespace HtzPipeline.Core.Composing.Charts;

/// <summary>A thing drawn in a chart; places are from the upper left corner, in the units of <see cref="ChartDrawing"/>.</summary>
/// <param name="Shade">What it is drawn in.</param>
internal abstract record Shape(Shade Shade);

/// <summary>A filled rectangle.</summary>
internal sealed record Box(double X, double Y, double Width, double Height, Shade Shade) : Shape(Shade);

/// <summary>A line through points.</summary>
/// <param name="Points">The points, at least two.</param>
/// <param name="Width">How thick.</param>
/// <param name="IsDashed">Whether it is dashed, so that two lines are told apart without colours.</param>
/// <param name="Shade">What it is drawn in.</param>
internal sealed record Stroke(IReadOnlyList<(double X, double Y)> Points, double Width, bool IsDashed, Shade Shade) : Shape(Shade);

/// <summary>A dot on a line.</summary>
/// <param name="X">Its middle.</param>
/// <param name="Y">Its middle.</param>
/// <param name="Radius">How large.</param>
/// <param name="IsHollow">Whether it is a ring: a month of which nothing is known.</param>
/// <param name="Shade">What it is drawn in.</param>
internal sealed record Dot(double X, double Y, double Radius, bool IsHollow, Shade Shade) : Shape(Shade);

/// <summary>A text on one line.</summary>
/// <param name="X">Where it begins, is centred or ends, by <paramref name="Anchor"/>.</param>
/// <param name="Y">Its base line.</param>
/// <param name="Text">The text.</param>
/// <param name="Size">Its size.</param>
/// <param name="Anchor">What <paramref name="X"/> is of it.</param>
/// <param name="Shade">What it is drawn in.</param>
internal sealed record Label(double X, double Y, string Text, double Size, TextAnchor Anchor, Shade Shade) : Shape(Shade)
{
    /// <summary>The figure that it tells; null for what is no figure.</summary>
    public Citation? Citation { get; init; }
}

/// <summary>Which part of a text stands at its place.</summary>
internal enum TextAnchor
{
    /// <summary>Its beginning.</summary>
    Start,

    /// <summary>Its middle.</summary>
    Middle,

    /// <summary>Its end.</summary>
    End,
}
