using HtzPipeline.Functions.Formats.Cubes;
using HtzPipeline.Functions.Storage.Observations;
using HtzPipeline.Functions.Storage.Submissions;

namespace HtzPipeline.Functions.Api.Vintages;

/// <summary>A revision triangle: what each period was as of each release that changed any of them.</summary>
/// <param name="CatalogueVersion">The version of the catalogue that names and units are taken from.</param>
/// <param name="Area">The area, and its latest release.</param>
/// <param name="Indicator">The indicator.</param>
/// <param name="Measure">The measure.</param>
/// <param name="Releases">The releases, in order.</param>
/// <param name="Periods">The periods in order, each with its figure as of each release; null where it had none.</param>
internal sealed record TriangleAnswer(
    string CatalogueVersion,
    AnsweredArea Area,
    Indicator Indicator,
    Measure Measure,
    IReadOnlyList<Release> Releases,
    IReadOnlyList<(Period Period, IReadOnlyList<Figure?> Figures)> Periods);

/// <summary>What changed from one release to another.</summary>
/// <param name="CatalogueVersion">The version of the catalogue that names and units are taken from.</param>
/// <param name="Area">The area, and the release up to which it was asked for.</param>
/// <param name="Since">The release after which it begins.</param>
/// <param name="Next">What to ask for as since to go on; null where this is all.</param>
/// <param name="Releases">The releases, in order; those that changed nothing are left out.</param>
internal sealed record ChangeAnswer(string CatalogueVersion, AnsweredArea Area, long Since, long? Next, IReadOnlyList<ReleaseChanges> Releases)
{
    /// <summary>The net difference, where it was asked for instead of the releases.</summary>
    public IReadOnlyList<FigureChange>? Net { get; init; }

    /// <summary>The decisions that what became is computed of, by submission.</summary>
    public IReadOnlyDictionary<string, SourceFile> Files { get; init; } = new Dictionary<string, SourceFile>();

    /// <summary>What to ask for the next page with; null where this is the last.</summary>
    public ChangeContinuation? Continuation => Next is { } last ? new(last, Area.Release) : null;
}

/// <summary>What a release changed.</summary>
/// <param name="Release">The release.</param>
/// <param name="Submission">Its submission; null where nothing is known of it any more.</param>
/// <param name="Changes">Figure by figure.</param>
internal sealed record ReleaseChanges(Release Release, Submission? Submission, IReadOnlyList<FigureChange> Changes);
