using System.Text.RegularExpressions;
using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Validation;

/// <summary>What is made of a unit as written, for an indicator.</summary>
/// <param name="Code">The unit's code; null if it is not in the catalogue.</param>
/// <param name="Fits">Whether it measures what the indicator's unit does.</param>
internal sealed partial record UnitReading(string? Code, bool Fits)
{
    private static readonly UnitReading?[] ByMeasure =
        [.. MeasureFacts.All.Select(facts => facts.Unit is { } code ? new UnitReading(code, Fits: true) : null)];

    /// <summary>The unit of a measure that has one of its own, as growth has; otherwise null.</summary>
    public static UnitReading? OfMeasure(Measure measure) => ByMeasure[(int)measure];

    /// <summary>Reads "亿元", or of several for a whole sheet ("万元、%") the one that fits the indicator.</summary>
    public static UnitReading Of(IndicatorCatalogue catalogue, Indicator indicator, string? written)
    {
        if (string.IsNullOrWhiteSpace(written))
        {
            return new(indicator.Unit.Code, Fits: true);
        }

        if (catalogue.FindUnit(written) is { } whole)
        {
            return Judge(whole);
        }

        UnitReading? other = null;
        foreach (var range in Separators().EnumerateSplits(written))
        {
            if (catalogue.FindUnit(written.AsSpan(range)) is { } unit && Judge(unit) is var reading)
            {
                if (reading.Fits)
                {
                    return reading;
                }

                other ??= reading;
            }
        }

        return other ?? new(null, Fits: false);

        UnitReading Judge(Unit unit) => new(unit.Code, unit.Dimension == indicator.Unit.Dimension);
    }

    [GeneratedRegex(@"[、,\uFF0C;\uFF1B/\uFF0F或及和\s]+")]
    private static partial Regex Separators();
}
