using HtzPipeline.Functions.Hosting;
using HtzPipeline.Functions.Storage.Account;

namespace HtzPipeline.Scenarios;

/// <summary>Writes docs/costs.md: what is measured for each thing, and what a month comes to.</summary>
internal static class CostsPage
{
    public static async Task Run(TextWriter output)
    {
        await using var azurite = await Azurite.StartAsync(AzuriteOptions.OnFreePorts());
        await output.WriteAsync(Page(await CostScenario.RunAsync(azurite.ConnectionString, new StorageNames(), CancellationToken.None)));
    }

    public static string Page(MonthlyCounts counts) => $"""
        # What it costs

        This page is printed by `dotnet run -c Release --project tests/HtzPipeline.Benchmarks -- costs`; a test holds it to that. It counts what is
        billed and names no prices: they differ by region and cloud and change, so take them from the price pages of the cloud and region you use.

        ## What one thing takes

        Requests that the app's storage clients sent, measured against Azurite: a department's file of {MonthlyFile.Indicators} indicators in an area with three years
        of history, queries over HTTP, and a round of reconciliation with nothing to do. A transaction of up to 100 rows is one request.

        | once | blob reads and lists | blob writes | requests to tables and queues |
        |---|--:|--:|--:|
        {Line("a monthly file, within a quarter", counts.MidQuarter)}
        {Line("a monthly file, at a quarter's end", counts.QuarterEnd)}
        {Line("a query: one indicator, a year", counts.Series)}
        {Line("a query: all indicators of a month", counts.Snapshot)}
        {Line("a round of reconciliation", counts.Reconciliation)}

        ## What a month comes to

        Assumed, and to be replaced by what you know: {Volume.FilesOfZone} files a month for a zone (8 departments, as in the seeds, and a quarter of the files once
        more, corrected); {Volume.ViewsOfZone:N0} views of its dashboard, each one query of a month and {Volume.SeriesOfView} of indicators, none answered from a cache; {Volume.All[1].Zones} zones in
        a province and {Volume.All[2].Zones} in the country, all in one deployment; a month of 30 days, {Volume.Rounds:N0} rounds of reconciliation; a year of files kept.

        | a month of | zones | files | blob reads | blob writes | blob lists | requests to tables and queues | events | executions |
        |---|--:|--:|--:|--:|--:|--:|--:|--:|
        {string.Join('\n', Volume.All.Select(volume => Line(volume, volume.Bill(counts))))}

        A round lists every upload (5,000 to a page) and reads every submission (1,000 to a page), so its cost grows with what is kept; everything
        else grows with files and views only. Most of all requests are the views', as long as none is answered from a cache.

        ## From counts to money

            month = blob reads / 10,000 x price of reads
                  + (blob writes + blob lists) / 10,000 x price of writes (lists are billed like writes)
                  + requests / 10,000 x price of table and queue transactions
                  + events / 1,000,000 x price of Event Grid operations
                  + (executions - free grant) / 1,000,000 x price of executions
                  + (GB-seconds - free grant) x price of a GB-second
                  + GB kept x price of storage + GB of logs x price of Log Analytics

        GB-seconds: Flex Consumption bills an instance's memory while it works, at least one second each time. With instances of 2 GB and no
        two executions at once that is at most 2 x executions, as long as each takes under a second:
        {string.Join("; ", Volume.All.Select(volume => FormattableString.Invariant($"{2 * volume.Bill(counts).Executions:N0} for {volume.Name}")))}. Executions at the same time on one instance share its seconds.
        Instances that are always ready (`alwaysReadyHttp`, 0 unless set) are billed around the clock, and have no free grant.

        ## What is not counted

        - What the Functions host itself asks of storage: leases, timer states, and polling of its queues, day and night.
        - Traffic out of the region, private endpoints (billed by the hour), and the alerts (five log alerts and a metric alert, by the month).
        - Reports as pages and workbooks, which read the file once more each time one is opened; backups; rebuilding.
        - Nothing here was billed by Azure yet: the counts are measured, the bill is not.

        """;

    private static string Line(string name, OperationCount count) => $"| {name} | {count.BlobReads} | {count.BlobWrites} | {count.Rows} |";

    private static string Line(Volume volume, MonthlyBill bill) => FormattableString.Invariant(
        $"| {volume.Name} | {volume.Zones} | {volume.Files:N0} | {bill.BlobReads:N0} | {bill.BlobWrites:N0} | {bill.BlobLists:N0} | {bill.Rows:N0} | {bill.Events:N0} | {bill.Executions:N0} |");
}
