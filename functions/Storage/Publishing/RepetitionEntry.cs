using Azure.Data.Tables;
using HtzPipeline.Functions.Storage.Observations;
using HtzPipeline.Functions.Storage.Submissions;

namespace HtzPipeline.Functions.Storage.Publishing;

/// <summary>
/// An entry of an area's log that is no release: a submission that only repeated what is published. No reader can tell, but
/// its figures win over those of uploads in between that arrive later.
/// </summary>
/// <param name="Area">The area.</param>
/// <param name="Release">The latest release then.</param>
/// <param name="Number">Its number among those that repeated that release, from 1.</param>
/// <param name="Submission">The submission.</param>
/// <param name="At">When, UTC.</param>
/// <param name="CatalogueVersion">The version of the catalogue it was read with.</param>
internal sealed record RepetitionEntry(string Area, long Release, int Number, SubmissionId Submission, DateTimeOffset At, string CatalogueVersion)
{
    /// <summary>The row. Its time has another name than a release's, so that no search for releases finds it.</summary>
    public TableEntity ToRow() => new(Area, RowKeys.Repetition(Release, Number))
    {
        ["submission"] = Submission.ToString(),
        ["at"] = At,
        ["catalogueVersion"] = CatalogueVersion,
    };
}
