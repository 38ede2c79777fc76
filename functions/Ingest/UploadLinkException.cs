using HtzPipeline.Core.Figures;

namespace HtzPipeline.Functions.Ingest;

/// <summary>A link that cannot be issued.</summary>
internal sealed class UploadLinkException(LocalText why) : Exception($"{why.Zh} {why.En}")
{
    /// <summary>Why not.</summary>
    public LocalText Why => why;
}
