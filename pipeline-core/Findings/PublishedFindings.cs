namespace HtzPipeline.Core.Findings;

/// <summary>HTZ4xxx: figures held against what is published.</summary>
public static class PublishedFindings
{
}
