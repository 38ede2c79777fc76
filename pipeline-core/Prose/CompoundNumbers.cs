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

    private static NumberMention? Together(in NumberMention first, in NumberMention second) =>
        first.Form == NumberForm.Plain && second.Form == NumberForm.Plain && JoinedMagnitudes.Join(first.Number, first.Unit, second.Number, second.Unit) is var (number, unit)
            ? new(first.Start, second.End, NumberForm.Plain, number, unit)
            : null;
}
