using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Validation.Arithmetic;

namespace HtzPipeline.Core.Validation.Meaning;

/// <summary>
/// The sizes that a series has had. A cumulative figure counts by its average month, so that those of all months compare. Sizes
/// are estimates, for telling powers of ten apart, and not the exact intervals of the arithmetic checks.
/// </summary>
/// <param name="Least">The least size.</param>
/// <param name="Most">The greatest size.</param>
/// <param name="LeastText">What is of the least size, as evidence.</param>
/// <param name="MostText">What is of the greatest size, as evidence.</param>
internal sealed record History(double Least, double Most, Func<LocalText> LeastText, Func<LocalText> MostText)
{
    // A series younger than this says nothing of what is usual.
    private const int LeastPoints = 4;

    // What is plausible reaches from half the least to twice the most there has been.
    private const double Reach = 2;

    /// <summary>Whether it has been on both sides of zero, as profits are: then it may come as near to zero as it likes.</summary>
    public bool CrossesZero { get; private init; }

    /// <summary>
    /// The history of some figures of one series; null if they are too few. Zeros, which have no size, are passed over. So are a few that are off from all
    /// others by what units differ by: somebody let them through, which makes such a size no more usual than it was.
    /// </summary>
    /// <param name="figures">The figures.</param>
    /// <param name="exponents">The powers of ten that the indicator's figures are mistaken by.</param>
    public static History? Of(IEnumerable<KnownFigure> figures, ReadOnlySpan<int> exponents)
    {
        var bySize = figures.Where(figure => SizeOf(figure) > 0).OrderBy(SizeOf).ToList();
        var (small, large) = StraysOf(bySize, exponents);
        return bySize.Count < LeastPoints ? null : OfAll(bySize, small, large);
    }

    // A new size counts as soon as it would make a series by itself: then it is what the figures have become.
    private static (int Small, int Large) StraysOf(List<KnownFigure> bySize, ReadOnlySpan<int> exponents)
    {
        for (var strays = Math.Min(2 * (LeastPoints - 1), bySize.Count - LeastPoints); strays > 0; strays--)
        {
            for (var small = Math.Min(strays, LeastPoints - 1); small >= Math.Max(0, strays - LeastPoints + 1); small--)
            {
                var (rest, large) = (OfAll(bySize, small, strays - small), strays - small);
                if (2 * strays < bySize.Count && AreStrays(bySize[..small], rest, exponents) && AreStrays(bySize[^large..], rest, exponents))
                {
                    return (small, large);
                }
            }
        }

        return default;
    }

    private static bool AreStrays(List<KnownFigure> figures, History rest, ReadOnlySpan<int> exponents)
    {
        foreach (var figure in figures)
        {
            if (rest.ExponentOff(figure, exponents) is not { } exponent || !UnitSlip.IsOfUnit(exponent))
            {
                return false;
            }
        }

        return true;
    }

    private static History OfAll(List<KnownFigure> bySize, int small, int large)
    {
        var (least, most) = (bySize[small], bySize[^(1 + large)]);
        List<KnownFigure> strays = [.. bySize[..small], .. bySize[^large..]];
        var usual = bySize[small..^large];
        return new(SizeOf(least), SizeOf(most), () => MeaningView.TextAndPeriod(least), () => WithStrays(MeaningView.TextAndPeriod(most), strays))
        {
            CrossesZero = usual.Exists(figure => figure.Printed.Value < 0) && usual.Exists(figure => figure.Printed.Value > 0),
        };
    }

    private static LocalText WithStrays(LocalText most, List<KnownFigure> strays)
    {
        var texts = strays.ConvertAll(MeaningView.TextAndPeriod);
        return strays.Count == 0
            ? most
            : new($"{most.Zh}(相差悬殊的 {string.Join("、", texts.Select(text => text.Zh))} 不计)", $"{most.En} (not counting {string.Join(", ", texts.Select(text => text.En))}, far off)");
    }

    /// <summary>What the catalogue says is usual for an indicator, which has no past yet; null if it says nothing.</summary>
    public static History? Usual(Indicator indicator) => indicator.Usual is var (least, most) ? Usual(indicator, least, most) : null;

    private static History Usual(Indicator indicator, Fraction least, Fraction most)
    {
        return new(least.ToDouble(), most.ToDouble(), () => Text(least), () => Text(most));

        LocalText Text(Fraction value) => new(
            $"{value.ToDecimal(indicator.Decimals)}{indicator.Unit.Name.Zh}(指标目录)", $"{value.ToDecimal(indicator.Decimals)} {indicator.Unit.Name.En} (catalogue)");
    }

    /// <summary>The size of a figure in its indicator's unit; 0 for zero and for one that has none.</summary>
    public static double SizeOf(KnownFigure figure)
    {
        if (figure.Printed.Precision != Precision.Rounded || figure.Printed.Value == 0 || figure.Values is not { Lower.Value: { } low, Upper.Value: { } high })
        {
            return 0;
        }

        var size = Math.Abs((low + high).ToDouble()) / 2;
        return figure.Measure == Measure.Cumulative ? size / figure.Key.Period.LastMonth.Number : size;
    }

    /// <summary>
    /// Of several powers of ten the one by which a figure is off: divided by it, it is plausible, and as it is it lies more than half the
    /// power beyond. Null if none makes it so, or if what is plausible reaches over more than the power and proves nothing.
    /// </summary>
    public int? ExponentOff(KnownFigure figure, ReadOnlySpan<int> exponents)
    {
        var (low, high) = (Least / Reach, Most * Reach);
        var (size, middle) = (SizeOf(figure), Math.Sqrt(low * high));
        int? nearest = null;
        var distance = double.PositiveInfinity;
        foreach (var exponent in exponents)
        {
            var scaled = size / Math.Pow(10, exponent);
            var off = Math.Abs(Math.Log(scaled / middle));
            var beyond = exponent > 0 ? size / high : low / size;
            var isTelling = (exponent > 0 || !CrossesZero) && high / low < Math.Pow(10, Math.Abs(exponent)) && beyond * beyond > Math.Pow(10, Math.Abs(exponent));
            if (scaled >= low && scaled <= high && isTelling && off < distance)
            {
                (nearest, distance) = (exponent, off);
            }
        }

        return size > 0 ? nearest : null;
    }

    /// <summary>
    /// Whether a figure may be off by a power of ten as others of its sheet are: divided by it, it is plausible, or it cannot tell, being
    /// of no size, of a past that reaches over more than the power, or plausible neither way nor by any other power.
    /// </summary>
    public bool AllowsOff(KnownFigure figure, int exponent, ReadOnlySpan<int> exponents)
    {
        var (low, high, size) = (Least / Reach, Most * Reach, SizeOf(figure));
        var scaled = size / Math.Pow(10, exponent);
        return size == 0
            || high / low >= Math.Pow(10, Math.Abs(exponent))
            || (scaled >= low && scaled <= high)
            || ((size < low || size > high) && ExponentOff(figure, exponents) is null);
    }

    /// <summary>Whether all there has been is far from nothing: even the least is more than a tenth of the most.</summary>
    public bool IsFarFromZero => Least * 10 > Most;
}
