namespace HtzPipeline.Scenarios;

/// <summary>What is billed of a month, as the meters count it.</summary>
/// <param name="BlobReads">Reads of blobs.</param>
/// <param name="BlobWrites">Writes of blobs, the department's own too.</param>
/// <param name="BlobLists">Pages of blobs listed.</param>
/// <param name="Rows">Requests to tables and queues; a transaction of a hundred rows is one.</param>
/// <param name="Events">Events of Event Grid.</param>
/// <param name="Executions">Executions of functions.</param>
internal sealed record MonthlyBill(long BlobReads, long BlobWrites, long BlobLists, long Rows, long Events, long Executions);
