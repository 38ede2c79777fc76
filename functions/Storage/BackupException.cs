namespace HtzPipeline.Functions.Storage;

/// <summary>A backup that cannot be made or restored; the message says why, in two languages.</summary>
internal sealed class BackupException(string message) : Exception(message);
