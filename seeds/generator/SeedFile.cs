namespace HtzPipeline.Seeds;

/// <summary>One example upload.</summary>
/// <param name="Path"><c>{department}/{period}/{file}</c>.</param>
/// <param name="Content">Its bytes.</param>
internal sealed record SeedFile(string Path, byte[] Content);
