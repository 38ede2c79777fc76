using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Prose;

namespace HtzPipeline.Core.Tests.Prose;

public class ProseReaderTests
{
    [Theory]
    [InlineData("2021年1—7月,规上工业总产值41.20亿元,同比增长8.4%。", "规模以上工业总产值 2021-07 Cumulative 41.20亿元;规模以上工业总产值 2021-07 CumulativeGrowth 8.4%")]
    [InlineData("2021年7月,规上工业总产值6.1亿元,下降2.5%。", "规模以上工业总产值 2021-07 Current 6.1亿元;规模以上工业总产值 2021-07 Growth -2.5%")]
    [InlineData("2021年6月末,各项贷款余额120.5亿元,同比增长9.2%。", "各项贷款余额 2021-06 Level 120.5亿元;各项贷款余额 2021-06 Growth 9.2%")]
    [InlineData("上半年,固定资产投资增长7.0%。", "固定资产投资 YYYY-06 CumulativeGrowth 7.0%")]
    [InlineData("2021年,全社会用电量3.4亿千瓦时。", "全社会用电量 2021 Cumulative 3.4亿千瓦时")]
    public void A_figure_has_the_measure_that_its_period_and_words_give_it(string text, string expected) => Assert.Equal(expected.Split(';'), ReadProse.Lines(text));

    [Theory]
    [InlineData("2018年,规上工业总产值88.6亿元。今年1—8月,规上工业总产值59.1亿元。", "2018;YYYY-08")]
    [InlineData("2019年1—8月,规上工业总产值59.1亿元。去年8月,规上工业总产值6.9亿元,今年8月为7.1亿元。", "2019-08;2018-08;2019-08")]
    [InlineData("去年8月,规上工业总产值6.9亿元;今年8月为7.1亿元。", "(YYYY-1)-08;YYYY-08")]
    [InlineData("去年12月,规上工业总产值6.9亿元。", "(YYYY-1)-12")]
    [InlineData("8月,规上工业总产值由上年同期的6.9亿元增加到7.1亿元。", "(YYYY-1)-08;YYYY-08")]
    [InlineData("2018年,规上工业总产值88.6亿元。今年1—8月,规上工业总产值59.1亿元。2018年,规上工业营业收入80亿元。", "2018;YYYY-08;2018")]
    public void This_year_and_last_year_are_counted_from_the_year_of_the_text(string text, string periods) =>
        Assert.Equal(periods.Split(';'), ProseReader.Read(text).Figures.Select(figure => figure.Period.ToString()));

    [Theory]
    [InlineData("2021年1—7月,规上工业总产值41亿2000万元,同比增长8.4%。", "规模以上工业总产值 2021-07 Cumulative 41.2亿元;规模以上工业总产值 2021-07 CumulativeGrowth 8.4%")]
    [InlineData("2021年1—7月,规上工业总产值41亿2千万元。", "规模以上工业总产值 2021-07 Cumulative 41.2亿元")]
    [InlineData("2021年1—7月,规上工业总产值41亿零200万元。", "规模以上工业总产值 2021-07 Cumulative 41.02亿元")]
    [InlineData("2021年7月,发放补贴45万6000元。", "发放各类补贴 2021-07 Current 45.6万元")]
    [InlineData("2021年7月,规上工业总产值1万亿2000亿元。", "规模以上工业总产值 2021-07 Current 1.2万亿元")]
    [InlineData("2021年7月,批发业、零售业销售额分别为5亿元、3000万元。", "批发业销售额 2021-07 Current 5亿元;零售业销售额 2021-07 Current 3000万元")]
    public void A_number_in_two_magnitudes_is_one(string text, string expected) => Assert.Equal(expected.Split(';'), ReadProse.Lines(text));

    [Fact]
    public void What_was_added_up_since_a_year_is_not_of_that_year() =>
        Assert.Equal([Aside.SinceBeginning, null], ProseReader.Read("2015年以来,规上工业总产值累计500亿元。2020年1—8月,规上工业总产值59.1亿元。").Figures.Select(figure => figure.Aside));

    [Theory]
    [InlineData("前三季度,批发业销售额增长9.0%,比上半年加快1.2个百分点。", "GrowthGap 1.2")]
    [InlineData("前三季度,批发业销售额增长9.0%,比上半年回落1.2个百分点。", "GrowthGap -1.2")]
    [InlineData("前三季度,批发业销售额下降9.0%,降幅比上半年收窄1.2个百分点。", "GrowthGap 1.2")]
    [InlineData("前三季度,批发业销售额下降9.0%,降幅比上半年扩大1.2个百分点。", "GrowthGap -1.2")]
    [InlineData("前三季度,制造业增加值增长9.0%,下拉规上工业增速1.2个百分点。", "Contribution -1.2")]
    [InlineData("前三季度,批发业销售额增长9.0%,增速与上半年持平。", "GrowthGap 0")]
    [InlineData("前三季度,批发业销售额9.0亿元,同比增加1.2亿元。", "Change 1.2")]
    [InlineData("前三季度,批发业销售额9.0亿元,比上年同期减少1.2亿元。", "Change -1.2")]
    [InlineData("前三季度,完成批发业销售额9.0亿元,占全年目标的71.2%。", "Progress 71.2")]
    [InlineData("前三季度,批发业销售额增长9.0%,居全市第3位。", "Rank 3")]
    [InlineData("前三季度,拆除面积9.0万平方米,同比增长1.2倍。", "CumulativeGrowth 120")]
    public void The_sign_and_kind_of_a_second_figure_are_in_its_words(string text, string expected)
    {
        var figure = ProseReader.Read(text).Figures[^1];

        Assert.Equal(expected, $"{figure.Measure} {figure.Number.Value.ToString(System.Globalization.CultureInfo.InvariantCulture)}");
    }

    [Theory]
    [InlineData("1—5月,规上工业总产值12亿元,其中高新技术产值5亿元,占规上工业产值的41.7%,占比提高1.1个百分点。", "规模以上工业总产值|高新技术产业产值|高新技术产业产值|高新技术产业产值")]
    [InlineData("1—5月,新设经营主体900户,其中企业300户、个体工商户590户;注册资本8亿元。", "新登记市场主体|新登记企业|新登记个体工商户|新登记市场主体注册资本金")]
    [InlineData("1—5月,限上批发业销售额12亿元;零售业5亿元,增长3.2%。", "限额以上批发业销售额|限额以上零售业销售额|限额以上零售业销售额")]
    [InlineData("1—5月,规上工业总产值12亿元,增加值增长4.4%,营业收入11亿元。", "规模以上工业总产值|规模以上工业增加值|规模以上工业营业收入")]
    [InlineData("1—5月,申请专利120件,其中发明专利45件;授权专利80件,其中发明专利12件。", "专利申请量|发明专利申请|专利授权量|发明专利授权")]
    [InlineData("1—5月,改造提升道路8条、21公里。", "改造提升道路条数|改造提升道路里程")]
    [InlineData("1—5月,12家企业纳入“高企培育库”,3家企业通过知识产权管理体系认证。", "高企培育库企业|知识产权标准化认证企业")]
    [InlineData("今年以来,调度总投资200亿元的25个区级重点项目。", "区级重点项目总投资|区级重点项目")]
    [InlineData("1—5月,规上工业企业28家。工业增加值增长5.0%。", "规模以上工业企业|规模以上工业增加值")]
    [InlineData("1—5月,地区生产总值90亿元。分产业看,第一产业增加值2亿元,第二产业50亿元。", "地区生产总值|第一产业增加值|第二产业增加值")]
    public void What_a_name_leaves_out_is_restored(string text, string expected) => Assert.Equal(expected.Split('|'), ProseReader.Read(text).Figures.Select(figure => figure.Indicator));

    [Theory]
    [InlineData("1—5月,住宿业和餐饮业营业额分别增长3.1%和4.2%。", "住宿业营业额 3.1|餐饮业营业额 4.2")]
    [InlineData("1—5月,接待游客12万人次,实现旅游收入3亿元,同比增长5.0%和6.0%。", "接待游客 12|旅游收入 3|接待游客 5.0|旅游收入 6.0")]
    [InlineData("1—5月,城镇和农村居民人均可支配收入分别增长5.0%和6.0%。", "城镇居民人均可支配收入 5.0|农村居民人均可支配收入 6.0")]
    [InlineData("1—5月,落户基金8支,基金总规模90亿元,较年初分别增加2支和15亿元。", "落户基金 8|落户基金总规模 90|落户基金 2|落户基金总规模 15")]
    [InlineData("1—5月,批发业销售额增长4.0%,比1—4月和一季度分别加快0.3和0.7个百分点。", "批发业销售额 4.0|批发业销售额 0.3|批发业销售额 0.7")]
    [InlineData("1—5月,第一、二、三产业投资分别增长1.0%、2.0%和3.0%。", "第一产业投资 1.0|第二产业投资 2.0|第三产业投资 3.0")]
    public void Numbers_given_one_for_each_go_to_their_names(string text, string expected) => Assert.Equal(
        expected.Split('|'), ProseReader.Read(text).Figures.Select(figure => $"{figure.Indicator} {figure.Number.Value.ToString(System.Globalization.CultureInfo.InvariantCulture)}"));

    [Theory]
    [InlineData("“3579”工程全面推进,新增企业12家。", "3579", NoFigure.Name)]
    [InlineData("年主营业务收入2000万元及以上的工业企业增加5家。", "2000万元", NoFigure.Threshold)]
    [InlineData("降幅连续3个月收窄,下降2.0%。", "3个月", NoFigure.Duration)]
    [InlineData("新签约项目12个,力争全年签约40个。", "40个", NoFigure.Plan)]
    [InlineData("固定资产投资增长8.0%,年度目标为10%。", "10%", NoFigure.Plan)]
    [InlineData("在全市评比中获得第2名的好成绩,新增企业12家。", "第2名", NoFigure.VagueRank)]
    [InlineData("新建5G基站120个。", "5", NoFigure.Name)]
    [InlineData("2021年3月5日,新增企业12家。", "2021年3月5日", NoFigure.Date)]
    [InlineData("1—8月,新增企业12家。", "1—8月", NoFigure.Period)]
    public void A_number_that_is_no_figure_is_named_with_the_reason(string text, string number, NoFigure why) => Assert.Contains((number, why), ReadProse.Others(text));

    [Theory]
    [InlineData("发放补贴350余万元。", 350, Precision.AtLeast)]
    [InlineData("发放补贴约350万元。", 350, Precision.About)]
    [InlineData("发放补贴近350万元。", 350, Precision.AtMost)]
    [InlineData("发放补贴超350万元。", 350, Precision.AtLeast)]
    [InlineData("发放补贴350万元。", 350, Precision.Rounded)]
    public void An_approximation_is_an_interval(string text, int value, Precision precision) => Assert.Equal(new PrintedNumber(value, precision), Assert.Single(ProseReader.Read(text).Figures).Number);

    [Fact]
    public void A_period_holds_over_full_stops_and_paragraphs_until_another_is_set() => Assert.Equal(
        ["2021-07", "2021-07", "2021-08"],
        ProseReader.Read("2021年1—7月,工业投资5亿元。技改投资2亿元。\n1—8月,民间投资4亿元。").Figures.Select(figure => figure.Period.ToString()));

    [Fact]
    public void A_period_of_a_comparison_sets_nothing() => Assert.Equal(
        ["2021-08", "2021-08", "2021-08"],
        ProseReader.Read("2021年1—8月,工业投资增长5.0%,比1—7月加快1.0个百分点。民间投资增长4.0%。").Figures.Select(figure => figure.Period.ToString()));

    [Fact]
    public void A_month_among_parts_holds_for_its_sentence_only() => Assert.Equal(
        ["2021-08 Cumulative", "2021-08 Current", "2021-08 Cumulative"],
        ProseReader.Read("2021年1—8月,工业用电量3亿度,其中8月份用电0.4亿度。工业投资5亿元。").Figures.Select(figure => $"{figure.Period} {figure.Measure}"));

    [Fact]
    public void Figures_of_the_city_are_told_from_those_of_the_zone() => Assert.Equal(
        ["全市", "高新区"], ProseReader.Read("1—8月,全市专利授权量500件,高新区专利授权量90件。").Figures.Select(figure => figure.Area));

    [Fact]
    public void An_area_that_is_only_compared_with_is_nobodys() => Assert.All(
        ProseReader.Read("1—8月,工业投资增长5.0%,高于全市1.6个百分点,居全市第三位。民间投资增长4.0%。").Figures, figure => Assert.Null(figure.Area));

    [Fact]
    public void A_total_from_an_earlier_beginning_is_left_aside() => Assert.Equal(
        [null, Aside.SinceBeginning], ProseReader.Read("1—8月,新签约项目20个,建区以来累计签约项目310个。").Figures.Select(figure => figure.Aside));

    [Fact]
    public void Half_width_and_full_width_punctuation_are_read_alike()
    {
        const string Text = "2021年1—8月，规上工业产值12.5亿元，增长9.6%；其中：高新技术产值5.1亿元（可比口径），占比40.8％。";

        Assert.Equal(ReadProse.Lines(Text), ReadProse.Lines(Text.Replace('，', ',').Replace('；', ';').Replace('：', ':').Replace('（', '(').Replace('）', ')').Replace('％', '%')));
    }

    [Fact]
    public void A_figure_says_what_was_stated_and_what_was_carried()
    {
        var figures = ProseReader.Read("2021年1—8月,规上工业总产值12亿元。增加值增长4.4%。").Figures;

        Assert.Equal((Certainty.Stated, Certainty.Stated), (figures[0].NameCertainty, figures[0].PeriodCertainty));
        Assert.Equal((Certainty.Carried, Certainty.Carried), (figures[1].NameCertainty, figures[1].PeriodCertainty));
    }

    [Fact]
    public void A_figure_is_said_again_in_full() => Assert.Equal(
        ["2019年1—8月,规模以上工业总产值(累计)58.33亿元", "2019年1—8月,规模以上工业总产值同比增长9.62%"],
        ProseReader.Read("2019年1—8月,规上工业总产值58.33亿元,增长9.62%。").Figures.Select(FigureSentences.Of));

    [Fact]
    public void Growths_that_are_given_one_for_each_belong_to_the_names_before_whichever_word_comes_first()
    {
        string[] expected = ["新签约项目 2021-07 Cumulative 41个", "新签约项目协议投资 2021-07 Cumulative 156亿元", "新签约项目 2021-07 CumulativeGrowth 28.1%", "新签约项目协议投资 2021-07 CumulativeGrowth 35.7%"];

        Assert.Equal(expected, ReadProse.Lines("2021年1—7月,新签约项目41个,协议资金156亿元,同比分别增长28.1%和35.7%。"));
        Assert.Equal(expected, ReadProse.Lines("2021年1—7月,新签约项目41个,协议资金156亿元,分别同比增长28.1%和35.7%。"));
    }

    [Fact]
    public void What_a_part_pulls_is_no_area() => Assert.All(
        ProseReader.Read("2021年1—8月,装备制造业产值增长11.5%,拉动全区工业增长3.8个百分点;高新技术产业产值198.6亿元。").Figures,
        figure => Assert.DoesNotContain("拉动", figure.Area ?? "", StringComparison.Ordinal));

    [Fact]
    public void A_mark_that_was_passed_is_no_figure() =>
        Assert.Equal(["8.62亿元"], ProseReader.Read("2021年,全县工业增加值跨上八亿元台阶,达到8.62亿元。").Figures.Select(figure => "2021年,全县工业增加值跨上八亿元台阶,达到8.62亿元。"[figure.Start..figure.End]));

    [Fact]
    public void What_is_to_be_done_is_a_plan() => Assert.Contains(("68个", NoFigure.Plan), ReadProse.Others("今年计划实施重点项目68个。"));

    [Theory]
    [InlineData("2021年1—8月,专利申请量、授权量分别为318件、205件。", "专利申请量", "专利授权量")]
    [InlineData("2021年1—8月,社会消费品零售总额、税收收入分别为185.6亿元、11.2亿元。", "社会消费品零售总额", "税收收入")]
    [InlineData("2021年1—8月,规上工业营业收入、利润总额分别增长6.1%、3.2%。", "规模以上工业营业收入", "规模以上工业利润总额")]
    public void What_the_first_of_a_list_is_of_those_are_of_that_say_no_more_than_what_is_measured(string text, params string[] names) =>
        Assert.Equal(names, ProseReader.Read(text).Figures.Select(figure => figure.Indicator));

    [Fact]
    public void Words_in_bold_type_are_words() =>
        Assert.Equal("全区 规模以上工业总产值 2021-08 Cumulative 58.33亿元", Assert.Single(ReadProse.Lines("2021年1—8月,全区**规模以上工业总产值**达到**58.33亿元**。")));
}
