using HtzPipeline.Core.Figures;
using HtzPipeline.Functions.Storage.Observations;
using HtzPipeline.Functions.Storage.Publishing;

namespace HtzPipeline.Functions.Tests.Storage.Publishing;

public class PublishingTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task What_is_published_is_read_as_a_series_and_as_a_cross_section()
    {
        var store = await StoreUnderTest.CreateAsync(azurite);
        var release = await store.PublishAsync(Samples.Publication(
            Samples.Submission(1), ("EXPORTS", "2019-07", 51.20m), ("EXPORTS", "2019-08", 58.33m), ("GDP", "2019-08", 100m)));

        var series = await store.SeriesAsync("EXPORTS");
        Assert.Equal(["2019-07", "2019-08"], series.Select(row => row.Key.Period.ToString()));
        var august = series[1].Observation;
        Assert.Equal("58.33", august[Measure.Cumulative]!.Number.ToString());
        Assert.Equal("累计!C5", august[Measure.Cumulative]!.Origin!.Place.ToString());
        Assert.Equal("7.13", august[Measure.Current]!.Number.ToString());
        Assert.True(august[Measure.Current]!.IsDerived);

        var section = await store.CrossSectionAsync("2019-08");
        Assert.Equal(["EXPORTS", "GDP"], section.Select(row => row.Key.Indicator));
        Assert.Equal(Samples.Say(series[1]), Samples.Say(section[0]));
        Assert.Equal("370400-HTZ:1", release.Id);
        Assert.Equal(3, release.ChangeCount);
    }

    [Fact]
    public async Task The_printed_decimals_survive()
    {
        var store = await StoreUnderTest.CreateAsync(azurite);
        await store.PublishAsync(Samples.Publication(Samples.Submission(1), ("EXPORTS", "2019-08", 58.30m)));

        var figure = Assert.Single(await store.SeriesAsync("EXPORTS")).Observation[Measure.Cumulative]!;
        Assert.Equal(2, figure.Number!.Value.Decimals);
    }

    [Fact]
    public async Task A_later_upload_wins_and_an_earlier_one_that_comes_late_changes_nothing()
    {
        var store = await StoreUnderTest.CreateAsync(azurite);
        await store.PublishAsync(Samples.Publication(Samples.Submission(2), ("EXPORTS", "2019-08", 58.33m)));
        var late = await store.PublishAsync(Samples.Publication(Samples.Submission(1), ("EXPORTS", "2019-08", 50m)));
        Assert.True(late.IsUnchanged);
        Assert.Equal("58.33", (await store.SeriesAsync("EXPORTS"))[0].Observation[Measure.Cumulative]!.Number.ToString());

        var revised = await store.PublishAsync(Samples.Publication(Samples.Submission(3), ("EXPORTS", "2019-08", 59m)));
        Assert.Equal([Samples.Key("EXPORTS", "2019-08")], revised.Changes!.Value);
        Assert.Equal("59", (await store.SeriesAsync("EXPORTS"))[0].Observation[Measure.Cumulative]!.Number.ToString());
    }

    [Theory]
    [InlineData(1, 2, 3)]
    [InlineData(1, 3, 2)]
    [InlineData(2, 1, 3)]
    [InlineData(2, 3, 1)]
    [InlineData(3, 1, 2)]
    [InlineData(3, 2, 1)]
    public async Task Any_order_of_arrival_ends_in_the_same_figures(params int[] order)
    {
        var store = await StoreUnderTest.CreateAsync(azurite);
        Publication[] publications =
        [
            Samples.Publication(Samples.Submission(1), ("EXPORTS", "2019-07", 50m), ("EXPORTS", "2019-08", 58m)),
            Samples.Publication(Samples.Submission(2), ("EXPORTS", "2019-08", 59m)),
            Samples.Publication(Samples.Submission(3), ("EXPORTS", "2019-07", 51m)),
        ];
        foreach (var number in order)
        {
            await store.PublishAsync(publications[number - 1]);
        }

        var (july, august) = (Samples.Submission(3), Samples.Submission(2));
        Assert.Equal(
        [
            $"EXPORTS 2019-07: Cumulative=51|A|CNY_100M|2019-09-15T02:03:00Z|{july}|累计|C5|58.33",
            $"EXPORTS 2019-08: Current=8|A|CNY_100M, Cumulative=59|A|CNY_100M|2019-09-15T02:02:00Z|{august}|累计|C5|58.33",
        ], Samples.Say(await store.SeriesAsync("EXPORTS")));
    }

    [Fact]
    public async Task The_same_figures_again_make_no_release_and_win_over_what_was_uploaded_in_between()
    {
        var store = await StoreUnderTest.CreateAsync(azurite);
        await store.PublishAsync(Samples.Publication(Samples.Submission(1), ("EXPORTS", "2019-08", 58.33m)));
        var (series, view) = (Samples.Say(await store.SeriesAsync("EXPORTS")), await store.Store.ViewAsync(Samples.Area, null, TestContext.Current.CancellationToken));
        var again = Samples.Publication(Samples.Submission(3), ("EXPORTS", "2019-08", 58.33m));
        Assert.Null((await store.TryPublishAsync(again)).Release);
        Assert.Null((await store.TryPublishAsync(again)).Release);

        var after = await store.Store.ViewAsync(Samples.Area, null, TestContext.Current.CancellationToken);
        Assert.Equal((view.Release, view.Time), (after.Release, after.Time));
        Assert.Single(await store.ReleasesAsync());
        var figure = Assert.Single(await store.SeriesAsync("EXPORTS")).Observation[Measure.Cumulative]!;
        Assert.Equal((Samples.Submission(1).ToString(), Samples.Submission(3).ToString()), (figure.Origin!.Submission, figure.Origin.Repeated?.Submission));

        var between = await store.PublishAsync(Samples.Publication(Samples.Submission(2), ("EXPORTS", "2019-08", 1m)));
        Assert.True(between.IsUnchanged);
        Assert.Equal("58.33", Assert.Single(await store.SeriesAsync("EXPORTS")).Observation[Measure.Cumulative]!.Number.ToString());
        Assert.Equal(series[0].Length, Samples.Say(await store.SeriesAsync("EXPORTS", AsOf.At(1)))[0].Length - $"|2019-09-15T02:03:00Z|{Samples.Submission(3)}".Length);
    }

    [Fact]
    public async Task The_same_figures_again_after_somebody_else_revised_them_are_a_revision()
    {
        var store = await StoreUnderTest.CreateAsync(azurite);
        await store.PublishAsync(Samples.Publication(Samples.Submission(1), ("EXPORTS", "2019-08", 58.33m)));
        await store.PublishAsync(Samples.Publication(Samples.Submission(2), ("EXPORTS", "2019-08", 59m)));
        var again = await store.PublishAsync(Samples.Publication(Samples.Submission(3), ("EXPORTS", "2019-08", 58.33m)));

        Assert.Equal((3, 1), (again.Number, again.ChangeCount));
    }

    [Fact]
    public async Task Publishing_again_returns_the_same_release_and_changes_nothing()
    {
        var store = await StoreUnderTest.CreateAsync(azurite);
        var first = Samples.Publication(Samples.Submission(1), ("EXPORTS", "2019-08", 58.33m));
        var late = Samples.Publication(Samples.Submission(0), ("EXPORTS", "2019-08", 1m));
        var revision = Samples.Publication(Samples.Submission(2), ("EXPORTS", "2019-08", 59m));
        foreach (var publication in new[] { first, late, revision })
        {
            await store.PublishAsync(publication);
        }

        var before = await store.SeriesAsync("EXPORTS");
        Assert.Equal(1, (await store.PublishAsync(first)).Number);
        Assert.Equal(2, (await store.PublishAsync(late)).Number);
        Assert.Equal(3, (await store.PublishAsync(revision)).Number);
        Assert.Equal(3, (await store.ReleasesAsync()).Count);
        Assert.Equal(Samples.Say(before), Samples.Say(await store.SeriesAsync("EXPORTS")));
    }

    [Fact]
    public async Task Release_times_rise_even_when_the_clock_stands_still_or_goes_back()
    {
        var store = await StoreUnderTest.CreateAsync(azurite);
        var first = await store.PublishAsync(Samples.Month(Samples.Submission(1), 1, 1m));
        var second = await store.PublishAsync(Samples.Month(Samples.Submission(2), 1, 2m));
        store.Clock.Now -= TimeSpan.FromHours(1);
        var third = await store.PublishAsync(Samples.Month(Samples.Submission(3), 1, 3m));

        Assert.Equal([first.Time, first.Time.AddTicks(1), first.Time.AddTicks(2)], [first.Time, second.Time, third.Time]);
        Assert.Equal([first.Time, second.Time, third.Time], (await store.ReleasesAsync()).Select(release => release.Time));
    }

    [Fact]
    public async Task A_month_of_thirty_indicators_costs_a_head_a_page_and_a_transaction()
    {
        var store = await StoreUnderTest.CreateAsync(azurite);
        await store.PublishAsync(Samples.Month(Samples.Submission(1), 30, 10m, "2019-07"));
        var (publisher, faults) = store.Unreliable(azurite.ConnectionString, Azure.Core.HttpPipelinePosition.PerCall);
        await store.PublishAsync(Samples.Month(Samples.Submission(2), 30, 20m), publisher);

        Assert.Equal(1, faults.Batches);
        Assert.Equal(3, faults.Requests);
    }

    [Fact]
    public async Task The_window_read_for_the_checks_is_not_read_again()
    {
        var store = await StoreUnderTest.CreateAsync(azurite);
        var publication = Samples.Month(Samples.Submission(1), 30, 20m);
        var window = await store.Store.ReadWindowAsync(Samples.Area, Period.Month(2018, 1), Period.Month(2020, 12), TestContext.Current.CancellationToken);
        var (publisher, faults) = store.Unreliable(azurite.ConnectionString, Azure.Core.HttpPipelinePosition.PerCall);
        await publisher.PublishAsync(publication, window, TestContext.Current.CancellationToken);

        Assert.Equal(1, faults.Requests);
    }

    [Fact]
    public async Task A_window_that_has_been_overtaken_is_read_again()
    {
        var store = await StoreUnderTest.CreateAsync(azurite);
        var window = await store.Store.ReadWindowAsync(Samples.Area, Period.Month(2018, 1), Period.Month(2020, 12), TestContext.Current.CancellationToken);
        await store.PublishAsync(Samples.Publication(Samples.Submission(2), ("EXPORTS", "2019-07", 51m)));
        var release = await store.Publisher.PublishAsync(
            Samples.Publication(Samples.Submission(1), ("EXPORTS", "2019-08", 58m)), window, TestContext.Current.CancellationToken);

        Assert.Equal(2, release.Release!.Number);
        Assert.Equal("7", (await store.SeriesAsync("EXPORTS"))[1].Observation[Measure.Current]!.Number.ToString());
    }
}
