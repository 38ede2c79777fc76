using System.Text.RegularExpressions;

namespace HtzPipeline.Core.Layout.Grammar;

/// <summary>Reads measures as English headers and the columns of data vendors have them: m2_yoy, ytd_value, GDP growth rate.</summary>
internal static partial class EnglishMeasures
{
    /// <summary>Basis and aspect with what the text says of them, and the rest of the text.</summary>
    public static (MeasureBasis Basis, MeasureAspect Aspect, string Name) Take(MeasureBasis basis, MeasureAspect aspect, string text)
    {
        if (text.Length < 3 || !char.IsAsciiLetter(text[^1]) || text[0] > '\x7f')
        {
            return (basis, aspect, text);
        }

        if (YearToDate().Match(text) is { Success: true } toDate)
        {
            (basis, text) = (MeasureBasis.Cumulative, Without(text, toDate));
        }

        if (OnPreviousPeriod().Match(text) is { Success: true } previous)
        {
            return (basis, MeasureAspect.PreviousPeriodGrowth, Without(text, previous));
        }

        return OnYear().Match(text) is { Success: true } year ? (basis, MeasureAspect.Growth, Without(text, year)) : (basis, aspect, text);
    }

    private static string Without(string text, Match match) => text.Remove(match.Index, match.Length).Trim('_', '-', ' ', '.');

    [GeneratedRegex(@"(?<![A-Za-z])(?:ytd|year[ _-]to[ _-]date|cumulative|cumu|accumulated|accu)(?![A-Za-z])", RegexOptions.IgnoreCase)]
    private static partial Regex YearToDate();

    [GeneratedRegex(@"(?<![A-Za-z])(?:mom|m/m|qoq|q/q|m-o-m|month[ _-]on[ _-]month)(?:[ _-](?:growth|change|rate|pct))*$", RegexOptions.IgnoreCase)]
    private static partial Regex OnPreviousPeriod();

    [GeneratedRegex(@"(?<![A-Za-z])(?:yoy|y/y|y-o-y|year[ _-]on[ _-]year|annual[ _-]growth|growth)(?:[ _-](?:growth|change|rate|pct))*$", RegexOptions.IgnoreCase)]
    private static partial Regex OnYear();
}
