using System.Diagnostics;
using System.Globalization;
using HtzPipeline.Testing.Scenarios;

namespace HtzPipeline.Benchmarks.Arrival;

/// <summary>
/// Files from the moment they lie in Blob Storage until their figures are in an answer, beside the storage requests of each made bare: what
/// the app sent is sent again by an HTTP client, to an account of its own that has got everything before.
/// </summary>
internal static class ArrivalBenchmark
{
    private const int WarmUp = 60;
    private const int Files = 31;

    /// <summary>Runs it.</summary>
    /// <param name="output">Where the table goes.</param>
    /// <param name="arguments"><c>monthly</c> or <c>many</c> for one of the two.</param>
    public static async Task Run(TextWriter output, IReadOnlyList<string> arguments)
    {
        await output.WriteLineAsync("| file | requests | made bare, ms | the app, ms | times the requests | memory, most MB |");
        await output.WriteLineAsync("|---|--:|--:|--:|--:|--:|");
        if (arguments is not ["many"])
        {
            await MonthlyAsync(output);
        }

        if (arguments is not ["monthly"])
        {
            await ManyAsync(output);
        }
    }

    private static async Task MonthlyAsync(TextWriter output)
    {
        var (first, last) = (Core.Figures.Period.Month(2009, 1), Core.Figures.Period.Month(2011, 12));
        await using var run = await ArrivalRun.StartAsync(MonthlyFile.Catalogue, isRecording: true);
        await run.PublishAsync(MonthlyFile.Path(last, "历史"), MonthlyFile.Content(first, last));
        await run.RepeatBareAsync([]);
        var (own, bare, requests) = (new List<double>(), new List<double>(), 0);
        foreach (var number in Enumerable.Range(1, WarmUp + Files))
        {
            var month = last.Plus(number);
            var watch = Stopwatch.StartNew();
            await run.PublishAsync(MonthlyFile.Path(month), MonthlyFile.Content(month, month));
            using var answer = await run.Client.GetAsync(new Uri($"observations?indicator=I01&from={month}&to={month}", UriKind.Relative));
            var isVisible = (await answer.Content.ReadAsStringAsync()).Contains($"\"{month}\"", StringComparison.Ordinal);
            var time = watch.Elapsed.TotalMilliseconds;
            if (!isVisible)
            {
                throw new InvalidOperationException($"The figures of {month} are not in the answer.");
            }

            var (bareTime, count) = await run.RepeatBareAsync([]);
            if (number > WarmUp)
            {
                own.Add(time);
                bare.Add(bareTime.TotalMilliseconds);
                requests = count;
            }
        }

        var ratio = own.Zip(bare, (one, floor) => one / floor).Order().ElementAt(Files / 2);
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture, $"| a month of {MonthlyFile.Indicators} indicators, medians of {Files} | {requests} | {Median(bare):0.0} | {Median(own):0.0} | {ratio:0.00} | |"));
    }

    private static async Task ManyAsync(TextWriter output)
    {
        // Once without taking the requests down, which would be in its memory.
        await using (var unrecorded = await ArrivalRun.StartAsync(ManyFigures.Catalogue, isRecording: false))
        {
            using var most = new MostMemory();
            await unrecorded.PublishAsync(ManyFigures.Path, ManyFigures.Content);
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"| {ManyFigures.Figures:N0} figures of five areas | | | | | {most.Bytes >> 20} |"));
        }

        await using var run = await ArrivalRun.StartAsync(ManyFigures.Catalogue, isRecording: true);
        var watch = Stopwatch.StartNew();
        await run.PublishAsync(ManyFigures.Path, ManyFigures.Content);
        var time = watch.Elapsed;
        var (bare, requests) = await run.RepeatBareAsync(ManyFigures.AreaCodes);
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture, $"| the same, its areas at once in both | {requests:N0} | {bare.TotalMilliseconds:0} | {time.TotalMilliseconds:0} | {time / bare:0.00} | |"));
    }

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);
}
