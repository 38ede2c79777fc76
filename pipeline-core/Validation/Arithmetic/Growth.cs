namespace HtzPipeline.Core.Validation.Arithmetic;

/// <summary>A growth as a logarithm: for statistics, which are no matter of proof.</summary>
/// <param name="Middle">The middle of what the printed figures leave open.</param>
/// <param name="HalfWidth">Half its width.</param>
/// <param name="Now">The figure that has grown.</param>
/// <param name="Start">The figure it has grown from.</param>
internal sealed record Growth(double Middle, double HalfWidth, KnownFigure Now, KnownFigure Start)
{
    /// <summary>The growth from one figure to another; null from or to nothing or less, or where one is not printed as rounded.</summary>
    public static Growth? Of(KnownFigure? now, KnownFigure? start)
    {
        if (now?.Ends() is not { Lower: > 0 } after || start?.Ends() is not { Lower: > 0 } before)
        {
            return null;
        }

        var (low, high) = (Math.Log(after.Lower / before.Upper), Math.Log(after.Upper / before.Lower));
        return new((low + high) / 2, (high - low) / 2, now, start);
    }
}
