using System.Globalization;

namespace HtzPipeline.Functions.Storage.Observations;

/// <summary>The keys of the rows of an area. A range is from its first key to before its second; '}' follows '|'.</summary>
internal static class RowKeys
{
    /// <summary>The row that everybody who writes has to change.</summary>
    public const string Head = "head";

    /// <summary>The log: releases, and repetitions in between.</summary>
    public static readonly (string From, string Before) Releases = ("r|", "r}");

    /// <summary>All that is made from facts: observations, for cross-sections and for series, and their older versions.</summary>
    public static readonly IReadOnlyList<(string From, string Before)> Made = [("p|", "p}"), ("s|", "s}"), ("v|", "v}")];

    /// <summary>A release.</summary>
    public static string Release(long number) => string.Create(CultureInfo.InvariantCulture, $"r|{number:D9}");

    /// <summary>A submission that only repeated what a release had: an entry of the log between that release and the next.</summary>
    public static string Repetition(long release, int number) => string.Create(CultureInfo.InvariantCulture, $"{Release(release)}|{number:D4}");

    /// <summary>Whether a key of the log is that of a repetition.</summary>
    public static bool IsRepetition(string rowKey) => rowKey.AsSpan(2).Contains('|');

    /// <summary>The number of the release whose key this is, or that was repeated.</summary>
    public static long ReleaseNumber(string rowKey) =>
        long.Parse(rowKey.Split('|')[1], NumberStyles.None, CultureInfo.InvariantCulture);

    /// <summary>The releases after one.</summary>
    public static (string From, string Before) ReleasesAfter(long number) => (Release(number + 1), Releases.Before);

    /// <summary>An observation, for time series.</summary>
    public static string Series(ObservationKey key) => $"s|{key.Indicator}|{key.Period}";

    /// <summary>An observation, for cross-sections.</summary>
    public static string CrossSection(ObservationKey key) => $"p|{key.Period}|{key.Indicator}";

    /// <summary>Older versions of an observation.</summary>
    public static string Spill(ObservationKey key, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"v|{key.Indicator}|{key.Period}|{number:D4}");

    /// <summary>All older versions of an observation.</summary>
    public static (string From, string Before) Spills(ObservationKey key) =>
        ($"v|{key.Indicator}|{key.Period}|", $"v|{key.Indicator}|{key.Period}}}");

    /// <summary>An indicator's observations in some years: a year sorts before its months, and these before its quarters.</summary>
    public static (string From, string Before) Series(string indicator, int? firstYear, int? lastYear) => (
        $"s|{indicator}|{firstYear:0000}",
        lastYear is null ? $"s|{indicator}}}" : $"s|{indicator}|{lastYear + 1:0000}");

    /// <summary>All indicators' observations of a period.</summary>
    public static (string From, string Before) CrossSection(Period period) => ($"p|{period}|", $"p|{period}}}");

    /// <summary>
    /// All observations from a month on to the end of a year, with the quarters, half-years and years in between:
    /// these sort after the year's months.
    /// </summary>
    public static (string From, string Before) CrossSections(Period firstMonth, int lastYear) =>
        ($"p|{firstMonth}", string.Create(CultureInfo.InvariantCulture, $"p|{lastYear:0000}}}"));

    /// <summary>All observations from a month to another, with the quarters, half-years and years of the years that end before the last.</summary>
    public static (string From, string Before) Months(Period first, Period last) => ($"p|{first}", $"p|{last}}}");

    /// <summary>All observations of a year's quarters, half-years, or of the year itself.</summary>
    public static (string From, string Before) LongerPeriods(int year, Frequency longer)
    {
        var first = Period.Of(year, longer);
        return ($"p|{first}|", $"p|{Period.Of(year, longer, 12 / (int)longer)}}}");
    }

    /// <summary>All observations of a year, whatever the length of their periods.</summary>
    public static (string From, string Before) Year(int year) =>
        (string.Create(CultureInfo.InvariantCulture, $"p|{year:0000}-"), string.Create(CultureInfo.InvariantCulture, $"p|{year:0000}}}"));

    /// <summary>The observation of a key that <see cref="Series(ObservationKey)"/> or <see cref="CrossSection(ObservationKey)"/> made.</summary>
    public static ObservationKey Observation(string area, string rowKey)
    {
        var parts = rowKey.Split('|');
        return parts[0] == "s" ? new(parts[1], area, Period.Parse(parts[2])) : new(parts[2], area, Period.Parse(parts[1]));
    }
}
