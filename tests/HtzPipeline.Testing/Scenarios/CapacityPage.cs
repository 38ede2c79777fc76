using HtzPipeline.Functions.Hosting;
using HtzPipeline.Functions.Storage.Account;

namespace HtzPipeline.Testing.Scenarios;

/// <summary>Writes docs/scale.md: what each thing takes of the storage, and how much of it one deployment can do.</summary>
internal static class CapacityPage
{
    public static async Task Run(TextWriter output)
    {
        await using var azurite = await Azurite.StartAsync(AzuriteOptions.OnFreePorts());
        await output.WriteAsync(Page(await CapacityScenario.RunAsync(azurite.ConnectionString, new StorageNames(), CancellationToken.None)));
    }

    public static string Page(CapacityCounts counts)
    {
        var capacity = new Capacity(counts);
        return FormattableString.Invariant($"""
            # How much one deployment takes

            This page is printed by `dotnet run -c Release --project tests/HtzPipeline.Benchmarks -- capacity`; a test holds it to that. What each thing
            takes is measured, against Azurite; the limits are [those that Azure publishes](https://learn.microsoft.com/azure/storage/tables/scalability-targets): {StorageTargets.EntitiesOfPartition:N0} rows
            of 1 KiB a second in a partition of a table, which an area's observations are, and {StorageTargets.RequestsOfAccount:N0} requests a second to an account. All else is computed.
            No Azure account was put under load for it.

            ## What one thing takes

            An area of {MonthlyFile.Indicators} indicators with three years of history, an instance that has been running for a while. A transaction of up to 100 rows is one request.

            | once | requests | rows read | rows written |
            |---|--:|--:|--:|
            {Line("a monthly file of 30 figures, from upload to publication", counts.File)}
            {Line("a file of 360 figures of an earlier year", counts.Year)}
            {Line("a query: one indicator, a year", counts.Series)}
            {Line("a query: all indicators of a month, with the year before", counts.Snapshot)}
            {Line("… asked again", counts.Again)}
            {Line("… 304", counts.Unchanged)}

            Ranks, and areas within, take two requests more for each other area: its head, and its rows of the month (another for each longer period
            that ends with it). A test holds that in a store of twenty areas, and that without ranks none of the others is asked.

            ## What one area takes

            A figure costs {capacity.RowsOfFigure:0.0} rows: read in the window that checks and derived figures need, and written for series and for cross-sections, with those
            derived from it. So much a second, or a day, is {StorageTargets.EntitiesOfPartition:N0} rows a second; of the files one at a time, since an area has one writer.

            | of one area, at its limit | |
            |---|--:|
            | figures published a second | {Capacity.InSecond(capacity.RowsOfFigure):N0} |
            | monthly files a day | {capacity.FilesOfDay:N0} |
            | snapshots of {Capacity.Indicators} indicators a second, each a new question ({capacity.SnapshotRows:N0} rows in {capacity.SnapshotRequests} requests) | {Capacity.InSecond(capacity.SnapshotRows):0.0} |
            | series of a year a second, each a new question | {Capacity.InSecond(counts.Series.Read):N0} |
            | answers from memory, or 304, a second | {Capacity.InSecond(counts.Again.Read):N0} |

            A new question is one that this instance has not answered since the area's last release. The first row to bend is the third: an instance
            that starts, or a release, makes all questions new. Refused requests are sent again for {StoragePatience.Limit.TotalSeconds:0} seconds at most where somebody waits, then the answer is 503.

            ## What a province and the country come to

            Assumed, and to be replaced by what you know: zones of {Capacity.Indicators} indicators, all areas of one account; {Volume.ViewsOfZone:N0} views of a zone's dashboard a month in
            {Capacity.WorkingHours} working hours, the busiest second having {Capacity.PeakTimes} times their mean ({Capacity.Views:0.000} views for a zone); each view a snapshot ranked among all zones
            and {Volume.SeriesOfView} series, all new questions; {Volume.FilesOfZone} files a month, one in {Capacity.DueHourShare} of them in the hour when they are due. 100 % is the limit.

            | in the busiest second | {Heads()} | zones it takes |
            |---|{string.Concat(Volume.All.Select(_ => "--:|"))}--:|
            {Lines(capacity.Limits)}

            {string.Join('\n', Volume.All.Select(volume => $"- {volume.Name}: {Bend(volume, capacity.Limits)}"))}

            ## What to change there

            1. **Keep what other areas' months are, by release**, in an instance's memory: a row as of a release never changes, so a ranking reads of each other
               zone only its head. Not built. The same table would be:

               | in the busiest second | {Heads()} | zones it takes |
               |---|{string.Concat(Volume.All.Select(_ => "--:|"))}--:|
            {Lines(capacity.LimitsOnceKept, "   ")}

            2. **An account for each province**: `azd up` once more with its own environment, catalogue and keys. Nothing in the app spans accounts; what
               the country wants of all it takes from the provinces' `observations` and SDMX, as any reader does. Each is then the column of a province.
            3. **Partitions**: an area's rows lie in one, with the head that every transaction changes, since a release is to be seen all at once. Years that are closed
               could lie in others without that. It would be the third step, and is not designed: no area here comes near it by its files.

            ## What is not in it

            - Processor time and memory of instances, of which there are as many as `maximumInstances` lets; traffic; the host's own requests to its queues.
            - Rows larger than 1 KiB count for more: one with a long log of versions, read whole for the month that is answered.
            - Reconciliation reads each submission and lists each upload every five minutes ([costs](costs.md)): for the country {178 * 120:N0} rows in some twenty pages, one after the other.
            - `CapacityTests` runs one area against a simulated partition that refuses with 503 what is beyond its limit, with latencies of 5 to 20 ms by a
              seed, and holds the snapshots it answers in a second to the computed ones (within 15 %). Azure's own latencies nobody here has measured.

            """);
    }

    private static string Heads() => string.Join(" | ", Volume.All.Select(volume => $"{volume.Name} ({volume.Zones})"));

    private static string Line(string name, ActCount count) => $"| {name} | {count.Requests} | {count.Read} | {count.Written} |";

    private static string Lines(IEnumerable<CapacityLimit> limits, string indent = "") => string.Join('\n', limits.Select(limit => FormattableString.Invariant(
        $"{indent}| {limit.Name} | {string.Join(" | ", Volume.All.Select(volume => Percent(limit.Use(volume.Zones))))} | {limit.MostZones?.ToString("N0") ?? "any"} |")));

    private static string Bend(Volume volume, IReadOnlyList<CapacityLimit> limits)
    {
        var first = limits.MaxBy(limit => limit.Use(volume.Zones))!;
        return first.Use(volume.Zones) > 1
            ? $"too much; first to bend are the {first.Name}."
            : $"within all limits; first to bend would be the {first.Name}.";
    }

    private static string Percent(double share) => share < 0.001 ? "< 0.1 %" : FormattableString.Invariant($"{100 * share:0.0} %");
}
