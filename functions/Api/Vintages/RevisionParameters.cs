using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using HtzPipeline.Functions.Api.Observations;
using Microsoft.AspNetCore.Mvc;

namespace HtzPipeline.Functions.Api.Vintages;

/// <summary>The query string of <c>GET /api/v1/revisions</c>, as text: of one indicator, area and measure.</summary>
internal sealed record RevisionParameters : SeriesParameters
{
    [FromQuery(Name = "measure"), Required, Description("一个口径的代码 | One measure. Example: cumulative")]
    public override string? Measure { get; init; }
}
