namespace HtzPipeline.DoomedHost;

/// <summary>A clock that is ahead of the real one.</summary>
internal sealed class ClockAhead(TimeSpan by) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + by;
}
