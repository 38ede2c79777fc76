namespace HtzPipeline.Scenarios;

/// <summary>What the ingestion of one file took of the storage, beside the least possible.</summary>
/// <param name="Name">Which file.</param>
/// <param name="Requests">The requests that were sent, by kind.</param>
/// <param name="ChangedRows">The rows of observations, for series and for cross-sections, that its release changed.</param>
/// <param name="WindowRows">The observations published before in the months that must be read.</param>
internal sealed record StorageCase(string Name, IReadOnlyDictionary<RequestKind, int> Requests, int ChangedRows, int WindowRows)
{
    // A transaction has 100 operations: the head, the release, and so many rows.
    private const int RowsPerTransaction = 98;
    private const int RowsPerPage = 1000;
    private const int RequestsForSubmission = 3;
    private const int RequestsForBlobs = 3;

    /// <summary>The requests that were sent.</summary>
    public int Sent => Requests.Values.Sum();

    /// <summary>The head, and the observations by pages of a thousand.</summary>
    public int LeastPages => 1 + CeilingOf(WindowRows, RowsPerPage);

    /// <summary>The fewest requests possible.</summary>
    public int Least => CeilingOf(ChangedRows, RowsPerTransaction) + LeastPages + RequestsForSubmission + RequestsForBlobs;

    /// <summary>How many times the least was sent.</summary>
    public double Ratio => Sent / (double)Least;

    private static int CeilingOf(int rows, int size) => (rows + size - 1) / size;
}
