using System.Collections.Immutable;
using HtzPipeline.Functions.Storage.Observations;
using HtzPipeline.Functions.Storage.Submissions;

namespace HtzPipeline.Functions.Storage.Publishing;

/// <summary>What a submission publishes in one area.</summary>
/// <param name="Submission">The submission.</param>
/// <param name="Area">The area.</param>
/// <param name="Catalogue">The catalogue it was read with; derived figures are computed with it too.</param>
/// <param name="Facts">Its facts of the area, in the order of the file; at least one. Of a withdrawal, those it takes back.</param>
/// <param name="IsWithdrawal">Whether it takes its facts back.</param>
internal sealed record Publication(
    SubmissionId Submission, string Area, IndicatorCatalogue Catalogue, ImmutableArray<Fact> Facts, bool IsWithdrawal = false);

/// <summary>Makes the publication of a submission in an area from what is kept of it, for whoever finds it unfinished.</summary>
internal delegate Task<Publication> LoadPublication(SubmissionId submission, string area, CancellationToken cancellation);

/// <summary>What publishing came to in one area.</summary>
/// <param name="Release">The release; null for a submission that only repeated what was published already.</param>
/// <param name="Affected">The submissions, perhaps itself, of which figures may have been overtaken or brought back.</param>
/// <param name="Tied">The figures that another upload gives differently, where nobody can tell which of the two is the later.</param>
internal sealed record PublishedArea(Release? Release, ImmutableHashSet<string> Affected, ImmutableArray<TiedFigure> Tied);

/// <summary>A figure that two uploads give differently, where nobody can tell which of them is the later.</summary>
/// <param name="Key">The observation.</param>
/// <param name="Measure">The measure.</param>
/// <param name="Other">The id of the other submission.</param>
internal readonly record struct TiedFigure(ObservationKey Key, Measure Measure, string Other);
