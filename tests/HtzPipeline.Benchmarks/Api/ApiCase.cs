using HtzPipeline.Functions.Api.Catalogue;
using HtzPipeline.Functions.Storage.Observations;

namespace HtzPipeline.Benchmarks.Api;

/// <summary>A question to the API, and what the bare SDK would have to read for it.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Address">The address, beneath <c>/api/v1/</c>.</param>
/// <param name="Queries">The queries: the same that the API asks.</param>
/// <param name="Rows">How many rows these have at least.</param>
internal sealed record ApiCase(string Name, string Address, IReadOnlyList<BareQuery> Queries, int Rows)
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
            [
                // The period with its logs, and the amounts of the twelve months before, for sparklines and growth.
                new(RowKeys.CrossSection(SampleHistory.Last), Columns: null),
                new(RowKeys.Months(SampleHistory.Last.YearBefore, SampleHistory.Last.Previous), ObservationRow.Columns(AmountMeasures.All)),
            ],
            SampleHistory.Indicators * 13),
    ];

    private static BareQuery SeriesRange(int number, int firstYear) =>
        new(RowKeys.Series(SampleHistory.Code(number), firstYear, SampleHistory.Last.Year), ObservationRow.WithoutVersions);
}

/// <summary>A query of a range of rows.</summary>
/// <param name="Range">The range.</param>
/// <param name="Columns">The properties that are asked for; null for all.</param>
internal sealed record BareQuery((string From, string Before) Range, IReadOnlyList<string>? Columns);
