using HtzPipeline.Functions.Hosting;
using HtzPipeline.Functions.Storage.Account;
using HtzPipeline.Scenarios;

namespace HtzPipeline.Benchmarks.Storage;

/// <summary>How many storage requests a department's monthly file takes, beside the least possible.</summary>
internal static class StorageBenchmark
{
    public static async Task Run(TextWriter output)
    {
        await using var azurite = await Azurite.StartAsync(AzuriteOptions.OnFreePorts());
        var cases = await StorageScenario.RunAsync(azurite.ConnectionString, new StorageNames(), CancellationToken.None);

        await output.WriteLineAsync($"""
            Storage requests for one file of {MonthlyFile.Indicators} indicators, in an area with three years of their history.
            Least = ceil(changed rows / 98) transactions + pages that must be read + 3 for the submission + 3 for its blobs.
            Changed rows: those of the observations, twice each (for series and for cross-sections), that have the new release.
            Pages that must be read: 1 for the head + ceil(observations published in the months that derivation needs / 1000).
            The catalogue is in memory, where an app that runs has it; a cold start reads it with one request more.

            """);
        var kinds = Enum.GetValues<RequestKind>();
        await output.WriteLineAsync($"| file | {string.Join(" | ", kinds.Select(Heading))} | requests | changed rows | rows to read | least | ratio |");
        await output.WriteLineAsync($"|---|{string.Concat(Enumerable.Repeat("--:|", kinds.Length + 5))}");
        foreach (var file in cases)
        {
            var counts = string.Join(" | ", kinds.Select(kind => file.Requests.GetValueOrDefault(kind)));
            await output.WriteLineAsync($"| {file.Name} | {counts} | {file.Sent} | {file.ChangedRows} | {file.WindowRows} | {file.Least} | {file.Ratio:0.00} |");
        }
    }

    private static string Heading(RequestKind kind) => kind switch
    {
        RequestKind.BlobRead => "blobs read",
        RequestKind.BlobWrite => "blobs written",
        RequestKind.Submission => "submission",
        RequestKind.Head => "head",
        RequestKind.Page => "pages",
        RequestKind.Transaction => "transactions",
        _ => "other",
    };
}
