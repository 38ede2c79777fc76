namespace HtzPipeline.Functions.Ingest;

/// <summary>An address that a department's file can be put to without any account.</summary>
/// <param name="Path">Where the file will lie in the uploads container.</param>
/// <param name="Address">The blob's address with the signature: whoever has it may write there.</param>
/// <param name="Expires">Until when, UTC.</param>
internal sealed record UploadLink(UploadPath Path, Uri Address, DateTimeOffset Expires);
