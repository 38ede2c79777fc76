using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Validation;

/// <summary>What is known of an upload before its content is looked at.</summary>
/// <param name="Submission">The id of the submission.</param>
/// <param name="Uploaded">When it was uploaded, UTC.</param>
/// <param name="Department">The code of the department, from its path; in the catalogue.</param>
/// <param name="Period">The month or longer period it was uploaded for, from its path.</param>
/// <param name="FileName">The file's name, without its folders.</param>
public sealed record Upload(string Submission, DateTimeOffset Uploaded, string Department, Period Period, string FileName)
{
    /// <summary>Where it stands among all uploads, UTC; when it was uploaded, where nothing more is known.</summary>
    public DateTimeOffset Order { get; init; } = Uploaded;

    /// <summary>Where a figure of it came from.</summary>
    /// <param name="place">The place within the file.</param>
    /// <param name="text">The raw text of the cell.</param>
    public Origin OriginOf(Place place, string text) => new(Submission, Uploaded, place, text) { Order = Order };
}
