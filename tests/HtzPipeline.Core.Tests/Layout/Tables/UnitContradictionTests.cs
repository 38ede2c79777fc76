using HtzPipeline.Core.Findings;
using HtzPipeline.Core.Layout;

namespace HtzPipeline.Core.Tests.Layout.Tables;

/// <summary>Where a unit is stated in two sizes nobody can know which is meant; what stands nearer goes before what stands around.</summary>
public class UnitContradictionTests
{
    [Theory]
    [InlineData("2019年8月补贴发放（单位：万元）\n指标,本月\n发放补贴,45\n注：本表单位为千元\n", "45万元 45千元")]
    [InlineData("2019年8月补贴发放\n注：金额单位为千元\n单位：万元\n指标,本月\n发放补贴,45\n", "45万元 45千元")]
    [InlineData("2019年8月补贴发放（万元）\n单位：千元\n指标,本月\n发放补贴,45\n", "45千元 45万元")]
    [InlineData("2019年8月补贴发放（万元）\n指标（单位：千元）,本月\n发放补贴,45\n", "45千元 45万元")]
    [InlineData("2019年8月\n指标,单位,本月（千元）\n发放补贴,万元,45\n", "45万元 45千元")]
    [InlineData("2019年8月\n指标,单位,本月\n发放补贴（千元）,万元,45\n", "45千元 45万元")]
    [InlineData("2019年8月\n指标,本月（千元）,备注\n发放补贴,45,单位：万元\n", "45万元 45千元")]
    [InlineData("指标,时期,数值,单位\n发放补贴(千元),2019-08,45,万元\n", "45万元 45千元")]
    [InlineData("2019年8月补贴发放（单位：千元）\n指标,时期,数值,单位\n发放补贴,2019-08,45,万元\n", "45万元 45千元")]
    public void Two_sizes_of_one_unit_hold_the_figure_with_both(string csv, string readings)
    {
        var (figures, bulletin) = Read.Csv(csv);

        var figure = Assert.Single(figures);
        Assert.Equal([StructureFindings.UnitsContradict], figure.HeldFor);
        Assert.Equal(readings, string.Join(' ', figure.Alternatives.Prepend(figure).Select(Reading)));
        Assert.Equal(StructureFindings.UnitsContradict, Assert.Single(bulletin.Findings).Kind);
    }

    [Theory]
    [InlineData("2019年8月补贴发放（单位：万元、%）\n指标,本月\n发放补贴,45\n注：本表单位为万元\n", "45万元、%")]
    [InlineData("指标,时期,数值,单位\n发放补贴(千元),2019-08,45,\n", "45千元")]
    [InlineData("指标,时期,数值,单位\n发放补贴(千元),2019-08,3亿元,万元\n", "3亿元")]
    [InlineData("指标,时期,数值,单位\n新登记企业(户),2019-08,45,万元\n", "45万元")]
    [InlineData("2019年8月补贴发放（单位：亿元）\n指标,本月(万元)\n发放补贴,45\n", "45万元")]
    [InlineData("2019年8月补贴发放（单位：亿元）\n指标,本月\n发放补贴(万元),45\n", "45万元")]
    [InlineData("2019年8月补贴发放（单位：万元）\n指标,本月\n发放补贴,3亿元\n注：本表单位为千元\n", "3亿元")]
    [InlineData("2019年8月补贴发放（单位：户）\n指标,本月\n发放补贴,45\n注：金额单位为万元\n", "45户")]
    [InlineData("2019年8月补贴发放（单位：万元）\n指标,同比增长(%)\n发放补贴,4.5\n注：本表单位为千元\n", "4.5%")]
    public void What_stands_nearer_and_what_measures_otherwise_contradict_nothing(string csv, string reading)
    {
        var figure = Assert.Single(Read.Csv(csv).Figures);

        Assert.Empty(figure.HeldFor);
        Assert.Equal(reading, Reading(figure));
    }

    [Fact]
    public void A_title_over_a_list_of_several_units_is_of_those_rows_that_have_its_own() =>
        Assert.All(
            Read.Csv("2019年8月（单位：亿元）\n指标,时期,数值,单位\n产值,2019-08,58,亿元\n发放补贴,2019-08,45,万元\n").Figures,
            figure => Assert.Empty(figure.HeldFor));

    [Fact]
    public void A_note_speaks_of_its_own_table_and_contradicts_no_other() =>
        Assert.Equal(
            ["45万元", "3千元"],
            Read.Csv("2019年8月补贴发放（万元）\n指标,本月\n发放补贴,45\n\n2019年8月救助（千元）\n指标,本月\n临时救助,3\n注：本表单位为千元\n").Figures
                .Where(figure => figure.HeldFor.Count == 0).Select(Reading));

    [Theory]
    [InlineData("万元", "45万元")]
    [InlineData("单位：万元", "45万元")]
    [InlineData("本行单位为万元", "45万元")]
    [InlineData("（单位：万元）", "45万元")]
    [InlineData("其中临时救助的单位为万元", "45千元")]
    [InlineData("由民政局提供", "45千元")]
    public void A_unit_among_the_remarks_is_that_of_its_row(string remark, string reading) =>
        Assert.Equal(
            [reading, "3千元"],
            Read.Csv($"2019年8月补贴发放（单位：千元）\n指标,本月,备注\n发放补贴,45,{remark}\n临时救助,3,\n").Figures.Select(Reading));

    [Theory]
    [InlineData("同上")]
    [InlineData("〃")]
    public void A_mark_for_the_same_is_the_unit_above(string mark) =>
        Assert.Equal(["45万元", "3万元"], Read.Csv($"2019年8月\n指标,单位,本月\n发放补贴,万元,45\n临时救助,{mark},3\n").Figures.Select(Reading));

    [Fact]
    public void A_row_with_nothing_but_a_unit_is_over_those_below_it() =>
        Assert.Equal(["45万元", "9户"], Read.Csv("2019年8月\n指标,本月\n（万元）,\n发放补贴,45\n（户）,\n新登记企业,9\n").Figures.Select(Reading));

    [Theory]
    [InlineData("2019年8月补贴发放\n单位：千元,本月,累计\n发放补贴,45,390\n临时救助,3,9\n")]
    [InlineData("2019年8月补贴发放\n（单位：千元）,8月,1-8月累计\n发放补贴,45,390\n临时救助,3,9\n")]
    public void A_unit_may_stand_in_the_corner_alone(string csv) =>
        Assert.Equal(["45千元", "390千元", "3千元", "9千元"], Read.Csv(csv).Figures.Select(Reading));

    private static string Reading(ReportedFigure figure) => $"{figure.Number}{figure.Unit}";
}
