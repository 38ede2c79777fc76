using HtzPipeline.Core.Findings;

namespace HtzPipeline.Core.Tests.Layout.Tables;

/// <summary>A growth that names no time of its own has that of the amount beside it, if there is only one that it can be of.</summary>
public class GrowthTimeTests
{
    [Fact]
    public void Under_one_heading_a_growth_has_the_time_of_the_amount_before_it() =>
        Assert.Equal(["2019-01/2019-05 Amount", "2019-01/2019-05 Growth"], ReadingsOf("2019年5月各镇街产值\n单位：万元\n镇街,规模以上工业总产值,\n,1-5月,同比%\n青石街道,37910,7.5\n"));

    [Fact]
    public void Each_growth_goes_to_the_column_before_it() =>
        Assert.Equal(
            ["2019-05 Amount", "2019-05 Growth", "2019-01/2019-05 Amount", "2019-01/2019-05 Growth"],
            ReadingsOf("2019年5月各镇街产值\n镇街,规模以上工业总产值,,,\n,5月,同比%,1-5月,同比%\n青石街道,7910,6.5,37910,7.5\n"));

    [Fact]
    public void A_growth_under_another_heading_takes_nothing_of_its_neighbour() =>
        Assert.Equal(
            ["2019-01/2019-05 Amount", "2019-05 Growth"],
            ReadingsOf("2019年5月各镇街经济\n镇街,规模以上工业总产值,固定资产投资\n,1-5月,同比%\n青石街道,37910,7.5\n"));

    [Fact]
    public void A_growth_before_the_only_amount_is_of_it() =>
        Assert.Equal(["2019-01/2019-05 Growth", "2019-01/2019-05 Amount"], ReadingsOf("2019年5月\n指标,同比%,1-5月\n规模以上工业总产值,7.5,37910\n"));

    [Theory]
    [InlineData("指标,同比%,5月,1-5月", "2019-05 Unstated", "2019-01/2019-05 Unstated")]
    [InlineData("指标,同比%,本月,累计", "2019-05 Current", "2019-01/2019-05 Cumulative")]
    public void A_growth_before_two_amounts_is_held_with_both_readings(string header, string one, string other)
    {
        var (figures, bulletin) = Read.Csv($"2019年5月\n{header}\n规模以上工业总产值,7.5,7910,37910\n");

        var growth = figures[0];
        Assert.Equal([StructureFindings.GrowthOfSeveral], growth.HeldFor);
        Assert.Equal([one, other], growth.Alternatives.Prepend(growth).Select(reading => $"{reading.Period} {reading.Measure.Basis}"));
        Assert.Equal(StructureFindings.GrowthOfSeveral, Assert.Single(bulletin.Findings).Kind);
        Assert.All(figures.Skip(1), amount => Assert.Empty(amount.HeldFor));
    }

    [Fact]
    public void Where_growths_stand_before_their_amounts_each_is_held()
    {
        var figures = Read.Csv("2019年5月\n指标,同比%,5月,同比%,1-5月\n规模以上工业总产值,6.5,7910,7.5,37910\n").Figures;

        Assert.Equal([true, false, true, false], figures.Select(figure => figure.HeldFor.Count > 0));
    }

    [Fact]
    public void A_growth_that_says_its_time_is_held_by_none() =>
        Assert.All(Read.Csv("2019年5月\n指标,累计同比%,5月,1-5月\n规模以上工业总产值,7.5,7910,37910\n").Figures, figure => Assert.Empty(figure.HeldFor));

    private static IEnumerable<string> ReadingsOf(string csv) => Read.Csv(csv).Figures.Select(figure => $"{figure.Period} {figure.Measure.Aspect}");
}
