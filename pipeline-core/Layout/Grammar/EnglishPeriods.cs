using System.Collections.Frozen;

namespace HtzPipeline.Core.Layout.Grammar;

/// <summary>The parts of a year as English tables write them: months, quarters, halves, the whole.</summary>
internal static class EnglishPeriods
{
    private static readonly string[] Months =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    private static readonly FrozenDictionary<string, (int From, int To)> Parts = All()
        .ToFrozenDictionary(part => part.Name, part => (part.From, part.To), StringComparer.OrdinalIgnoreCase);

    /// <summary>The first and the last month that a name covers; null if it names none.</summary>
    public static (int From, int To)? MonthsOf(ReadOnlySpan<char> name) =>
        Parts.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var months) ? months : null;

    private static IEnumerable<(string Name, int From, int To)> All()
    {
        for (var month = 1; month <= 12; month++)
        {
            var name = Months[month - 1];
            var names = month == 5 ? (string[])[name] : month == 9 ? [name, "sep", "sept"] : [name, name[..3]];
            foreach (var text in names.Append($"M{month:00}"))
            {
                yield return (text, month, month);
            }
        }

        for (var quarter = 1; quarter <= 4; quarter++)
        {
            foreach (var text in (string[])[$"Q{quarter}", $"Q0{quarter}", $"{quarter}Q"])
            {
                yield return (text, (quarter * 3) - 2, quarter * 3);
            }
        }

        // S01 is a half as the American bureau of labor statistics writes it; M01 and Q01 are its months and quarters.
        for (var half = 1; half <= 2; half++)
        {
            foreach (var text in (string[])[$"H{half}", $"{half}H", $"half{half}", $"half {half}", $"S0{half}"])
            {
                yield return (text, (half * 6) - 5, half * 6);
            }
        }

        foreach (var text in (string[])["annual", "M13", "Q05"])
        {
            yield return (text, 1, 12);
        }
    }
}
