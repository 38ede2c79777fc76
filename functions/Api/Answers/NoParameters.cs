namespace HtzPipeline.Functions.Api.Answers;

/// <summary>The query string of an endpoint that takes none.</summary>
internal sealed record NoParameters;
