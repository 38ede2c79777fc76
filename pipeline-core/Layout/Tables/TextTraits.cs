using System.Buffers;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Layout.Grammar;

namespace HtzPipeline.Core.Layout.Tables;

/// <summary>What a text in a cell looks like.</summary>
/// <param name="Kind">The kind of cell it makes.</param>
/// <param name="StatesUnit">Whether it says 单位:....</param>
/// <param name="Signs">Whether it begins as a signature does.</param>
internal readonly record struct TextTraits(CellKind Kind, bool StatesUnit, bool Signs)
{
    private static readonly SearchValues<char> PeriodSigns = SearchValues.Create("年月季Qq-/—–~～至");

    /// <summary>Looks at a text.</summary>
    public static TextTraits Of(string text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return default;
        }

        if (KindOf(text) is { } kind)
        {
            return new(kind, false, false);
        }

        if (LabelText.Label(text) is not { } label)
        {
            return new(CellKind.Text, false, false);
        }

        var plain = Signatures.Without(label);
        return new(CellKind.Text, UnitText.TakeStated(ref plain) is not null, Signatures.IsOne(label));
    }

    /// <summary>Whether a text or number can be taken for a period by its place alone: 2019, 201908, 2019.08, 2019.8, 20190830.</summary>
    public static bool MayBePeriod(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        if (text.Length is < 4 or > 8 || !(text.StartsWith("19") ? text[2] is >= '5' and <= '9' : text.StartsWith("20")) || !char.IsAsciiDigit(text[2]) || !char.IsAsciiDigit(text[3]))
        {
            return false;
        }

        var month = text[4..];
        return month switch
        {
            [] => true,
            ['.', >= '1' and <= '9'] => true,
            ['.', var tens, var ones] => IsMonth(tens, ones),
            [var tens, var ones] => IsMonth(tens, ones),
            [var tens, var ones, >= '0' and <= '3', >= '0' and <= '9'] => IsMonth(tens, ones),
            _ => false,
        };
    }

    private static bool IsMonth(char tens, char ones) => (tens == '0' && ones is >= '1' and <= '9') || (tens == '1' && ones is >= '0' and <= '2');

    // Null for what is neither number nor mark nor period.
    private static CellKind? KindOf(string text)
    {
        if (NumberGrammar.IsCode(text))
        {
            return CellKind.Text;
        }

        var isNumber = NumberGrammar.TryRead(text, out var reading) || (text.AsSpan().IndexOfAny(",，") > 0 && NumberGrammar.TryRead(text, out reading, DecimalMark.Comma));
        if (isNumber && (MayBePeriod(text.Replace(" ", "", StringComparison.Ordinal)) || (PeriodFlags.Take(LabelText.Fold(text)) is var (bare, _) && MayBePeriod(bare))))
        {
            return CellKind.NumberOrPeriod;
        }

        if (isNumber)
        {
            return reading.Number is null && reading.Status != ObservationStatus.InWords ? CellKind.Mark : CellKind.Number;
        }

        // Miswritten it is a number all the same, and to be said.
        if (NumberGrammar.IsOfDigits(text) && text.Contains(',', StringComparison.Ordinal))
        {
            return CellKind.Number;
        }

        var mayBePeriod = text.AsSpan().IndexOfAny(PeriodSigns) >= 0 || PeriodGrammar.MayBeEnglish(text);
        return mayBePeriod && PeriodGrammar.TryRead(text, new(2000, Days: true), out _) ? CellKind.Period : null;
    }
}
