namespace HtzPipeline.Functions.Hosting;

/// <summary>
/// What a function does that a trigger other than HTTP starts. Its endpoint carries it as metadata, for the host that runs it in the
/// app's own process.
/// </summary>
/// <exception cref="Exception">Any: it was not done, and is to be delivered again.</exception>
internal delegate Task TriggeredWork(Invocation invocation, CancellationToken cancellation);
