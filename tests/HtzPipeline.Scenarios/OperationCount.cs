namespace HtzPipeline.Scenarios;

/// <summary>The storage requests of something that the app does once.</summary>
/// <param name="BlobReads">Blobs read or listed.</param>
/// <param name="BlobWrites">Blobs written.</param>
/// <param name="Rows">Requests to tables, and to the poison queue.</param>
internal readonly record struct OperationCount(int BlobReads, int BlobWrites, int Rows);
