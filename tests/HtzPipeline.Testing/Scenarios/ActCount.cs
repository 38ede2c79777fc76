namespace HtzPipeline.Testing.Scenarios;

/// <summary>What the app asks of the storage to do something once.</summary>
/// <param name="Requests">The requests to blobs, tables and queues; a transaction of a hundred rows is one.</param>
/// <param name="Read">The rows of observations read.</param>
/// <param name="Written">The rows of observations written.</param>
internal readonly record struct ActCount(int Requests, int Read, int Written)
{
    /// <summary>The rows of observations that went to or fro.</summary>
    public int Entities => Read + Written;
}
