using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;
using HtzPipeline.Core.Layout;
using HtzPipeline.Core.Validation;
using static HtzPipeline.Core.Tests.Validation.Example;

namespace HtzPipeline.Core.Tests.Validation;

/// <summary>One name for two indicators is told apart by department, period and table, or the figure is held with both.</summary>
public class SharedNamesTests
{
    private const string Name = "工业增加值";

    private static readonly Indicator Accounts = ExampleCatalogue.Flow("ACCOUNTS", "工业增加值(核算)", ExampleCatalogue.YiYuan) with { Calendar = ExampleCatalogue.Quarterly };
    private static readonly Indicator Monthly = ExampleCatalogue.Flow("MONTHLY", "工业增加值(月度)", ExampleCatalogue.YiYuan);

    [Theory]
    [InlineData("2019-Q2", "2019-06", "ACCOUNTS")]
    [InlineData("2019-06", "2019-06", "MONTHLY")]
    [InlineData("2019-01/2019-05", "2019-05", "MONTHLY")]
    [InlineData("2019-01/2019-06", "2019-Q2", "ACCOUNTS")]
    public void The_length_of_the_period_tells_apart(string period, string folder, string code)
    {
        var fact = Assert.Single(Map(Quarterly(), Reported(Name, period: period), folder).Facts);

        Assert.Equal((code, 0), (fact.Key.Indicator, fact.HeldFor.Length));
    }

    [Theory]
    [InlineData("高新区生产总值", null, "ACCOUNTS")]
    [InlineData(null, "生产总值核算", "ACCOUNTS")]
    [InlineData("规模以上工业", null, "MONTHLY")]
    public void The_table_tells_apart(string? title, string? sheet, string code)
    {
        var catalogue = Sharing(new(Name, null, null, "生产总值"), alias: Name);
        var figure = Reported(Name, period: "2019-01/2019-06", basis: MeasureBasis.Cumulative);

        var fact = Assert.Single(Map(catalogue, figure with { Table = title, Place = figure.Place with { Sheet = sheet } }, "2019-06").Facts);

        Assert.Equal(code, fact.Key.Indicator);
    }

    [Theory]
    [InlineData("economy", "ACCOUNTS")]
    [InlineData("science", "MONTHLY")]
    public void The_department_tells_apart(string department, string code)
    {
        var catalogue = Sharing(new(Name, "economy", null, null), alias: Name);

        Assert.Equal(code, Assert.Single(Map(catalogue, Reported(Name, period: "2019-Q2", basis: MeasureBasis.Cumulative), "2019-06", department).Facts).Key.Indicator);
    }

    [Fact]
    public void What_says_more_of_where_it_holds_is_meant_before_what_says_less()
    {
        var catalogue = ExampleCatalogue.Of(
            Accounts with { SharedNames = [new(Name, "economy", Frequency.Quarter, null)] }, Monthly with { SharedNames = [new(Name, "economy", null, null)] });

        Assert.Equal("ACCOUNTS", Assert.Single(Map(catalogue, Reported(Name, period: "2019-Q2"), "2019-06").Facts).Key.Indicator);
    }

    [Fact]
    public void A_name_that_may_still_mean_two_holds_the_figure_with_both()
    {
        var (facts, findings) = Map(Quarterly(), Reported(Name, period: "2019-01/2019-06", basis: MeasureBasis.Cumulative), "2019-06");

        var fact = Assert.Single(facts);
        Assert.Equal(["HTZ2007"], fact.HeldFor);
        Assert.Equal(["ACCOUNTS", "MONTHLY"], fact.Readings.Select(reading => reading.Key.Indicator));
        Assert.Equal("工业增加值(核算)、工业增加值(月度)", Assert.Single(findings, finding => finding.Kind == MeaningFindings.AmbiguousName).Expected);
    }

    [Fact]
    public void A_name_outside_all_the_places_where_it_means_anything_may_mean_each()
    {
        var fact = Assert.Single(Map(Sharing(new(Name, null, null, "生产总值")), Reported(Name), "2019-09").Facts);

        Assert.Equal(("ACCOUNTS", 0), (fact.Key.Indicator, fact.HeldFor.Length));
    }

    [Theory]
    [InlineData("[{ name: 工业增加值 }]", "must be said by 'department', 'frequency' or 'table'")]
    [InlineData("[{ name: 工业增加值, department: weather }]", "not among the departments")]
    [InlineData("[{ name: 工业增加值, frequency: week }]", "none of")]
    [InlineData("[{ name: 地区生产总值, frequency: quarter }]", "cannot be one only in some places")]
    [InlineData("[{ name: 工业增加值, tabel: 生产总值, frequency: quarter }]", "Did you mean 'table'?")]
    [InlineData("[{ name: 工业增加值, frequency: quarter }, { name: 工业增加值, frequency: quarter }]", "in the same place")]
    public void A_shared_name_that_tells_nothing_apart_is_a_fault(string yaml, string fault) =>
        Assert.Contains(Load(yaml).Faults, found => found.ToString().Contains(fault, StringComparison.Ordinal));

    [Fact]
    public void Shared_names_are_read_from_the_catalogue_and_compared()
    {
        var gdp = Load("[{ name: 工业增加值, department: economy, frequency: quarter, table: 生产总值 }]").Catalogue!.Indicator("GDP")!;

        Assert.Equal([new("工业增加值", "economy", Frequency.Quarter, "生产总值")], gdp.SharedNames);
    }

    private static CatalogueLoad Load(string sharedNames) => CatalogueLoader.Load(
        Seeds.SeedFolder.Read("catalogue.yaml").Replace("    aliases: [生产总值, 地区生产总值(GDP)]", $"    sharedNames: {sharedNames}", StringComparison.Ordinal), "catalogue.yaml");

    private static IndicatorCatalogue Quarterly() => ExampleCatalogue.Of(
        Accounts with { SharedNames = [new(Name, null, Frequency.Quarter, null)] }, Monthly with { SharedNames = [new(Name, null, Frequency.Month, null)] });

    private static IndicatorCatalogue Sharing(SharedName shared, string? alias = null) =>
        ExampleCatalogue.Of(Accounts with { SharedNames = [shared], Calendar = ExampleCatalogue.Monthly }, Monthly with { Aliases = alias is null ? [] : [alias] });

    private static (IReadOnlyList<Fact> Facts, IReadOnlyList<Finding> Findings) Map(IndicatorCatalogue catalogue, ReportedFigure figure, string folder, string department = "economy")
    {
        var mapper = new FigureMapper(catalogue, Upload(folder) with { Department = department });
        return ([.. mapper.Map([figure])], mapper.Findings);
    }
}
