using System.Globalization;
using HtzPipeline.Benchmarks.Api;

namespace HtzPipeline.Benchmarks.Load;

/// <summary>Something that readers ask again and again.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsKnown">Whether they have the answer to the question before, and ask whether it still holds.</param>
/// <param name="Address">The address of the n-th of its kind.</param>
internal sealed record LoadQuestion(string Name, bool IsKnown, Func<int, string> Address)
{
    public static IReadOnlyList<LoadQuestion> All { get; } =
    [
        new("series", false, number => $"observations?indicator={CodeOf(number)}&from=2018-01&to=2019-12"),
        new("snapshot", false, number => string.Create(CultureInfo.InvariantCulture, $"snapshots/2019-{1 + number % 12:00}")),
        new("SDMX", false, number => $"sdmx/data/dataflow/HTZ/DF_STATISTICS/+/M.{CodeOf(number)}.*.*"),
        new("304", true, _ => "snapshots/2019-12"),
    ];

    private static string CodeOf(int number) => SampleHistory.Code(1 + number % SampleHistory.Indicators);
}
