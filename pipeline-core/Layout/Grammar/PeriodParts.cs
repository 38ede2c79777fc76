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
    public static PeriodSpan? Of(int? year, PeriodSpan? part) => year is { } known and >= 1900 and <= 2199 && part is { } months
        ? new(months.First.PlusYears(known - AnyYear), months.Last.PlusYears(known - AnyYear))
        : null;

    /// <summary>Whether a span is a whole year.</summary>
    public static bool IsYear(PeriodSpan span) => span is { Length: 12, IsFromJanuary: true };
}
