namespace HtzPipeline.Core.Catalogue;

/// <summary>What an error in a file of a department does.</summary>
public enum OnError
{
    /// <summary>The figures concerned are held back; the rest is published.</summary>
    Hold,

    /// <summary>The whole file is refused.</summary>
    Reject,
}
