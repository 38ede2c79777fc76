using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;
using static HtzPipeline.Core.Tests.Validation.Example;

namespace HtzPipeline.Core.Tests.Validation;

/// <summary>A blank in the column of units may mean the same as above it as well as the usual unit.</summary>
public class BlankUnitsTests
{
    [Theory]
    [InlineData("2019年8月\n指标,单位,本月\n规模以上工业总产值,万元,583300\n利润总额,,41000\n")]
    [InlineData("2019年8月\n指标,单位,本月\n规模以上工业总产值,万元,583300\n利润总额, ,41000\n")]
    [InlineData("指标,时期,数值,单位\n规模以上工业总产值,2019-08,583300,万元\n利润总额,2019-08,41000,\n")]
    public void Below_another_unit_than_the_catalogues_the_figure_is_held_in_both(string csv)
    {
        var (facts, findings) = MapCsv(csv);

        Assert.Equal(["HTZ2104"], facts[1].HeldFor);
        Assert.Equal(["CNY_1E8", "CNY_1E4"], facts[1].Readings.Select(reading => reading.Figure.Unit));
        var finding = Assert.Single(findings);
        Assert.Equal((MeaningFindings.UnitLeftBlank, "万元", "亿元"), (finding.Kind, finding.Found, finding.Expected));
        AssertFilled(finding);
    }

    [Theory]
    [InlineData("指标,单位,本月\n规模以上工业总产值,亿元,58\n利润总额,,4\n", "CNY_1E8")]
    [InlineData("指标,单位,本月\n新登记企业,家,58\n利润总额,,4\n", "CNY_1E8")]
    [InlineData("单位：万元\n指标,单位,本月\n规模以上工业总产值,万元,58\n利润总额,,4\n", "CNY_1E4")]
    [InlineData("指标,单位,本月\n规模以上工业总产值,万元,58\n利润总额(万元),,4\n", "CNY_1E4")]
    [InlineData("指标,单位,本月\n规模以上工业总产值,万元,58\n利润总额,同上,4\n", "CNY_1E4")]
    [InlineData("指标,单位,本月同比增长(%)\n规模以上工业总产值,万元,58\n利润总额,,4\n", "percent")]
    public void Where_both_are_one_or_something_else_says_it_there_is_no_doubt(string rows, string unit)
    {
        var (facts, findings) = MapCsv("2019年8月\n" + rows);

        Assert.Empty(findings);
        Assert.Equal(unit, facts[1].Figure.Unit);
    }

    private static (IReadOnlyList<Fact> Facts, IReadOnlyList<Finding> Findings) MapCsv(string csv) => Map(Upload("2019-08"), Layout.Read.Csv(csv).Figures);
}
