namespace HtzPipeline.Scenarios;

/// <summary>What a request to the storage account is for.</summary>
internal enum RequestKind
{
    /// <summary>A blob read.</summary>
    BlobRead,

    /// <summary>A blob written.</summary>
    BlobWrite,

    /// <summary>A row of the table of submissions, read or written.</summary>
    Submission,

    /// <summary>An area's head read.</summary>
    Head,

    /// <summary>A page of an area's observations read.</summary>
    Page,

    /// <summary>A transaction in an area.</summary>
    Transaction,

    /// <summary>Anything else.</summary>
    Other,
}
