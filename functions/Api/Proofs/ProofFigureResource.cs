using HtzPipeline.Core.Proofs;
using HtzPipeline.Functions.Formats.Cubes;

namespace HtzPipeline.Functions.Api.Proofs;

/// <summary>A published figure that a number of a draft was held against.</summary>
/// <param name="Indicator">The indicator's code.</param>
/// <param name="IndicatorName">Its names.</param>
/// <param name="Area">The area's code.</param>
/// <param name="Period">The period.</param>
/// <param name="Measure">The measure's code.</param>
/// <param name="Value">The value as published.</param>
/// <param name="Decimals">Its decimals.</param>
/// <param name="Unit">The code of its unit.</param>
/// <param name="Status">The SDMX observation status.</param>
/// <param name="Derived">Whether it was computed here.</param>
/// <param name="Release">The release of its area that brought it.</param>
/// <param name="Released">When that was, +08:00.</param>
/// <param name="ReplacedBy">The release that took its place; null while it stands.</param>
/// <param name="Replaced">When that was, +08:00.</param>
/// <param name="Submission">The submission that it came with; null for a derived one.</param>
/// <param name="Department">Its department.</param>
/// <param name="FileName">The file's name; given for what does not agree.</param>
/// <param name="Place">The place within the file.</param>
internal sealed record ProofFigureResource(
    string Indicator,
    LocalText? IndicatorName,
    string Area,
    string Period,
    string Measure,
    decimal? Value,
    int? Decimals,
    string Unit,
    char Status,
    bool Derived,
    long Release,
    DateTimeOffset? Released,
    long? ReplacedBy,
    DateTimeOffset? Replaced,
    string? Submission,
    string? Department,
    string? FileName,
    string? Place)
{
    public static ProofFigureResource? Of(PublishedFigure? published, IndicatorCatalogue catalogue) => published is null ? null : new(
        published.Key.Indicator,
        catalogue.Indicator(published.Key.Indicator)?.Name,
        published.Key.Area,
        published.Key.Period.ToString(),
        MeasureFacts.Of(published.Measure).Code,
        published.Figure.Number?.Value,
        published.Figure.Number?.Decimals,
        published.Figure.Unit,
        published.Figure.Status.Code,
        published.Figure.IsDerived,
        published.Release,
        published.Released?.ToChinaTime(),
        published.ReplacedBy,
        published.Replaced?.ToChinaTime(),
        published.Figure.Origin?.Submission,
        published.Department,
        published.FileName,
        published.Figure.Origin?.Place.ToString());
}
