using System.Globalization;
using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Tests.Seeds;

public class SeedCatalogueTests
{
    private static readonly IndicatorCatalogue Catalogue = SeedFolder.Catalogue;

    [Fact]
    public void It_is_without_fault() => Assert.Empty(CatalogueLoader.Load(SeedFolder.Read("catalogue.yaml"), "catalogue.yaml").Faults);

    [Fact]
    public void Every_published_figure_has_an_indicator_that_fits_it()
    {
        var lines = SeedFolder.Read("published-2019.csv").Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).ToList();

        Assert.Equal(Catalogue.Indicators.Count, lines.Count);
        Assert.All(lines, line =>
        {
            var field = line.Split(',');
            var indicator = Catalogue.FindIndicator(field[0]);
            Assert.NotNull(indicator);
            Assert.Equal(field[3] == "level" ? IndicatorKind.Stock : IndicatorKind.Flow, indicator.Kind);
            Assert.Equal(field[0].StartsWith("其中", StringComparison.Ordinal) || field[8].Length > 0, indicator.Parent is not null);
            Assert.Equal(field[7] == "real" ? GrowthBasis.Real : GrowthBasis.Nominal, indicator.GrowthBasis);
            Assert.Equal(Period.Parse(field[2]).Frequency, indicator.Calendar.Frequency);
            if (field[5] != "m³")
            {
                Assert.Equal(Catalogue.FindUnit(field[5]), indicator.Unit);
            }

            if (field[4].Length > 0)
            {
                Assert.Equal(decimal.Parse(field[4], CultureInfo.InvariantCulture).Scale, indicator.Decimals);
            }
        });
    }

    [Theory]
    [InlineData("亿元", "万元", "10000")]
    [InlineData("亩", "平方米", "2000/3")]
    [InlineData("公里", "米", "1000")]
    [InlineData("万平方米", "㎡", "10000")]
    [InlineData("公顷", "亩", "15")]
    [InlineData("家", "户", "1")]
    public void Units_convert_exactly(string from, string to, string factor) =>
        Assert.Equal(factor, Catalogue.FindUnit(from)!.FactorTo(Catalogue.FindUnit(to)!).ToString());

    [Theory]
    [InlineData("％", "percent")]
    [InlineData("%", "percent")]
    [InlineData("个百分点", "points")]
    [InlineData("立方米", "M3")]
    public void Units_go_by_what_tables_print(string name, string code) => Assert.Equal(code, Catalogue.FindUnit(name)?.Code);

    [Fact]
    public void Every_measure_with_a_unit_of_its_own_finds_it() =>
        Assert.All(MeasureFacts.All.Where(measure => measure.Unit is not null), measure => Assert.NotNull(Catalogue.Unit(measure.Unit!)));

    [Theory]
    [InlineData("高新区")]
    [InlineData("全区")]
    [InlineData("枣庄高新技术产业开发区")]
    public void The_zone_goes_by_its_usual_names(string name) => Assert.Equal(Catalogue.RootArea, Catalogue.FindArea(name));

    [Fact]
    public void Industry_has_no_January_and_the_residual_of_market_entities_is_allowed()
    {
        Assert.All(Catalogue.PartsOf("IND_OUTPUT").Append(Catalogue.Indicator("IND_OUTPUT")!), i => Assert.False(i.Calendar.HasJanuary));
        Assert.Equal(Parts.Disjoint, Catalogue.Indicator("NEW_ENTITIES")!.Parts);
        Assert.Equal("area", Catalogue.Indicator("ILLEGAL_BUILDINGS_DEMOLISHED")!.Unit.Dimension);
    }
}
