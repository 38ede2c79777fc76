using Azure;

namespace HtzPipeline.Functions.Storage.Submissions;

/// <summary>What must hold for an upload to be stored.</summary>
/// <param name="IsNew">Whether there may be none under its name.</param>
/// <param name="Replaces">The version that it replaces; null for whichever there is.</param>
internal readonly record struct UploadConditions(bool IsNew, ETag? Replaces);
