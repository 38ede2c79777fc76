namespace HtzPipeline.Functions.Access;

/// <summary>What somebody may be allowed to do.</summary>
internal enum Right
{
    /// <summary>To read what is published and what became of submissions.</summary>
    Read,

    /// <summary>To upload for a department, to check files, and to take back, redrive and confirm what it has uploaded.</summary>
    Upload,

    /// <summary>To let through figures of a department that were held.</summary>
    Approve,

    /// <summary>To change the catalogue, which is everybody's: for no department in particular.</summary>
    Catalogue,
}
