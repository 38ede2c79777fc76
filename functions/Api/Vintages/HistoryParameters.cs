using HtzPipeline.Functions.Api.Observations;

namespace HtzPipeline.Functions.Api.Vintages;

/// <summary>The query string of <c>GET /api/v1/history</c>, as text.</summary>
internal sealed record HistoryParameters : SeriesParameters;
