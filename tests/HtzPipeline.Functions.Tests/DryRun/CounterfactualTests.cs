using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Validation.Arithmetic;
using HtzPipeline.Functions.DryRun;

namespace HtzPipeline.Functions.Tests.DryRun;

public class CounterfactualTests
{
    private static readonly ObservationKey Key = new("IND_OUTPUT", "370400-HTZ", Period.Month(2019, 8));

    private static readonly AreaReach[] Year = [new("370400-HTZ", Period.Month(2019, 1), Period.Month(2019, 12))];

    [Fact]
    public void What_a_file_would_have_changed_stands_for_the_files_after_it()
    {
        var counterfactual = new Counterfactual();
        counterfactual.Take([(Key, Measure.Cumulative)], Published(1m), Published(null));

        Assert.Null(counterfactual.InPlaceOf(Published(1m), Year)[Key, Measure.Cumulative]);
        Assert.Equal(1m, ValueIn(counterfactual.InPlaceOf(Published(1m), [new("370400-HTZ-XR", Period.Month(2019, 1), Period.Month(2019, 12))])));
    }

    [Fact]
    public void It_is_there_too_where_nothing_is_published()
    {
        var counterfactual = new Counterfactual();
        counterfactual.Take([(Key, Measure.Cumulative)], Published(null), Published(1m));

        Assert.Equal(1m, ValueIn(counterfactual.InPlaceOf(new(), Year)));
    }

    [Fact]
    public void A_later_file_that_says_the_same_in_both_ends_the_difference()
    {
        var counterfactual = new Counterfactual();
        counterfactual.Take([(Key, Measure.Cumulative)], Published(1m), Published(null));
        counterfactual.Take([(Key, Measure.Cumulative)], Published(2m), Published(2m));

        Assert.Equal(3m, ValueIn(counterfactual.InPlaceOf(Published(3m), Year)));
    }

    [Fact]
    public void A_figure_that_came_too_late_takes_no_place()
    {
        var published = Published(1m);
        Counterfactual.Publish([new(Key, Measure.Cumulative, Figure(2m, hour: -1))], published);
        Assert.Equal(1m, ValueIn(published));

        Counterfactual.Publish([new(Key, Measure.Cumulative, Figure(3m, hour: 1))], published);
        Assert.Equal(3m, ValueIn(published));
    }

    private static decimal? ValueIn(ObservationSet set) => set[Key, Measure.Cumulative]?.Number?.Value;

    private static ObservationSet Published(decimal? value) => value is null
        ? new()
        : new([Observation.Empty(Key) with { Figures = Observation.Empty(Key).Figures.Add(Measure.Cumulative, Figure(value.Value, hour: 0)) }]);

    private static Figure Figure(decimal value, int hour) => new(
        new PrintedNumber(value), ObservationStatus.Normal, "CNY_1E8", new("s", DateTimeOffset.UnixEpoch.AddHours(hour + 1), Place.File, ""));
}
