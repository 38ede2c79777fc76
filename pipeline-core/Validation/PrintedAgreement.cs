using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Validation;

/// <summary>Whether two prints may stand for the same true value: 58.3亿元 and 583300万元.</summary>
internal static class PrintedAgreement
{
    /// <summary>Whether the intervals of true values of two prints meet; never in units of different dimensions.</summary>
    public static bool Exists(PrintedNumber one, string oneUnit, PrintedNumber other, string otherUnit, IndicatorCatalogue catalogue)
    {
        if (oneUnit == otherUnit)
        {
            return TrueValues(one, oneUnit, catalogue).Intersects(TrueValues(other, otherUnit, catalogue));
        }

        return catalogue.Unit(oneUnit) is { } from && catalogue.Unit(otherUnit) is { } to && from.Dimension == to.Dimension
            && (TrueValues(one, oneUnit, catalogue) * from.FactorTo(to)).Intersects(TrueValues(other, otherUnit, catalogue));
    }

    private static Interval TrueValues(PrintedNumber number, string unit, IndicatorCatalogue catalogue) => number.ToInterval(catalogue.Unit(unit)?.IsCount ?? false);
}
