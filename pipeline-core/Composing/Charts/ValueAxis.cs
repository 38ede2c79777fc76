using System.Globalization;

namespace HtzPipeline.Core.Composing.Charts;

/// <summary>The axis of values, between two round numbers.</summary>
/// <param name="Low">The number at its beginning.</param>
/// <param name="High">The number at its end, greater than <paramref name="Low"/>.</param>
/// <param name="Step">How far its marks are from one another: 1, 2 or 5 times a power of ten.</param>
internal sealed record ValueAxis(double Low, double High, double Step)
{
    private const int AboutMarks = 5;

    /// <summary>The numbers that are marked, in order.</summary>
    public IEnumerable<double> Marks => Enumerable.Range(0, (int)Math.Round((High - Low) / Step) + 1).Select(index => Low + (index * Step));

    /// <summary>The axis for some values.</summary>
    /// <param name="values">The values; none give an axis from 0 to 1.</param>
    /// <param name="fromZero">Whether zero must be on it: a bar that starts elsewhere shows a proportion that is none.</param>
    public static ValueAxis Of(IReadOnlyList<double> values, bool fromZero)
    {
        var (low, high) = values.Count == 0 ? (0, 1) : (values.Min(), values.Max());
        // A line may leave zero out where that hides no more than it shows.
        if (fromZero || low * high <= 0 || Math.Abs(high - low) > 0.5 * Math.Max(Math.Abs(low), Math.Abs(high)))
        {
            (low, high) = (Math.Min(0, low), Math.Max(0, high));
        }

        if (low == high)
        {
            high = low + Math.Max(1, Math.Abs(low) / 10);
        }

        var step = RoundUp((high - low) / AboutMarks);
        return new(Math.Floor(low / step) * step, Math.Ceiling(high / step) * step, step);
    }

    /// <summary>Where a value lies, 0 at the beginning of the axis and 1 at its end.</summary>
    public double Share(double value) => (value - Low) / (High - Low);

    /// <summary>A marked number as it is printed, with no more decimals than the marks need.</summary>
    public string Print(double mark)
    {
        var decimals = Math.Max(0, -(int)Math.Floor(Math.Log10(Step) + 1e-9));
        return Math.Round(mark, decimals).ToString($"F{decimals}", CultureInfo.InvariantCulture);
    }

    private static double RoundUp(double step)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(step)));
        return power * (step / power) switch
        {
            <= 1 + 1e-9 => 1,
            <= 2 + 1e-9 => 2,
            <= 5 + 1e-9 => 5,
            _ => 10,
        };
    }
}
