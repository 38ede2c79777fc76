namespace HtzPipeline.Functions.Query;

/// <summary>The query string of an endpoint that takes none.</summary>
internal sealed record NoParameters;
