using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Layout.Grammar;

/// <summary>Parts of a year that are written apart from it: 1月 under 2019年, HALF1 beside 1984.</summary>
internal static class PeriodParts
{
    /// <summary>The year whose months stand for those of any year.</summary>
    public const int AnyYear = 2000;

    /// <summary>Reads a text that is a part of a year without the year.</summary>
    public static bool TryRead(string text, out PeriodSpan part)
    {
        part = default;
        return !PeriodGrammar.TryRead(text, default, out _) && PeriodGrammar.TryRead(text, new(AnyYear), out part);
    }

    /// <summary>The part of a year.</summary>
    /// <param name="year">A whole year.</param>
    /// <param name="part">The part, as months of <see cref="AnyYear"/>.</param>
    public static PeriodSpan? Of(PeriodSpan? year, PeriodSpan? part) =>
        year is { } whole && IsYear(whole) ? Of(whole.First.Year, part) : null;

    /// <inheritdoc cref="Of(PeriodSpan?, PeriodSpan?)"/>
    public static PeriodSpan? Of(int? year, PeriodSpan? part) => year is { } known and >= Period.EarliestYear and <= Period.LatestYear && part is { } months
        ? new(months.First.PlusYears(known - AnyYear), months.Last.PlusYears(known - AnyYear))
        : null;

    /// <summary>The same months of another year, given by the last's.</summary>
    public static PeriodSpan InYear(PeriodSpan months, int year) =>
        new(months.First.PlusYears(year - months.Last.Year), months.Last.PlusYears(year - months.Last.Year));

    /// <summary>A part without its year: <c>M08</c>, <c>M01-M08</c>.</summary>
    public static string Text(PeriodSpan part) => part.Length == 1 ? $"M{part.First.Number:00}" : $"M{part.First.Number:00}-M{part.Last.Number:00}";

    /// <summary>Whether a span is a whole year.</summary>
    public static bool IsYear(PeriodSpan span) => span is { Length: 12, IsFromJanuary: true };
}
