using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Prose;

/// <summary>Joins what is one number in two magnitudes: 72亿5500万元 is 72.55亿元, and neither 72亿 nor 5500万元 is a figure of anything.</summary>
internal static class CompoundNumbers
{
    /// <summary>The numbers with each such pair as one, in the unit of its first part.</summary>
    /// <param name="numbers">The numbers of a text, in their order.</param>
    /// <param name="text">The text.</param>
    public static List<NumberMention> Join(List<NumberMention> numbers, string text)
    {
        var joined = new List<NumberMention>(numbers.Count);
        foreach (var number in numbers)
        {
            if (joined is [.., var before] && Adjoin(before, number, text) && Together(before, number) is { } whole)
            {
                joined[^1] = whole;
            }
            else
            {
                joined.Add(number);
            }
        }

        return joined;
    }

    // 41亿200万, 41亿零200万.
    private static bool Adjoin(in NumberMention first, in NumberMention second, string text) =>
        first.End == second.Start || (first.End + 1 == second.Start && text[first.End] is '零' or '〇');

    // The first part is whole and has no unit of its own; the second counts less than one of its magnitude.
    private static NumberMention? Together(in NumberMention first, in NumberMention second)
    {
        if (first.Form != NumberForm.Plain || second.Form != NumberForm.Plain || first.Number.Decimals > 0 || second.Number.Value <= 0
            || first.Number.Precision is not (Precision.Rounded or Precision.About) || !TryMagnitude(first.Unit, out var larger, out var bare) || bare.Length > 0)
        {
            return null;
        }

        var isLesser = TryMagnitude(second.Unit, out var smaller, out var unit);
        var rest = second.Number.Value * (isLesser ? smaller : 1);
        if ((isLesser ? smaller : 1) >= larger || rest >= larger || second.IsPercent || second.IsPoints)
        {
            return null;
        }

        // The division keeps no zeros at the end, which only lead to the magnitude below: 5500万 is printed to the hundredth of an 亿.
        var fraction = rest / larger;
        var value = first.Number.Value + (first.Number.Value < 0 ? -fraction : fraction);
        var precision = second.Number.Precision == Precision.Rounded ? first.Number.Precision : second.Number.Precision;
        return new(first.Start, second.End, NumberForm.Plain, new(value, precision), first.Unit + (isLesser ? unit : second.Unit));
    }

    private static bool TryMagnitude(string? unit, out decimal magnitude, out string bare)
    {
        (magnitude, bare) = (1, unit ?? "");
        var length = 0;
        for (; length < bare.Length && FactorOf(bare[length]) is var factor && factor > 1; length++)
        {
            magnitude *= factor;
        }

        bare = bare[length..];
        return length > 0;
    }

    private static decimal FactorOf(char character) => character switch
    {
        '亿' => 1_0000_0000,
        '万' => 1_0000,
        '千' => 1000,
        '百' => 100,
        '十' => 10,
        _ => 1,
    };
}
