using System.Globalization;
using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Validation.Arithmetic;

namespace HtzPipeline.Core.Validation.Meaning;

/// <summary>A power of ten by which a figure is too large (or too small, if negative), and what would explain it.</summary>
internal static class UnitSlip
{
    // 万 and 亿, kilo, and a digit too many.
    private static readonly int[] OfAmounts = [8, 4, 3, 1, -1, -3, -4, -8];
    private static readonly int[] OfRates = [2, 1, -1, -2];

    /// <summary>The powers of ten that figures of an indicator are mistaken by.</summary>
    public static ReadOnlySpan<int> Exponents(Indicator indicator) => indicator.Kind == IndicatorKind.Rate ? OfRates : OfAmounts;

    /// <summary>Whether units differ by a power of ten, as 千, 万 and 亿 do, and percent and fractions: not by ten itself, which is a slip of a digit.</summary>
    public static bool IsOfUnit(int exponent) => Math.Abs(exponent) > 1;

    /// <summary>The factor as findings show it.</summary>
    public static string Factor(int exponent) =>
        (exponent < 0 ? "1/" : "") + Math.Pow(10, Math.Abs(exponent)).ToString("0", CultureInfo.InvariantCulture);

    /// <summary>What would explain it: the unit of that size, if there is one.</summary>
    public static LocalText Proposal(KnownFigure figure, int exponent, MeaningView view)
    {
        if (view.UnitOf(figure) is { } printed && Meant(figure, exponent, view) is { } meant)
        {
            return new($"单位可能应为“{meant.Name.Zh}”而不是“{printed.Name.Zh}”", $"the unit is probably '{meant.Name.En}', not '{printed.Name.En}'");
        }

        return Math.Abs(exponent) == 1
            ? new("可能小数点错位,或多写少写了一位", "the decimal point is probably misplaced, or a digit too many or too few")
            : new("可能计量单位或小数点有误", "the unit or the decimal point is probably wrong");
    }

    /// <summary>The unit that would explain it; null if there is none of that size.</summary>
    public static Unit? Meant(KnownFigure figure, int exponent, MeaningView view) =>
        view.UnitOf(figure) is { } printed ? Sized(printed, printed.Factor / Fraction.PowerOfTen(exponent), view.Catalogue) : null;

    private static Unit? Sized(Unit printed, Fraction factor, IndicatorCatalogue catalogue) =>
        catalogue.Units.FirstOrDefault(unit => unit.Dimension == printed.Dimension && unit.Factor == factor);
}
