namespace HtzPipeline.Scenarios;

/// <summary>How much happens in a month: assumptions, which whoever reads the page may put his own in place of.</summary>
/// <param name="Name">Of what.</param>
/// <param name="Zones">How many zones one deployment serves.</param>
internal sealed record Volume(string Name, int Zones)
{
    /// <summary>The files of a zone in a month: 8 departments, as in the seeds, and a quarter of the files once more, corrected.</summary>
    public const int FilesOfZone = 10;

    /// <summary>The views of a zone's dashboard in a month: 200 a day.</summary>
    public const int ViewsOfZone = 200 * 30;

    /// <summary>What a view asks for beside one snapshot.</summary>
    public const int SeriesOfView = 4;

    /// <summary>The rounds of reconciliation in a month of 30 days, one every five minutes.</summary>
    public const int Rounds = 30 * 24 * 12;

    private const int RowsOfPage = 1000;
    private const int BlobsOfPage = 5000;

    public static IReadOnlyList<Volume> All { get; } = [new("a zone", 1), new("a province", 20), new("the country", 178)];

    public int Files => Zones * FilesOfZone;

    public int Views => Zones * ViewsOfZone;

    /// <summary>All files of a year, which reconciliation lists.</summary>
    public int FilesOfYear => Files * 12;

    /// <summary>What a month takes, when a year has been kept.</summary>
    public MonthlyBill Bill(MonthlyCounts counts)
    {
        // Reads and writes of a file: two of three months are within a quarter.
        long OfFiles(Func<OperationCount, int> part) => Files * (2L * part(counts.MidQuarter) + part(counts.QuarterEnd)) / 3;
        long OfViews(Func<OperationCount, int> part) => (long)Views * (part(counts.Snapshot) + SeriesOfView * part(counts.Series));
        return new(
            BlobReads: OfFiles(c => c.BlobReads) + OfViews(c => c.BlobReads),
            BlobWrites: OfFiles(c => c.BlobWrites) + OfViews(c => c.BlobWrites) + Files,
            BlobLists: (long)Rounds * (counts.Reconciliation.BlobReads - 1 + Pages(BlobsOfPage)),
            Rows: OfFiles(c => c.Rows) + OfViews(c => c.Rows) + (long)Rounds * (counts.Reconciliation.Rows - 1 + Pages(RowsOfPage)),
            Events: Files,
            Executions: Files + Rounds + (long)Views * (1 + SeriesOfView));
    }

    private int Pages(int size) => (FilesOfYear + size - 1) / size;
}
