namespace HtzPipeline.Scenarios;

/// <summary>What each thing that happens in a month takes, once.</summary>
/// <param name="MidQuarter">A department's file of a month within a quarter.</param>
/// <param name="QuarterEnd">Its file of a quarter's last month.</param>
/// <param name="Series">A query of a year of one indicator.</param>
/// <param name="Snapshot">A query of all indicators of a month.</param>
/// <param name="Reconciliation">A round of reconciliation that finds nothing to do, where all submissions and uploads are on one page each.</param>
internal sealed record MonthlyCounts(OperationCount MidQuarter, OperationCount QuarterEnd, OperationCount Series, OperationCount Snapshot, OperationCount Reconciliation);
