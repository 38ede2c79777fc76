using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;
using HtzPipeline.Core.Tests.Reading;

namespace HtzPipeline.Core.Tests.Layout.Tables;

/// <summary>What figures are of where tables say it in ways of their own.</summary>
public class NamingTests
{
    [Fact]
    public void Figures_of_no_named_indicator_are_read_and_said_to_be()
    {
        var (figures, bulletin) = Read.Csv("地区,2017年,2016年\n北京市,28014.94,25669.13\n海南省,4462.5,4053.20\n");
        Assert.Equal(["|2017|Unstated/Amount|28014.94|", "|2016|Unstated/Amount|25669.13|"], figures.Take(2).Select(Read.Line));
        Assert.Equal((StructureFindings.IndicatorNotNamed, "B1"), (bulletin.Findings.Single().Kind, bulletin.Findings.Single().Place.ToString()));
    }

    [Fact]
    public void The_indicator_in_the_lines_above_leaves_its_measure_and_unit_to_the_figures()
    {
        var (figures, _) = Read.Csv("数据库:分省月度数据\n指标:社会消费品零售总额累计增长(%)\n时间:2020\n地区,2020年3月,2020年2月\n北京市,-21.5,-17.9\n");
        Assert.Equal(
            ["社会消费品零售总额|2020-Q1|Cumulative/Growth|-21.5|%", "社会消费品零售总额|2020-01/2020-02|Cumulative/Growth|-17.9|%"], figures.Select(Read.Line));
    }

    [Fact]
    public void A_first_column_of_periods_that_is_blank_throughout_gives_nothing()
    {
        var (figures, _) = Read.Csv("指标:居民消费价格指数\n地区,2020年3月,2020年2月\n北京市,,103.6\n天津市,,103.8\n");
        Assert.Equal(["2020-02", "2020-02"], figures.Select(f => f.Period.ToString()));
    }

    [Fact]
    public void Keys_packed_into_one_column_are_taken_apart()
    {
        var (figures, _) = Read.Csv("freq,unit,na_item,geo\\TIME_PERIOD\t2019 \t2020 \t2021 \t2022 \t2023 \nA,MIO_EUR,B1GQ,DE\t3474110 \t: \t3617450 p\t1 \t2 \nA,MIO_EUR,B1GQ,FR\t5400 b\t:c\t-3.5\t3 \t4 (e)\n");
        Assert.Equal(["B1GQ|2019|Unstated/Amount|3474110|MIO_EUR", "B1GQ|2020|Unstated/Amount|NotAvailable|MIO_EUR", "B1GQ|2021|Unstated/Amount|3617450|MIO_EUR"], figures.Take(3).Select(Read.Line));
        Assert.Equal([null, null, "p", null, null, "b", "c", null, null, "e"], figures.Select(f => f.Flag));
        Assert.Equal(["DE", "FR"], figures.Select(f => f.Area).Distinct());
    }

    [Fact]
    public void A_sheet_that_says_what_codes_mean_names_the_figures_of_another()
    {
        var file = new WorkbookBuilder()
            .Sheet("Dict", [["Code", "Factor", "Factor_CN", "Unit"], ["IVA", "Industrial VA", "工业增加值:当月同比", "%"], ["IEO", "Orders", "营业收入:累计值", "100M Yuan"]])
            .Sheet("Data", [[null, "IVA", "IEO"], [new WorkbookBuilder.Formatted(43708, "yyyy-mm-dd"), 4.4, 683898.9]]);
        var (figures, bulletin) = Read.Stream(file.Build());
        Assert.Equal(["工业增加值|2019-08|Current/Growth|4.4|%", "营业收入|2019-01/2019-08|Cumulative/Amount|683898.9|100M Yuan"], figures.Select(Read.Line));
        Assert.Equal(["codes", "periods-down"], bulletin.Sheets.Select(sheet => sheet.Layout));
        Assert.Empty(bulletin.Findings);
    }

    [Fact]
    public void Things_that_have_indicators_are_no_areas()
    {
        var (figures, bulletin) = Read.Csv("代码\t名称\t现价\t总市值\t地区\n=\"000001\"\t甲银行\t18.15\t       3522.17亿\t深圳\n=\"000002\"\t乙地产\t--  \t1935.12亿\t深圳\n数据来源:某软件\n");
        Assert.Equal(["现价|18.15|", "总市值|3522.17|亿", "现价||", "总市值|1935.12|亿"], figures.Select(f => $"{f.Indicator}|{f.Number}|{f.Unit}"));
        Assert.Equal(["甲银行"], figures[0].Parents);
        Assert.Equal(("深圳", ObservationStatus.NotApplicable), (figures[0].Area, figures[2].Status));
        Assert.Empty(bulletin.Findings);
    }

    [Fact]
    public void Names_of_vendors_that_join_label_unit_and_code_are_taken_apart()
    {
        var (figures, _) = Read.Csv("月份,截止日期_EndDt,进出口总额_当月(亿美元)_TotExpImp_Mon,出口总额_累计值(亿美元)_Export_Cumu\n8,2019-08-31,3950.3,16082.08\n9,2019-09-30,3960.1,18000.1\n");
        Assert.Equal(["进出口总额|2019-08|Current/Amount|3950.3|亿美元", "出口总额|2019-01/2019-08|Cumulative/Amount|16082.08|亿美元"], figures.Take(2).Select(Read.Line));
    }

    [Fact]
    public void Money_that_is_called_m2_is_not_in_square_metres()
    {
        var (figures, _) = Read.Csv(",month,m2,m2_yoy\n0,2018.8,1788670.43,8.20\n1,2017.10,1653434.16,--\n");
        Assert.Equal(["m2|2018-08|Unstated/Amount|1788670.43|", "m2|2018-08|Unstated/Growth|8.20|", "m2|2017-10|Unstated/Amount|1653434.16|", "m2|2017-10|Unstated/Growth|NotApplicable|"], figures.Select(Read.Line));
    }

    [Fact]
    public void A_category_written_once_stands_over_the_rows_below_it()
    {
        var (figures, _) = Read.Csv("2019年8月\n类别,指标,累计(亿元)\n工业,总产值,1\n,增加值,2\n投资,总额,3\n");
        Assert.Equal(["工业/总产值", "工业/增加值", "投资/总额"], figures.Select(f => $"{f.Parents[0]}/{f.Indicator}"));
    }

    [Fact]
    public void A_label_without_figures_over_deeper_rows_is_their_heading()
    {
        var (figures, _) = Read.Csv("2019年8月\n指标,累计(亿元)\n工业生产,\n  总产值,1\n  增加值,2\n财政收入,3\n");
        Assert.Equal(["总产值", "增加值", "财政收入"], figures.Select(f => f.Indicator));
        Assert.Equal(["工业生产"], figures[0].Parents);
    }

    [Fact]
    public void A_row_that_is_blank_throughout_is_not_available()
    {
        var (figures, _) = Read.Csv("指标,2019年,2018年\n废水排放总量(万吨),,\n化学需氧量(万吨),5,6\n总磷(万吨),7,8\n");
        Assert.Equal([ObservationStatus.NotAvailable, ObservationStatus.NotAvailable], figures.Where(f => f.Indicator == "废水排放总量").Select(f => f.Status));
    }
}
