using CsCheck;
using HtzPipeline.Core.Aggregation;
using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Tests.Aggregation;

public class RecomputeTests
{
    // Every row that reports of 2018 to 2020 could possibly touch, and a year around.
    private static readonly ObservationKey[] EveryRow =
    [
        .. from indicator in Ledger.Catalogue.Indicators
           from frequency in Enum.GetValues<Frequency>()
           from year in Enumerable.Range(2017, 6)
           from number in Enumerable.Range(1, 12 / (int)frequency)
           select new ObservationKey(indicator.Code, "HTZ", Period.Of(year, frequency, number)),
    ];

    [Fact]
    public void Any_order_of_arrival_ends_in_the_figures_derived_from_scratch() =>
        Report.Several.SelectMany(reports => Gen.Select(Gen.Shuffle(reports), Gen.Int[1, 10])).Sample((reports, size) =>
        {
            var incremental = new ObservationSet();
            foreach (var batch in reports.Chunk(size))
            {
                Publish(incremental, batch);
            }

            var scratch = new ObservationSet();
            foreach (var report in reports)
            {
                report.PutInto(scratch);
            }

            Derivation.Recompute(scratch, EveryRow, Ledger.Catalogue);
            Assert.Equal(Present(scratch), Present(incremental));
        });

    [Fact]
    public void The_window_holds_all_that_recomputing_needs_and_reaches() =>
        Gen.Select(Report.Several, Gen.Int[1, 3]).Sample((all, count) =>
        {
            var whole = new ObservationSet();
            Publish(whole, all.SkipLast(count));
            var reports = all.TakeLast(count).ToArray();
            var keys = reports.Select(report => report.Key).ToArray();

            var (first, last) = Derivation.Window(keys, Ledger.Catalogue);
            var indicators = Derivation.Indicators(keys, Ledger.Catalogue);
            var window = new ObservationSet(whole.All.Where(row =>
                row.Key.Period.LastMonth >= first && row.Key.Period.LastMonth <= last && indicators.Contains(row.Key.Indicator)));

            Assert.Equal(Publish(whole, reports), Publish(window, reports));
            Assert.All(window.All, row => Assert.Equal(Present(whole, row.Key), Present(window, row.Key)));
        }, iter: 2000);

    [Fact]
    public void The_rows_returned_are_those_whose_figures_changed() =>
        Gen.Select(Report.Several, Report.Several).Sample((earlier, later) =>
        {
            var observations = new ObservationSet();
            Publish(observations, earlier);
            foreach (var report in later)
            {
                report.PutInto(observations);
            }

            var before = observations.All.ToDictionary(row => row.Key, row => row.Figures.ToList());
            var changed = Derivation.Recompute(observations, [.. later.Select(report => report.Key)], Ledger.Catalogue);

            Assert.Equal(changed.Count, changed.Distinct().Count());
            Assert.Equal(
                observations.All.Where(row => !row.Figures.SequenceEqual(before.GetValueOrDefault(row.Key, []))).Select(row => row.Key).ToHashSet(),
                changed.ToHashSet());
            Assert.Empty(Derivation.Recompute(observations, EveryRow, Ledger.Catalogue));
        });

    [Fact]
    public void A_reported_figure_is_never_touched() =>
        Report.Several.Sample(reports =>
        {
            var observations = new ObservationSet();
            Publish(observations, reports);

            Assert.All(reports, report => Assert.Same(report.Figure, observations[report.Key, report.Measure]));
        });

    [Fact]
    public void Rows_of_an_indicator_that_is_not_in_the_catalogue_are_left_alone()
    {
        var observations = new ObservationSet();
        var key = Ledger.Key("GONE", "2019-08");
        Ledger.Put(observations, key, Measure.Current, new(new(1m), ObservationStatus.Normal, "亿元", Origin: null));

        Assert.Empty(Derivation.Recompute(observations, [key], Ledger.Catalogue));
        Assert.Equal("1", observations[key, Measure.Current]!.Number.ToString());
    }

    [Theory]
    [InlineData("OUTPUT", "2019-08", "2018-01", "2020-12")]
    [InlineData("GDP", "2019-Q2", "2018-01", "2020-12")]
    [InlineData("FIRMS", "2019-08", "2018-08", "2020-08")]
    [InlineData("SALES_RATIO", "2019-08", "2019-08", "2019-08")]
    public void The_window_is_as_narrow_as_the_kind_of_indicator_allows(string indicator, string period, string first, string last) =>
        Assert.Equal((Period.Parse(first), Period.Parse(last)), Derivation.Window([Ledger.Key(indicator, period)], Ledger.Catalogue));

    private static HashSet<ObservationKey> Publish(ObservationSet observations, IEnumerable<Report> reports)
    {
        var keys = new List<ObservationKey>();
        foreach (var report in reports)
        {
            report.PutInto(observations);
            keys.Add(report.Key);
        }

        return [.. Derivation.Recompute(observations, keys, Ledger.Catalogue)];
    }

    // A derived figure that was there once leaves an empty one behind, which says no more than none.
    private static Dictionary<(ObservationKey, Measure), Figure> Present(ObservationSet observations) => observations.All
        .SelectMany(row => Present(observations, row.Key).Select(figure => (row.Key, figure)))
        .ToDictionary(pair => (pair.Key, pair.figure.Key), pair => pair.figure.Value);

    private static List<KeyValuePair<Measure, Figure>> Present(ObservationSet observations, ObservationKey key) =>
        [.. observations[key]!.Figures.Where(figure => !figure.Value.IsDerived || figure.Value.Number is not null)];
}
