using HtzPipeline.Core.Catalogue;

namespace HtzPipeline.Core.Validation.Differences;

/// <summary>A file as it was judged by a catalogue.</summary>
/// <param name="Judged">What came of it; of one that could not even be understood nothing, with a finding that says why.</param>
/// <param name="Catalogue">The catalogue.</param>
public sealed record CataloguedJudgement(CheckedSubmission Judged, IndicatorCatalogue Catalogue);
