namespace HtzPipeline.StandInHost.Worker;

/// <summary>The worker did not do what it was told, or is gone.</summary>
internal sealed class WorkerException(string message) : Exception(message);
