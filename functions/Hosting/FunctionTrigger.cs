namespace HtzPipeline.Functions.Hosting;

/// <summary>What starts a function.</summary>
internal abstract record FunctionTrigger;

/// <summary>An HTTP request, at the endpoint's own route. The Functions host lets all of them through: who may do what is the app's own affair.</summary>
internal sealed record HttpTrigger : FunctionTrigger;

/// <summary>A blob that appears or changes.</summary>
/// <param name="Path">Container and pattern, as in function.json.</param>
internal sealed record BlobTrigger(string Path) : FunctionTrigger
{
    /// <summary>The container watched.</summary>
    public string Container => Path[..Path.IndexOf('/', StringComparison.Ordinal)];
}

/// <summary>A clock.</summary>
/// <param name="Schedule">The NCRONTAB expression, as in function.json.</param>
/// <param name="Every">The same as an interval, for the local host.</param>
internal sealed record TimerTrigger(string Schedule, TimeSpan Every) : FunctionTrigger;
