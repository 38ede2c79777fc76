namespace HtzPipeline.Core.Layout.Grammar;

/// <summary>What the surroundings say about the periods of a table.</summary>
/// <param name="Year">The year of months that are written without one; null if nothing names it.</param>
/// <param name="LosesZeros">Whether the column writes months as 2019.01, so that 2019.1 is October with its zero lost.</param>
/// <param name="Days">Whether a single day stands for its month, as in a column of dates of release; elsewhere only a month's first and last day do.</param>
/// <param name="FinancialYears">Whether 2010-11 is the year from 2010 to 2011, which is no period here, and not November.</param>
internal readonly record struct PeriodContext(int? Year = null, bool LosesZeros = false, bool Days = false, bool FinancialYears = false);
