namespace HtzPipeline.Core.Layout.Grammar;

/// <summary>What was read of a label's measure.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="Months">For a current one: 1 if it says 本月, 3 if it says 本季, otherwise 0.</param>
/// <param name="Name">What is left of the label: an indicator's name, a period, or nothing.</param>
internal readonly record struct MeasureReading(ReportedMeasure Measure, int Months, string Name);
