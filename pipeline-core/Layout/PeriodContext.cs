namespace HtzPipeline.Core.Layout;

/// <summary>What the surroundings say about the periods of a table.</summary>
/// <param name="Year">The year of months that are written without one; null if nothing names it.</param>
/// <param name="LosesZeros">Whether the column writes months as 2019.01, so that 2019.1 is October with its zero lost.</param>
internal readonly record struct PeriodContext(int? Year = null, bool LosesZeros = false);
