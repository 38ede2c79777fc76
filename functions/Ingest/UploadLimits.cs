namespace HtzPipeline.Functions.Ingest;

/// <summary>What an upload may be: the section <c>Uploads</c> of the settings.</summary>
internal sealed record UploadLimits
{
    /// <summary>The most bytes a file may have; 32 MiB, since the Functions host hands the content over several times.</summary>
    public long MaxBytes { get; init; } = 32 << 20;
}
