namespace HtzPipeline.Functions.Storage.Observations;

/// <summary>When to look: at a release of an area, or at a time.</summary>
/// <param name="Release">The release's number in its area; null for a time.</param>
/// <param name="Time">The time; null for a release.</param>
internal readonly record struct AsOf(long? Release, DateTimeOffset? Time)
{
    /// <summary>Just after a release.</summary>
    public static AsOf At(long release) => new(release, null);

    /// <summary>What a reader was told at a time.</summary>
    public static AsOf At(DateTimeOffset time) => new(null, time);
}
