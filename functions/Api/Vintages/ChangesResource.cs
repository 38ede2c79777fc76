using System.Text.Json.Serialization;
using HtzPipeline.Functions.Formats.Cubes;
using HtzPipeline.Functions.Formats.Json;
using HtzPipeline.Functions.Storage.Observations;

namespace HtzPipeline.Functions.Api.Vintages;

/// <summary>The JSON answer of <c>GET /api/v1/changes</c>.</summary>
/// <param name="CatalogueVersion">The version of the catalogue that names and units are taken from.</param>
/// <param name="Area">The area, and the release up to which it was asked for.</param>
/// <param name="Since">The release after which it begins; 0 for the beginning.</param>
/// <param name="Next">What to ask for as <c>since</c> to go on; null where this is all.</param>
/// <param name="Releases">The releases that changed something, in order; none where the net difference was asked for.</param>
/// <param name="Net">The net difference figure by figure, where it was asked for; otherwise null.</param>
/// <param name="Continuation">What to ask for the next page with; null where this is the last.</param>
internal sealed record ChangesResource(
    string CatalogueVersion,
    AreaReleaseResource Area,
    long Since,
    long? Next,
    IReadOnlyList<ReleaseChangesResource> Releases,
    IReadOnlyList<FigureChangeResource>? Net,
    string? Continuation)
{
    public static ChangesResource Of(ChangeAnswer answer, IndicatorCatalogue catalogue) => new(
        answer.CatalogueVersion,
        AreaReleaseResource.Of(answer.Area),
        answer.Since,
        answer.Next,
        [.. answer.Releases.Select(release => ReleaseChangesResource.Of(release, catalogue, answer.Files))],
        answer.Net is { } net ? [.. net.Select(change => FigureChangeResource.Of(change, catalogue, answer.Files))] : null,
        answer.Continuation?.ToString());
}

/// <summary>What a release changed.</summary>
/// <param name="Release">The release's number.</param>
/// <param name="Released">Its time, +08:00.</param>
/// <param name="Submission">The submission that made it.</param>
/// <param name="Department">Its department.</param>
/// <param name="File">The path it was uploaded as.</param>
/// <param name="Why">upload, withdrawal, approval, refusal, confirmation or rereading.</param>
/// <param name="Reason">The reason given, for a withdrawal or an approval.</param>
/// <param name="By">Who decided, for a withdrawal or an approval.</param>
/// <param name="Changes">Figure by figure, derived ones too.</param>
internal sealed record ReleaseChangesResource(
    long Release,
    DateTimeOffset Released,
    string Submission,
    string Department,
    string? File,
    string Why,
    string? Reason,
    string? By,
    IReadOnlyList<FigureChangeResource> Changes)
{
    public static ReleaseChangesResource Of(ReleaseChanges changes, IndicatorCatalogue catalogue, IReadOnlyDictionary<string, SourceFile> files) => new(
        changes.Release.Number,
        changes.Release.Time.ToChinaTime(),
        changes.Release.Submission.ToString(),
        changes.Release.Submission.Department,
        changes.Submission?.Path,
        changes.Submission?.Decision?.Kind.ToString().ToLowerInvariant() ?? "upload",
        changes.Submission?.Decision?.Reason,
        changes.Submission?.Decision?.By,
        [.. changes.Changes.Select(change => FigureChangeResource.Of(change, catalogue, files))]);
}

/// <summary>A figure that a release changed.</summary>
/// <param name="Indicator">The indicator's code.</param>
/// <param name="Period">The period.</param>
/// <param name="Measure">The measure's code.</param>
/// <param name="OldValue">What it was; null if it had no value.</param>
/// <param name="OldStatus">The SDMX status it had; null if there was no figure.</param>
/// <param name="NewValue">What it became; null if it has no value any more.</param>
/// <param name="NewStatus">The SDMX status it has; null if there is no figure any more.</param>
/// <param name="Unit">The unit of both.</param>
/// <param name="Derived">Whether what it became, or was, is computed here.</param>
/// <param name="RestsOn">By whose word something is published that what it became is computed of; left out where that needed nobody's.</param>
internal sealed record FigureChangeResource(
    string Indicator,
    string Period,
    string Measure,
    decimal? OldValue,
    char? OldStatus,
    decimal? NewValue,
    char? NewStatus,
    string Unit,
    bool Derived,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] WordResource? RestsOn)
{
    private static readonly Dictionary<string, SourceFile> NoFiles = [];

    public static FigureChangeResource Of(FigureChange change, IndicatorCatalogue catalogue, IReadOnlyDictionary<string, SourceFile> files)
    {
        var (before, after) = (Resource(change.Before), Resource(change.After));
        return new(
            change.Key.Indicator,
            change.Key.Period.ToString(),
            MeasureFacts.Of(change.Measure).Code,
            before?.Value,
            before?.Status,
            after?.Value,
            after?.Status,
            (after ?? before)!.Unit,
            (after ?? before)!.Derived,
            WordResource.Of(change.After?.RestsOn, files));

        // An indicator that is no longer in the catalogue is answered as it was printed.
        FigureResource? Resource(Figure? figure) => figure is null ? null
            : catalogue.Indicator(change.Key.Indicator) is { } indicator ? FigureResource.Of(figure, indicator, catalogue, NoFiles)
            : figure.Status == ObservationStatus.Held ? new(null, null, figure.Unit, figure.Status.Code, null, figure.IsDerived, null)
            : new(figure.Number?.Value, figure.Number?.Decimals, figure.Unit, figure.Status.Code, null, figure.IsDerived, null);
    }
}
