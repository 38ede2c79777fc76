using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Validation;

/// <summary>What is known of an upload before its content is looked at.</summary>
/// <param name="Submission">The id of the submission.</param>
/// <param name="Uploaded">When it was uploaded, UTC.</param>
/// <param name="Department">The code of the department, from its path; in the catalogue.</param>
/// <param name="Period">The month or longer period it was uploaded for, from its path.</param>
/// <param name="FileName">The file's name, without its folders.</param>
public sealed record Upload(string Submission, DateTimeOffset Uploaded, string Department, Period Period, string FileName);
