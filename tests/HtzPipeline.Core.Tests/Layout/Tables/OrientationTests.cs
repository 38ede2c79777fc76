using HtzPipeline.Core.Findings;

namespace HtzPipeline.Core.Tests.Layout.Tables;

/// <summary>The same facts, whichever way the table lies.</summary>
public class OrientationTests
{
    [Fact]
    public void Indicators_down_and_periods_across_as_the_national_bureau_exports_them()
    {
        var (figures, bulletin) = Read.Csv("数据库:月度数据\n时间:最近36个月\n指标,2019年9月,2019年8月\n工业增加值累计增长(%),,5.6\n进出口总额当期值(亿元),325.7,\n注:1月数据免报。\n数据来源:国家统计局\n");
        Assert.Equal(
            [
                "工业增加值|2019-01/2019-09|Cumulative/Growth|NotAvailable|%", "工业增加值|2019-01/2019-08|Cumulative/Growth|5.6|%",
                "进出口总额|2019-09|Current/Amount|325.7|亿元", "进出口总额|2019-08|Current/Amount|NotAvailable|亿元",
            ],
            figures.Select(Read.Line));
        Assert.Empty(bulletin.Findings);
    }

    [Theory]
    [InlineData("")]
    [InlineData("指标")]
    [InlineData("项目")]
    public void Measures_down_and_indicators_across(string corner) =>
        Assert.Equal(
            [
                "发放补贴|2019-08|Current/Amount|45|万元", "临时救助|2019-08|Current/Amount|3|万元", "发放补贴|2019-01/2019-08|Cumulative/Amount|390|万元",
                "临时救助|2019-01/2019-08|Cumulative/Amount|9|万元", "发放补贴|2019-08|Unstated/Growth|5.1|%", "临时救助|2019-08|Unstated/Growth|-3.2|%",
            ],
            Read.Csv($"2019年8月(万元)\n{corner},发放补贴,临时救助\n本月,45,3\n累计,390,9\n同比(%),5.1,-3.2\n").Figures.Select(Read.Line));

    [Fact]
    public void Years_across()
    {
        var (figures, _) = Read.Csv("指标:地区生产总值(亿元)\n地区,2017年,2016年\n北京市,28014.94,25669.13\n");
        Assert.Equal(["2017", "2016"], figures.Select(f => f.Period.ToString()));
        Assert.Equal("北京市", figures[0].Area);
    }

    [Fact]
    public void Periods_down_and_indicators_across()
    {
        var (figures, _) = Read.Csv("时间,工业总产值(亿元),工业总产值同比增长(%)\n2019年8月,7.1,9.1\n2019年7月,7.0,9\n");
        Assert.Equal("工业总产值|2019-08|Unstated/Amount|7.1|亿元", Read.Line(figures[0]));
        Assert.Equal("工业总产值|2019-07|Unstated/Growth|9|%", Read.Line(figures[3]));
    }

    [Fact]
    public void Areas_down_and_indicators_across()
    {
        var (figures, _) = Read.Csv("2019年1-8月各街道主要指标\n单位:亿元\n街道,工业总产值,财政收入\n兴仁街道,20.1,1.2\n兴城街道,18.0,1.1\n合计,38.1,2.3\n");
        Assert.Equal(["兴仁街道", "兴仁街道", "兴城街道", "兴城街道", null, null], figures.Select(f => f.Area));
        Assert.Equal("财政收入|2019-01/2019-08|Unstated/Amount|1.1|亿元", Read.Line(figures[3]));
    }

    [Theory]
    [InlineData("高新区2019年1-8月各街道主要指标")]
    [InlineData("2019年1-8月高新区分街道主要指标")]
    public void A_title_that_says_by_sub_district_names_no_area_of_that_name(string title)
    {
        var (figures, _) = Read.Csv($"{title}\n街道,工业总产值(亿元)\n兴仁街道,20.1\n合计,38.1\n");
        Assert.Equal(["兴仁街道", null], figures.Select(f => f.Area));
    }

    [Fact]
    public void Indicators_down_and_areas_across()
    {
        var (figures, _) = Read.Csv("2019年8月\n指标,计量单位,兴仁街道,兴城街道\n工业总产值,亿元,20.1,18.0\n");
        Assert.Equal(["兴仁街道", "兴城街道"], figures.Select(f => f.Area));
        Assert.Equal("工业总产值|2019-08|Unstated/Amount|18.0|亿元", Read.Line(figures[1]));
    }

    [Fact]
    public void A_unit_column_and_serial_numbers_and_headings_are_understood()
    {
        var (figures, _) = Read.Csv("2019年9月\n序号,指标名称,计量单位,累计,同比增长\n,一、市场主体,,,\n1,新登记企业,家,1347,100.45\n2,注册资本金,亿元,78.71,27.9\n");
        Assert.Equal("新登记企业|2019-01/2019-09|Cumulative/Amount|1347|家", Read.Line(figures[0]));
        Assert.Null(figures[1].Unit);
        Assert.Equal(["市场主体"], figures[0].Parents);
    }

    [Fact]
    public void A_header_of_two_levels_without_merged_cells_is_filled_to_the_right()
    {
        var (figures, _) = Read.Csv("2019年8月\n指标,本月,,1-本月,\n,绝对值(亿元),增长(%),绝对值(亿元),增长(%)\n工业总产值,7.1,9.1,58.33,9.62\n");
        Assert.Equal(
            ["Current/Amount", "Current/Growth", "Cumulative/Amount", "Cumulative/Growth"], figures.Select(f => $"{f.Measure.Basis}/{f.Measure.Aspect}"));
    }

    [Fact]
    public void A_heading_that_is_a_misspelt_period_is_a_finding_and_its_figures_have_none()
    {
        var (figures, bulletin) = Read.Csv("指标:地区生产总值\n地区,Y2024年,2023年\n北京,14092.4,14485.9\n");
        Assert.Equal([("14092.4", null, "Y2024年"), ("14485.9", "2023", null)], figures.Select(f => (f.Text, f.Period?.ToString(), f.PeriodText)));
        Assert.Equal((StructureFindings.UnreadablePeriod, "B2"), (bulletin.Findings[0].Kind, bulletin.Findings[0].Place.ToString()));
    }

    [Fact]
    public void Tables_below_each_other_are_all_read()
    {
        var (figures, _) = Read.Csv("2019年8月工业\n指标,累计(亿元)\n工业总产值,58.33\n\n2019年9月市场主体\n指标,累计(家)\n新登记企业,1347\n");
        Assert.Equal(["工业总产值|2019-01/2019-08|Cumulative/Amount|58.33|亿元", "新登记企业|2019-01/2019-09|Cumulative/Amount|1347|家"], figures.Select(Read.Line));
    }

    [Fact]
    public void Town_and_country_are_areas_beside_the_whole()
    {
        var figures = Read.Csv("2019年5月\n项目名称,全国,城市,农村\n食品,107.3,107.2,107.6\n").Figures;

        Assert.Equal(["全国 107.3", "城市 107.2", "农村 107.6"], figures.Select(figure => $"{figure.Area} {figure.Number}"));
    }

    [Theory]
    [InlineData("报告期")]
    [InlineData("城市")]
    [InlineData("index")]
    public void A_column_of_figures_is_read_whatever_role_its_heading_names(string heading) =>
        Assert.Contains(Read.Csv($"2019年5月\n指标,本月,{heading}\n接待人次,31,4567.5\n收入,32,5678.5\n").Figures, figure => figure.Text == "4567.5");

    [Theory]
    [InlineData("2019年分省工业总产值(亿元)")]
    [InlineData("31省市2019年工业总产值(亿元)")]
    [InlineData("2019年各地市工业总产值(亿元)")]
    [InlineData("2019年各市工业总产值(亿元)")]
    public void How_a_table_is_parted_is_no_part_of_what_it_counts(string title) =>
        Assert.All(Read.Csv(title + "\n地区,绝对数\n北京,20.1\n天津,18.0\n").Figures, figure => Assert.Equal("工业总产值", figure.Indicator));

    [Fact]
    public void Market_entities_are_parted_by_nothing() =>
        Assert.All(Read.Csv("2019年各市场主体数(户)\n地区,绝对数\n北京,20\n天津,18\n").Figures, figure => Assert.Contains("市场主体", figure.Indicator, StringComparison.Ordinal));
}
