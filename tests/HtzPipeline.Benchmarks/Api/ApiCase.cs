using HtzPipeline.Functions.Storage;

namespace HtzPipeline.Benchmarks.Api;

/// <summary>A question to the API, and what the bare SDK would have to read for it.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Address">The address, beneath <c>/api/v1/</c>.</param>
/// <param name="Ranges">The ranges of rows, each of which is a query.</param>
/// <param name="Rows">How many rows these have.</param>
internal sealed record ApiCase(string Name, string Address, IReadOnlyList<(string From, string Before)> Ranges, int Rows)
{
    /// <summary>The cases that are measured.</summary>
    public static IReadOnlyList<ApiCase> All { get; } =
    [
        new(
            "one series of 10 years",
            $"observations?indicator={SampleHistory.Code(1)}&from={SampleHistory.First}&to={SampleHistory.Last}",
            [SeriesRange(1, SampleHistory.First.Year)],
            120),
        new(
            $"{SampleHistory.LongSeries} series of 24 months",
            $"observations?indicator={string.Join(',', Enumerable.Range(1, SampleHistory.LongSeries).Select(SampleHistory.Code))}&from={SampleHistory.FirstOfAll}&to={SampleHistory.Last}",
            [.. Enumerable.Range(1, SampleHistory.LongSeries).Select(number => SeriesRange(number, SampleHistory.FirstOfAll.Year))],
            SampleHistory.LongSeries * 24),
        new(
            $"snapshot of {SampleHistory.Indicators} indicators",
            $"snapshots/{SampleHistory.Last}",
            [RowKeys.CrossSection(SampleHistory.Last)],
            SampleHistory.Indicators),
    ];

    private static (string From, string Before) SeriesRange(int number, int firstYear) =>
        RowKeys.Series(SampleHistory.Code(number), firstYear, SampleHistory.Last.Year);
}
