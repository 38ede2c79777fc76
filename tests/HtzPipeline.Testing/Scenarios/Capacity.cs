namespace HtzPipeline.Testing.Scenarios;

/// <summary>What a deployment takes, from what each thing takes: zones that are all areas of one account, whose dashboards are looked at.</summary>
/// <param name="counts">What each thing takes.</param>
internal sealed class Capacity(CapacityCounts counts)
{
    /// <summary>The indicators of a zone; those of the seeds are fewer.</summary>
    public const int Indicators = 200;

    /// <summary>How many times the mean of working hours the busiest second has.</summary>
    public const int PeakTimes = 10;

    /// <summary>The hours of a month in which anybody looks: 22 days of 8 hours.</summary>
    public const int WorkingHours = 22 * 8;

    /// <summary>The part of a month's files that comes in one hour, on the day when they are due.</summary>
    public const int DueHourShare = 3;

    /// <summary>The views of a zone's dashboard in the busiest second.</summary>
    public static double Views => PeakTimes * Volume.ViewsOfZone / (WorkingHours * 3600.0);

    /// <summary>The rows of an area that a snapshot of so many indicators reads: its head, and of each the month and those before.</summary>
    public int SnapshotRows => 1 + Indicators * RowsOfIndicator;

    /// <summary>The requests of such a snapshot: the head, the month, and the months before by pages.</summary>
    public int SnapshotRequests => counts.Snapshot.Requests - 1 + Pages(Indicators * (RowsOfIndicator - 1));

    /// <summary>The rows that a figure of a file reads and writes.</summary>
    public double RowsOfFigure => (double)(counts.Year.Entities - counts.File.Entities) / (11 * MonthlyFile.Indicators);

    /// <summary>Files of 30 figures that an area takes in a day, one after the other.</summary>
    public int FilesOfDay => 24 * 3600 * StorageTargets.EntitiesOfPartition / counts.File.Entities;

    /// <summary>The limits, where every dashboard is ranked among all the others and nothing is answered from memory.</summary>
    public IReadOnlyList<CapacityLimit> Limits => LimitsFor(rowsOfOther: 1 + Indicators, requestsOfOther: 2);

    /// <summary>The limits once an instance keeps the months of other areas by their release: of each only the head is read.</summary>
    public IReadOnlyList<CapacityLimit> LimitsOnceKept => LimitsFor(rowsOfOther: 1, requestsOfOther: 1);

    /// <summary>How many of something that takes so many rows a partition takes in a second.</summary>
    public static double InSecond(double rows) => StorageTargets.EntitiesOfPartition / rows;

    private int RowsOfIndicator => (counts.Snapshot.Read - 1) / MonthlyFile.Indicators;

    private double RowsOfView => SnapshotRows + Volume.SeriesOfView * counts.Series.Read;

    private double RequestsOfView => SnapshotRequests + Volume.SeriesOfView * counts.Series.Requests;

    private static double FilesInDueHour => (double)Volume.FilesOfZone / DueHourShare;

    private IReadOnlyList<CapacityLimit> LimitsFor(int rowsOfOther, int requestsOfOther) =>
    [
        new("rows of an area: its own readers", StorageTargets.EntitiesOfPartition, _ => Views * RowsOfView),
        new(
            "rows of an area: its readers, and the ranks of all other zones",
            StorageTargets.EntitiesOfPartition,
            zones => Views * (RowsOfView + (zones - 1) * rowsOfOther)),
        new("rows of an area: its files in the hour when they are due", StorageTargets.EntitiesOfPartition, _ => FilesInDueHour * counts.File.Entities / 3600),
        new("requests of the account: readers", StorageTargets.RequestsOfAccount, zones => zones * Views * (RequestsOfView + (zones - 1) * requestsOfOther)),
        new("requests of the account: files in that hour", StorageTargets.RequestsOfAccount, zones => zones * FilesInDueHour * counts.File.Requests / 3600),
    ];

    private static int Pages(int rows) => (rows + StorageTargets.RowsOfPage - 1) / StorageTargets.RowsOfPage;
}
