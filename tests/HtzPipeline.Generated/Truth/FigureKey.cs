using HtzPipeline.Core.Figures;

namespace HtzPipeline.Generated.Truth;

/// <summary>Which figure: one measure of one series, area and month.</summary>
public readonly record struct FigureKey(string Series, string Area, Period Month, Measure Measure)
{
    /// <summary>The same figure a year before.</summary>
    public FigureKey YearBefore => this with { Month = Month.YearBefore };

    /// <summary>The same figure a month before.</summary>
    public FigureKey MonthBefore => this with { Month = Month.Previous };

    /// <inheritdoc/>
    public override string ToString() => $"{Series} {Area} {Month} {Measure}";
}
