using HtzPipeline.Core.Figures;

namespace HtzPipeline.Functions.Storage.Backups;

/// <summary>A backup that cannot be made or restored.</summary>
internal sealed class BackupException(LocalText why) : Exception($"{why.Zh} {why.En}")
{
    /// <summary>Why not.</summary>
    public LocalText Why => why;
}
