using HtzPipeline.Core.Figures;
using HtzPipeline.Functions.Storage.Observations;

namespace HtzPipeline.Functions.Tests.Storage.Publishing;

/// <summary>A revision's derived figures follow in its own release, wherever they are.</summary>
public class DerivedRevisionTests(AzuriteFixture azurite)
{
    [Theory]
    [InlineData("2018-03", Measure.Current, "the month itself")]
    [InlineData("2018-04", Measure.Current, "the month after")]
    [InlineData("2018-03", Measure.PreviousPeriodGrowth, "growth on the month before")]
    [InlineData("2018-04", Measure.PreviousPeriodGrowth, "growth of the month after")]
    [InlineData("2018-Q1", Measure.Current, "the quarter")]
    [InlineData("2018-Q2", Measure.Current, "the quarter after")]
    [InlineData("2018-Q2", Measure.PreviousPeriodGrowth, "growth of the quarter after")]
    [InlineData("2019-03", Measure.CumulativeNominalGrowth, "cumulative growth a year later")]
    [InlineData("2019-03", Measure.CurrentNominalGrowth, "growth a year later")]
    [InlineData("2019-04", Measure.CurrentNominalGrowth, "growth a year after the month after")]
    [InlineData("2019-Q1", Measure.CurrentNominalGrowth, "growth of the quarter a year later")]
    [InlineData("2018-03", Measure.RollingYear, "the rolling year")]
    [InlineData("2019-03", Measure.RollingYear, "the rolling year a year later")]
    public async Task What_follows_from_a_revised_month_changes_in_the_same_release(string period, Measure measure, string what)
    {
        var store = await StoreUnderTest.CreateAsync(azurite);
        await store.PublishAsync(Samples.Publication(Samples.Submission(1), History()));
        var before = await FigureAsync(store, period, measure);
        var release = await store.PublishAsync(Samples.Publication(Samples.Submission(2), ("EXPORTS", "2018-03", 31m)));
        var after = await FigureAsync(store, period, measure);

        Assert.True(before is { IsDerived: true } && after is { IsDerived: true } && before != after, $"{what}: {before} became {after}");
        Assert.Contains(Samples.Key("EXPORTS", period), release.Changes!.Value);
        Assert.Equal(before, await FigureAsync(store, period, measure, AsOf.At(1)));
    }

    [Theory]
    [InlineData("2018-S1", "2018-06")]
    [InlineData("2018", "2018-12")]
    [InlineData("2019", "2018-12")]
    public async Task Half_years_and_years_follow_the_months_they_end_with(string period, string revised)
    {
        var store = await StoreUnderTest.CreateAsync(azurite);
        var measure = period == "2019" ? Measure.CurrentNominalGrowth : Measure.Current;
        await store.PublishAsync(Samples.Publication(Samples.Submission(1), History()));
        var before = await FigureAsync(store, period, measure);
        await store.PublishAsync(Samples.Publication(Samples.Submission(2), ("EXPORTS", revised, 999m)));

        Assert.NotNull(before);
        Assert.NotEqual(before, await FigureAsync(store, period, measure));
    }

    // Cumulative amounts of three years: 10, 20, 30 ... and a little more each year.
    private static IEnumerable<(string, string, decimal)> History() =>
        from year in Enumerable.Range(2017, 3)
        from month in Enumerable.Range(1, 12)
        select ("EXPORTS", $"{year}-{month:00}", (10m * month) + ((year - 2017) * month));

    private static async Task<Figure?> FigureAsync(StoreUnderTest store, string period, Measure measure, AsOf? asOf = null) =>
        (await store.SeriesAsync("EXPORTS", asOf)).FirstOrDefault(row => row.Key.Period == Period.Parse(period))?.Observation[measure];
}
