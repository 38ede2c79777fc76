namespace HtzPipeline.Testing.Scenarios;

/// <summary>
/// What Azure says that its storage takes: https://learn.microsoft.com/azure/storage/tables/scalability-targets. Beyond it requests are
/// refused with 503, and tried again after growing pauses.
/// </summary>
internal static class StorageTargets
{
    /// <summary>Rows of up to 1 KiB in a partition of a table, each second.</summary>
    public const int EntitiesOfPartition = 2_000;

    /// <summary>Requests to an account, each second.</summary>
    public const int RequestsOfAccount = 20_000;

    /// <summary>Rows in a page of an answer.</summary>
    public const int RowsOfPage = 1_000;
}
