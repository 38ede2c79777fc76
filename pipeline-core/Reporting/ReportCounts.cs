namespace HtzPipeline.Core.Reporting;

/// <summary>How many of each a report has. What only follows from a finding is not counted: one slip is one finding.</summary>
/// <param name="Accepted">Figures accepted.</param>
/// <param name="Held">Figures held back.</param>
/// <param name="Errors">Findings that hold something back.</param>
/// <param name="Warnings">Findings to look into.</param>
/// <param name="Infos">Findings to know of.</param>
/// <param name="Omissions">Figures left out that the last file had.</param>
public sealed record ReportCounts(int Accepted, int Held, int Errors, int Warnings, int Infos, int Omissions);
