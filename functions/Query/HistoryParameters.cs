namespace HtzPipeline.Functions.Query;

/// <summary>The query string of <c>GET /api/v1/history</c>, as text.</summary>
internal sealed record HistoryParameters : SeriesParameters;
