using Azure;

namespace HtzPipeline.Functions.Storage.Catalogues;

/// <summary>The catalogue in force as it is stored.</summary>
/// <param name="Yaml">Its file.</param>
/// <param name="Since">When it was put in force.</param>
/// <param name="ETag">Which version of the blob it is.</param>
internal sealed record StoredCatalogue(BinaryData Yaml, DateTimeOffset Since, ETag ETag);
