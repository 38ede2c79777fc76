using HtzPipeline.Functions.Api.Answers;

namespace HtzPipeline.Functions.Api.Catalogue;

/// <summary>The query string of <c>GET /api/v1/catalogue</c>, as text.</summary>
internal sealed record CatalogueParameters : FormatParameters;
