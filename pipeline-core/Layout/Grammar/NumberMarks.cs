using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Layout.Grammar;

/// <summary>
/// What parts decimals and thousands in the numbers of one column, as the column as a whole shows it, and beyond it the sheet: nobody
/// writes both ways in one column.
/// </summary>
internal readonly record struct NumberMarks(DecimalMark Mark)
{
    /// <summary>Whether nothing decides what 58,334 is.</summary>
    public bool IsUndecided { get; init; }

    /// <summary>Whether its commas stand before decimals, and points do in the rest of the sheet.</summary>
    public bool IsDoubtful { get; init; }

    /// <summary>The decimals that most numbers of the column have which were rounded; null if that is not known.</summary>
    public int? UsualDecimals { get; init; }

    /// <summary>Whether ▼, ▽ or ↓ stands before a number of the column, so that ▲ and △ are a rise.</summary>
    public bool HasFalls { get; init; }

    /// <summary>What the marks of a text say.</summary>
    public static MarkReading Of(ReadOnlySpan<char> text)
    {
        if (text.IndexOfAny(",，.．") < 0)
        {
            return MarkReading.None;
        }

        var (isPoint, isComma) = (NumberGrammar.TryRead(text, out var point), NumberGrammar.TryRead(text, out var comma, DecimalMark.Comma));
        return (isPoint, isComma) switch
        {
            (true, true) when point.Number?.Value == comma.Number?.Value => MarkReading.None,
            (true, true) => text.IndexOfAny(",，") >= 0 ? MarkReading.Either : MarkReading.Dotted,
            (true, false) => point.Number is null ? MarkReading.None : MarkReading.Point,
            (false, true) => comma.Number is null ? MarkReading.None : MarkReading.Comma,
            _ => NumberGrammar.IsOfDigits(text) ? MarkReading.Neither : MarkReading.None,
        };
    }

    /// <summary>The number that a text is with the marks the other way round; null if it is none.</summary>
    public PrintedNumber? Otherwise(ReadOnlySpan<char> text) =>
        NumberGrammar.TryRead(text, out var reading, Mark == DecimalMark.Point ? DecimalMark.Comma : DecimalMark.Point) ? reading.Number : null;
}
