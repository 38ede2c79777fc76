namespace HtzPipeline.Core.Findings;

/// <summary>HTZ1xxx: the file and its layout.</summary>
public static class StructureFindings
{
}
