using System.Text.RegularExpressions;

namespace HtzPipeline.Core.Layout.Grammar;

/// <summary>Reads measures as English headers and the columns of data vendors have them: m2_yoy, ytd_value, % change from year earlier.</summary>
internal static partial class EnglishMeasures
{
    // Longer ones are prose.
    private const int LongestLabel = 80;

    private static readonly (Regex Pattern, MeasureAspect Aspect)[] Comparisons =
    [
        (ChangeOnPreviousPeriod(), MeasureAspect.PreviousPeriodGrowth),
        (ChangeOnYear(), MeasureAspect.Growth),
        (OnPreviousPeriod(), MeasureAspect.PreviousPeriodGrowth),
        (OnYear(), MeasureAspect.Growth),
        (OfTotal(), MeasureAspect.Share),
        (YearBefore(), MeasureAspect.YearBefore),
        (PeriodBefore(), MeasureAspect.PreviousPeriod),
    ];

    /// <summary>Basis and aspect with what the text says of them, and the rest of the text.</summary>
    public static (MeasureBasis Basis, MeasureAspect Aspect, string Name) Take(MeasureBasis basis, MeasureAspect aspect, string text)
    {
        if (text.Length is < 3 or > LongestLabel || !char.IsAscii(text[0]) || !(char.IsAsciiLetter(text[^1]) || text[^1] is ')' or '%'))
        {
            return (basis, aspect, text);
        }

        if (YearToDate().Match(text) is { Success: true } toDate)
        {
            (basis, text) = (MeasureBasis.Cumulative, Without(text, toDate));
        }

        foreach (var (pattern, compared) in Comparisons)
        {
            if (aspect == MeasureAspect.Amount && pattern.Match(text) is { Success: true } match)
            {
                return (basis, compared, Without(text, match));
            }
        }

        return (basis, aspect, text);
    }

    private static string Without(string text, Match match) => text.Remove(match.Index, match.Length).Trim('_', '-', ' ', '.', ',', ':');

    [GeneratedRegex(@"(?<![A-Za-z])(?:ytd|year[ _-]to[ _-]date|cumulative|cumu|accumulated|accu)(?![A-Za-z])", RegexOptions.IgnoreCase)]
    private static partial Regex YearToDate();

    [GeneratedRegex(@"(?<![A-Za-z])(?:(?:%|per ?cent(?:age)?) ?(?:change|growth)|change|growth)s?,? ?(?:on|from|over|since|to|vs\.?|compared (?:with|to))?,? ?(?:the |a )?(?:previous|last|prior|preceding|earlier) (?:month|quarter|period)(?: \(?%\)?)?$", RegexOptions.IgnoreCase)]
    private static partial Regex ChangeOnPreviousPeriod();

    [GeneratedRegex(@"(?<![A-Za-z])(?:(?:12[- ]months? |annual |yearly |year[- ]on[- ]year |over[- ]the[- ]year )?(?:%|per ?cent(?:age)?) ?(?:change|growth)|(?:change|growth)(?= (?:on|from|over|since|vs|compared)))(?:,? (?:on|from|over|since|vs\.?|compared (?:with|to)) (?:the |a )?(?:same (?:month|quarter|period) (?:of |in )?(?:the )?)?(?:(?:previous|last|prior) )?(?:year|12 months|twelve months)(?: (?:earlier|ago|before))?)?(?: \(?%\)?)?$", RegexOptions.IgnoreCase)]
    private static partial Regex ChangeOnYear();

    [GeneratedRegex(@"(?<![A-Za-z])(?:mom|m/m|qoq|q/q|m-o-m|month[ _-]on[ _-]month|quarter[ _-]on[ _-]quarter)(?:[ _-](?:growth|change|rate|pct|%))*$", RegexOptions.IgnoreCase)]
    private static partial Regex OnPreviousPeriod();

    [GeneratedRegex(@"(?<![A-Za-z])(?:yoy|y/y|y-o-y|year[ _-](?:on|over)[ _-]year|annual[ _-](?:growth|change)|annual rate of (?:change|growth)|growth)(?:[ _-](?:growth|change|rate|pct|%))*$", RegexOptions.IgnoreCase)]
    private static partial Regex OnYear();

    [GeneratedRegex(@"(?<![A-Za-z])(?:(?:%|per ?cent(?:age)?|share|proportion)(?: share)? (?:of|in) (?:the )?total|^share)(?: \(?%\)?)?$", RegexOptions.IgnoreCase)]
    private static partial Regex OfTotal();

    [GeneratedRegex(@"(?<![A-Za-z])(?:(?:a )?year (?:ago|earlier|before)|(?:same (?:month|quarter|period),? (?:of |in )?)?(?:last|previous|prior) year)$", RegexOptions.IgnoreCase)]
    private static partial Regex YearBefore();

    [GeneratedRegex(@"^(?:previous|last|prior) (?:month|quarter|period)$", RegexOptions.IgnoreCase)]
    private static partial Regex PeriodBefore();
}
