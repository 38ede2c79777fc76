using System.Text.Json.Serialization;

namespace HtzPipeline.Functions.Storage.Backups;

/// <summary>A blob as the list of a backup has it; its bytes are in the file named by its number.</summary>
/// <param name="Number">The number, from 1.</param>
/// <param name="Container">The container's name without the prefix.</param>
/// <param name="Name">The blob's name.</param>
/// <param name="ContentType">Its media type.</param>
/// <param name="ETag">Its ETag: that of the upload, where it was restored before.</param>
/// <param name="Modified">When it was written, UTC; when it was uploaded, where it was restored before.</param>
/// <param name="Sha256">The SHA-256 of its bytes, in hex.</param>
internal sealed record BackupBlob(
    int Number, string Container, string Name, string ContentType, string ETag, DateTimeOffset Modified, string Sha256)
{
    /// <summary>Where it stands among all uploads, UTC; null for what is none, and where only the second of its time tells.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? Order { get; init; }
}

/// <summary>A backup that cannot be made or restored.</summary>
internal sealed class BackupException(LocalText why) : Exception($"{why.Zh} {why.En}")
{
    /// <summary>Why not.</summary>
    public LocalText Why => why;
}
