using HtzPipeline.Core.Figures;
using HtzPipeline.Generated.Truth;

namespace HtzPipeline.Generated.Printing;

/// <summary>How a file prints figures: units, decimals, rounding.</summary>
public sealed class Style
{
    private readonly Dictionary<string, (PrintUnit Unit, int Decimals)> _amounts;
    private readonly int _growthDecimals;
    private readonly int _shareDecimals;
    private readonly Rounding _rounding;
    private readonly bool _dropsZeros;

    /// <summary>A style by chance.</summary>
    /// <param name="random">The chance.</param>
    /// <param name="sheetUnit">The unit of all money of the file; null where each series has its own.</param>
    public Style(Random random, PrintUnit? sheetUnit)
    {
        SheetUnit = sheetUnit;
        _amounts = Zone.All.ToDictionary(series => series.Code, series => AmountOf(series, random, sheetUnit));
        _growthDecimals = random.Next(1, 3);
        _shareDecimals = random.Next(1, 3);
        _rounding = (Rounding)random.Next(3);
        _dropsZeros = random.Next(4) == 0;
    }

    /// <summary>The unit of all money; null where each series has its own.</summary>
    public PrintUnit? SheetUnit { get; }

    /// <summary>The unit that a series' amounts are in.</summary>
    public PrintUnit UnitOf(string series) => _amounts[series].Unit;

    /// <summary>A true value as this style prints it.</summary>
    public Printed Print(FigureKey key, Fraction value)
    {
        var (unit, decimals) = key.Measure switch
        {
            Measure.Current or Measure.Cumulative or Measure.Level => _amounts[key.Series],
            Measure.Share => (PrintUnit.Percent, _shareDecimals),
            Measure.ShareChange => (PrintUnit.Points, _shareDecimals),
            _ => (PrintUnit.Percent, _growthDecimals),
        };
        var number = _rounding.Round(value / unit.Factor, decimals);
        return new(_dropsZeros ? number / 1.0000000000000000000000000000m : number, unit);
    }

    private static (PrintUnit Unit, int Decimals) AmountOf(Series series, Random random, PrintUnit? sheetUnit)
    {
        if (!series.IsMoney)
        {
            return (series.Unit, series.Unit.IsCount ? 0 : random.Next(1, 3));
        }

        var unit = sheetUnit ?? PrintUnit.Money[random.Next(3)];
        return (unit, unit.Factor switch { 1 => 0, 10_000 => random.Next(0, 3), _ => random.Next(2, 5) });
    }
}
