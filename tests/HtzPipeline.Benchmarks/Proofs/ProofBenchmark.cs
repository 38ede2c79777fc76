using System.Diagnostics;
using System.Globalization;
using System.Text;
using HtzPipeline.Core.Catalogue;
using HtzPipeline.Generated.Proofreading;

namespace HtzPipeline.Benchmarks.Proofs;

/// <summary>How many faults of true drafts proofreading finds, how often it blames what is right, and how long 5,000 characters take.</summary>
internal static class ProofBenchmark
{
    private const int Drafts = 500;
    private const int Length = 5000;
    private const int Times = 20;

    /// <summary>Prints the tables.</summary>
    public static async Task Run(TextWriter output, IReadOnlyList<string> arguments)
    {
        var seed = arguments is [var given] ? int.Parse(given, CultureInfo.InvariantCulture) : 1;
        var catalogue = CatalogueLoader.Load(await File.ReadAllTextAsync(Path.Combine("seeds", "catalogue.yaml")), "catalogue.yaml").Catalogue!;
        var measured = ProofMeasurement.Run(catalogue, Drafts, seed);
        await output.WriteLineAsync("| fault | put in | found | recall | right numbers beside | false alarms |\n|---|--:|--:|--:|--:|--:|");
        foreach (var score in measured.Scores)
        {
            await output.WriteLineAsync(score.ToString());
        }

        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"\nRecall {measured.Recall:0.0000}, false alarms {measured.AlarmRate:0.00000} a number; of {measured.Figures} true figures {measured.Agreeing} are found to agree.\n"));
        foreach (var example in measured.Scores.SelectMany(score => score.Examples))
        {
            await output.WriteLineAsync(example);
        }

        await TimeAsync(output, catalogue, seed);
        await output.WriteLineAsync();
        await ProofHttpBenchmark.RunAsync(output, catalogue, seed);
    }

    private static async Task TimeAsync(TextWriter output, IndicatorCatalogue catalogue, int seed)
    {
        var world = new PublishedWorld(catalogue, seed);
        var text = new StringBuilder();
        while (text.Length < Length)
        {
            text.Append(new WrittenDraft(new DraftWriter(world, new(seed + text.Length)).Write(sentences: 30)).Text).Append('\n');
        }

        var (draft, quickest, numbers) = (text.ToString(0, Length), double.MaxValue, 0);
        for (var i = 0; i < Times; i++)
        {
            var clock = Stopwatch.StartNew();
            numbers = ProofMeasurement.Read(draft, world).Numbers.Count;
            quickest = Math.Min(quickest, clock.Elapsed.TotalMilliseconds);
        }

        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{Length} characters with {numbers} numbers: {quickest:0.0} ms, what is published being in memory."));
    }
}
