namespace HtzPipeline.Core.Findings;

/// <summary>HTZ3xxx: figures of one file held against each other.</summary>
public static class FileFindings
{
}
