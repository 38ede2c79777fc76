using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Layout;

namespace HtzPipeline.Core.Validation;

/// <summary>An indicator as it is met in one file: with a small number, and the unit it was last given in.</summary>
internal sealed class IndicatorInFile(IndicatorCatalogue catalogue, Indicator indicator, int number)
{
    private string? _written;
    private UnitReading _unit = UnitReading.Of(catalogue, indicator, null);

    public Indicator Indicator => indicator;

    public int Number => number;

    /// <summary>What the unit of a figure means for it. One that a note names for money alone is meant where it is an indicator of money, known or not.</summary>
    public UnitReading UnitOf(ReportedFigure figure) =>
        figure is { Unit: null, MoneyUnit: { } money } && UnitOf(money) is var reading && (reading.Fits || (reading.Code is null && indicator.Unit.Dimension == catalogue.FindUnit("元")?.Dimension))
            ? reading
            : UnitOf(figure.Unit);

    /// <summary>What a unit as written means for it. Files seldom change the unit from one figure of an indicator to the next.</summary>
    public UnitReading UnitOf(string? written)
    {
        if (!string.Equals(written, _written, StringComparison.Ordinal))
        {
            _written = written;
            _unit = UnitReading.Of(catalogue, indicator, written);
        }

        return _unit;
    }
}
