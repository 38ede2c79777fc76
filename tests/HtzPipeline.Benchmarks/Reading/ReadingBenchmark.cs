namespace HtzPipeline.Benchmarks.Reading;

/// <summary>
/// How fast a 100,000-row tidy CSV file becomes checked observations, and what memory that takes. The contestants take turns in
/// one run, so that what else the machine does falls on all alike; the median of the rounds counts.
/// </summary>
internal static class ReadingBenchmark
{
    private const int Rows = 100_000;
    private const int WarmUps = 5;
    private const int Rounds = 21;

    public static async Task Run(TextWriter output)
    {
        var file = TidyFile.OfRows(Rows);
        var contestants = ContestantsFor(file);
        CheckThatFaultsAreFound();

        var times = contestants.ToDictionary(contestant => contestant, _ => new List<double>());
        for (var round = -WarmUps; round < Rounds; round++)
        {
            foreach (var contestant in contestants)
            {
                var time = Time(contestant, file);
                if (round >= 0)
                {
                    times[contestant].Add(time);
                }
            }
        }

        var medians = contestants.Select(contestant => Median(times[contestant])).ToArray();
        await output.WriteLineAsync($"{Rows:N0} rows, {file.Content.Length / 1e6:0.0} MB; median of {Rounds} interleaved rounds, in processor time, {WarmUps} before them to warm up.\n");
        await output.WriteLineAsync("| reading | ms | rows/s | times the floor | spread | allocated B/row | alive at half B | alive at end B | growth B/row |");
        await output.WriteLineAsync("|---|--:|--:|--:|--:|--:|--:|--:|--:|");
        for (var i = 0; i < contestants.Length; i++)
        {
            var spread = times[contestants[i]].Order().ToArray();
            var (half, end, growth) = Memory(i);
            await output.WriteLineAsync(
                $"| {contestants[i].Name} | {medians[i]:0.0} | {Rows / medians[i] * 1000:N0} | {medians[i] / medians[0]:0.00} "
                + $"| {spread[Rounds / 4]:0.0}–{spread[^((Rounds / 4) + 1)]:0.0} | {Allocated(contestants[i], file) / (double)Rows:0} | {half:N0} | {end:N0} | {growth:0.0} |");
        }
    }

    private static Contestant[] ContestantsFor(TidyFile file) =>
    [
        new("bare Sylvan.Data.Csv (floor)", Checks: false, SylvanFloor.Read),
        new("CsvHelper with FluentValidation", Checks: true, (stream, checkpoint) => CsvHelperValidated.Read(file, stream, checkpoint)),
        new("HtzPipeline", Checks: true, (stream, checkpoint) => CheckedFacts.Read(file, stream, checkpoint)),
    ];

    // A contestant that overlooks a fault is not in the race.
    private static void CheckThatFaultsAreFound()
    {
        var faulty = TidyFile.WithFaults();
        foreach (var contestant in ContestantsFor(faulty).Where(contestant => contestant.Checks))
        {
            var outcome = contestant.Read(new MemoryStream(faulty.Content), new Checkpoint());
            if (outcome.Complaints != TidyFile.Faults)
            {
                throw new InvalidOperationException($"{contestant.Name} found {outcome.Complaints} of {TidyFile.Faults} faults.");
            }
        }
    }

    private static double Time(Contestant contestant, TidyFile file) => ProcessorTime.Of(() => Read(contestant, file, new Checkpoint()));

    private static long Allocated(Contestant contestant, TidyFile file)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        Read(contestant, file, new Checkpoint());
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    /// <summary>What is alive half-way and at the last row of the file, and how much more for each row of a file twice as long.</summary>
    private static (long Half, long End, double Growth) Memory(int contestant)
    {
        var end = LiveAt(contestant, Rows, Rows);
        return (LiveAt(contestant, Rows, Rows / 2), end, (LiveAt(contestant, 2 * Rows, 2 * Rows) - end) / (double)Rows);
    }

    private static long LiveAt(int contestant, int rows, int row)
    {
        var file = TidyFile.OfRows(rows);
        var reader = ContestantsFor(file)[contestant];
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var checkpoint = new Checkpoint(row);
        Read(reader, file, checkpoint);
        return checkpoint.LiveBytes - before;
    }

    private static void Read(Contestant contestant, TidyFile file, Checkpoint checkpoint)
    {
        var outcome = contestant.Read(new MemoryStream(file.Content), checkpoint);
        if (outcome != new Outcome(file.Rows, 0))
        {
            throw new InvalidOperationException($"{contestant.Name} made {outcome} of {file.Rows} good rows.");
        }
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
