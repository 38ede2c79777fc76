namespace HtzPipeline.Testing.Scenarios;

/// <summary>What each thing takes, once, in an area with three years of <see cref="MonthlyFile.Indicators"/> indicators.</summary>
/// <param name="File">A department's file of a month: 30 figures.</param>
/// <param name="Year">A file of twelve months: 360 figures.</param>
/// <param name="Series">A year of one indicator, not asked for before.</param>
/// <param name="Snapshot">All indicators of a month within a quarter, not asked for before.</param>
/// <param name="Again">A snapshot that this instance has answered before.</param>
/// <param name="Unchanged">A snapshot that the reader has: 304.</param>
internal sealed record CapacityCounts(ActCount File, ActCount Year, ActCount Series, ActCount Snapshot, ActCount Again, ActCount Unchanged);
