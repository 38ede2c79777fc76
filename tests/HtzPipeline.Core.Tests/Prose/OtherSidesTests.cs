using HtzPipeline.Core.Prose;

namespace HtzPipeline.Core.Tests.Prose;

/// <summary>Numbers of plans and of other times that stand beside a figure, and what is reached from there.</summary>
public class OtherSidesTests
{
    [Theory]
    [InlineData("1—5月,个转企累计41户,完成全年任务(50户)的82%。", "个转企 YYYY-05 Cumulative 41户|个转企 YYYY-05 Progress 82%")]
    [InlineData("1—5月,新登记企业累计702户,完成全年900户目标的78%。", "新登记企业 YYYY-05 Cumulative 702户|新登记企业 YYYY-05 Progress 78%")]
    [InlineData("1—5月,规上工业总产值15.2亿元,比去年同期(14.1亿元)增长7.8%。", "规模以上工业总产值 YYYY-05 Cumulative 15.2亿元|规模以上工业总产值 YYYY-05 CumulativeGrowth 7.8%")]
    [InlineData("1—5月,规上工业总产值15.2亿元,去年同期为14.1亿元。", "规模以上工业总产值 YYYY-05 Cumulative 15.2亿元")]
    [InlineData("2020年8月,规上工业总产值7.1亿元,比2019年8月的6.9亿元增长2.9%。", "规模以上工业总产值 2020-08 Current 7.1亿元|规模以上工业总产值 2020-08 Growth 2.9%")]
    [InlineData("8月,规上工业总产值7.1亿元,比去年同期的6.9亿元增长2.9%。", "规模以上工业总产值 YYYY-08 Current 7.1亿元|规模以上工业总产值 YYYY-08 Growth 2.9%")]
    [InlineData("6月份计划完成规上工业总产值3亿元,全年完成40亿元以上。", "")]
    public void A_plan_and_the_year_before_are_no_figures_of_the_period(string text, string expected) => Assert.Equal(expected.Split('|', StringSplitOptions.RemoveEmptyEntries), ReadProse.Lines(text));

    [Theory]
    [InlineData("1—5月,批发业销售额下降9.0%,降幅收窄3.3个百分点至5.1%。", "CumulativeGrowth -5.1%")]
    [InlineData("1—5月,批发业销售额增速回落0.7个百分点至6.8%。", "CumulativeGrowth 6.8%")]
    [InlineData("1—5月,批发业销售额增速提高到8.4%。", "CumulativeGrowth 8.4%")]
    [InlineData("1—5月,批发业销售额增速由6.1%回落至5.2%。", "CumulativeGrowth 5.2%")]
    public void Growth_that_comes_to_a_rate_is_growth(string text, string expected) => Assert.Equal("批发业销售额 YYYY-05 " + expected, ReadProse.Lines(text).Last());

    [Theory]
    [InlineData("2019年1—8月,固定资产投资增长5.2%,比2017年同期增长12.5%。", "5.2%|12.5% OtherBase")]
    [InlineData("2019年1—8月,固定资产投资比2018年同期增长5.2%。", "5.2%")]
    [InlineData("2019年1—8月,固定资产投资与2017年同期相比增长12.5%。", "12.5% OtherBase")]
    [InlineData("2019年1—8月,固定资产投资较前年同期增长12.5%,其中工业投资增长3%。", "12.5% OtherBase|3% OtherBase")]
    [InlineData("2019年1—8月,专利授权量120件,比2017年同期增加9件。", "120件|9件 OtherBase")]
    public void Growth_on_a_year_that_is_not_the_one_before_is_aside(string text, string expected) =>
        Assert.Equal(expected.Split('|'), ProseReader.Read(text).Figures.Select(figure => $"{figure.Number.Value}{figure.Unit} {figure.Aside}".TrimEnd()));

    [Theory]
    [InlineData("2019年1—8月,进出口总额20.5亿元,增长5.1%,当月增长3.2%。", "进出口总额 2019-08 Growth 3.2%")]
    [InlineData("2019年1—8月,进出口总额20.5亿元,增长5.1%;单月同比增长3.2%。", "进出口总额 2019-08 Growth 3.2%")]
    [InlineData("2019年1—7月,进出口总额增长5.1%;1—8月增长5.3%。", "进出口总额 2019-08 CumulativeGrowth 5.3%")]
    [InlineData("2019年1—8月,进出口总额由1—7月下降5%转为增长3%。", "进出口总额 2019-08 CumulativeGrowth 3%")]
    [InlineData("2019年1—8月,进出口总额扭转一季度下降态势,增长2.1%。", "进出口总额 2019-08 CumulativeGrowth 2.1%")]
    public void Growth_is_of_the_months_that_stand_before_it(string text, string expected) => Assert.Equal(expected, ReadProse.Lines(text).Last());

    [Theory]
    [InlineData("1—8月,规上工业总产值(不含新材料)38.26亿元,增长4.4%。", "规模以上工业总产值(不含新材料) YYYY-08 Cumulative 38.26亿元|规模以上工业总产值(不含新材料) YYYY-08 CumulativeGrowth 4.4%")]
    [InlineData("1—8月,固定资产投资(快报)55亿元。", "固定资产投资 YYYY-08 Cumulative 55亿元")]
    public void What_is_left_out_of_a_figure_belongs_to_its_name(string text, string expected) => Assert.Equal(expected.Split('|'), ReadProse.Lines(text));

    [Fact]
    public void The_rate_of_natural_increase_is_no_growth() =>
        Assert.Equal(["人口自然增长率 2019-12 Level 4.1‰"], ReadProse.Lines("2019年末,人口自然增长率4.1‰。"));

    [Theory]
    [InlineData("1—8月,个体工商户518户、合作社4户、外资企业9户,同比分别增长11.2%、下降3.4%和持平。", "个体工商户 11.2%|合作社 -3.4%|外资企业 0%")]
    [InlineData("1—8月,工业、建筑业用电量分别下降3.1%和增长6.4%。", "工业用电量 -3.1%|建筑业用电量 6.4%")]
    public void Of_several_that_each_have_a_verb_each_goes_to_its_own(string text, string expected) =>
        Assert.Equal(expected.Split('|'), ProseReader.Read(text).Figures.Where(figure => figure.Unit == "%").Select(figure => $"{figure.Indicator} {figure.Number.Value}%"));

    [Theory]
    [InlineData("8月,营业收入18.6亿元(1—7月),增长9.7%。固定资产投资增长5%。", "营业收入 YYYY-07 Cumulative 18.6亿元|营业收入 YYYY-07 CumulativeGrowth 9.7%|固定资产投资 YYYY-08 Growth 5%")]
    [InlineData("1—8月,零售额3.3亿元(8月当月)。", "零售额 YYYY-08 Current 3.3亿元")]
    [InlineData("1—8月,固定资产投资增长5.2%(1—7月增长4.8%),其中工业投资增长3%。", "固定资产投资 YYYY-08 CumulativeGrowth 5.2%|固定资产投资 YYYY-07 CumulativeGrowth 4.8%|工业投资 YYYY-08 CumulativeGrowth 3%")]
    public void A_time_in_brackets_is_of_what_stands_before_them(string text, string expected) => Assert.Equal(expected.Split('|'), ReadProse.Lines(text));

    [Theory]
    [InlineData("1—8月,利润总额亏损0.36亿元,上年同期盈利0.2亿元。", "利润总额 YYYY-08 Cumulative -0.36亿元")]
    [InlineData("2024年1—8月,利润总额5.27亿元,由上年同期亏损0.36亿元转为盈利。", "利润总额 2024-08 Cumulative 5.27亿元|利润总额 2023-08 Cumulative -0.36亿元")]
    [InlineData("1—8月,利润总额8.2亿元,其中民营企业亏损0.3亿元。", "利润总额 YYYY-08 Cumulative 8.2亿元|民营企业利润总额 YYYY-08 Cumulative -0.3亿元")]
    public void A_loss_is_profit_below_nought(string text, string expected) => Assert.Equal(expected.Split('|'), ReadProse.Lines(text));

    [Theory]
    [InlineData("1—8月,税收收入7.92亿元,占一般公共预算收入的80.6%。", "Share")]
    [InlineData("1—8月,一般公共预算支出12亿元,完成预算的61%。", "Progress")]
    public void A_share_of_budget_revenue_is_no_progress_on_a_budget(string text, string expected) => Assert.Equal(expected, ProseReader.Read(text).Figures[^1].Measure.ToString());

    [Theory]
    [InlineData("2021年1—10月,产值41亿元,增长18.7%,两年平均增长9.2%,10月当月完成4亿元。", "产值 Cumulative 41亿元|产值 CumulativeGrowth 18.7%|产值 CumulativeGrowth 9.2% OtherBase|产值 Current 4亿元")]
    [InlineData("1—10月,出口额突破50亿元大关。", "出口总额 Cumulative 50亿元 MarkPassed")]
    [InlineData("10月底,全区各类市场主体突破4万户,达40263户。", "市场主体 Level 4万户 MarkPassed|市场主体 Level 40263户")]
    [InlineData("1—10月,利润52.8亿元。出口额20亿元,比上年增长3%,达到52.8亿元的进口额。", "利润 Cumulative 52.8亿元|出口总额 Cumulative 20亿元|出口总额 CumulativeGrowth 3%")]
    [InlineData("1—10月,发放补贴2146万元,较上年同期多发放612万元。", "发放各类补贴 Cumulative 2146万元|发放各类补贴 Change 612万元")]
    [InlineData("1—10月,高新技术产业产值占规上工业总产值的比重由年初的52.3%提高到58.9%。", "高新技术产业产值 Share 58.9%")]
    [InlineData("1—10月,一产、二产、三产用电量分别为0.21亿、11.46亿、2.08亿千瓦时。", "一产用电量 Cumulative 0.21亿千瓦时|二产用电量 Cumulative 11.46亿千瓦时|三产用电量 Cumulative 2.08亿千瓦时")]
    [InlineData("1—10月,汽车、锂电池、光伏组件产量分别达到1万辆、2亿只、8万千瓦。", "汽车产量 Cumulative 1万辆|锂电池产量 Cumulative 2亿只|光伏组件产量 Cumulative 8万千瓦")]
    public void What_stands_beside_a_figure_is_not_taken_for_it(string text, string expected) => Assert.Equal(
        expected.Split('|'),
        ProseReader.Read(text).Figures.Take(expected.Count(letter => letter == '|') + 1).Select(figure => $"{figure.Indicator} {figure.Measure} {figure.Number.Value}{figure.Unit} {figure.Aside}".TrimEnd()));

    [Fact]
    public void The_parts_of_the_product_end_with_their_paragraph() => Assert.Equal(
        ["地区生产总值", "地区生产总值", ""],
        ProseReader.Read("2022年,地区生产总值9亿元。分产业看,第一产业增加值4亿元,第二产业增加值5亿元。\n年末常住人口23.6万人。").Figures.Skip(1).Select(figure => string.Join('/', figure.Parents)));

    [Theory]
    [InlineData("2022年,粮食总产量8.9万吨,比上年增产0.1万吨。", "粮食总产量 2022 Cumulative 8.9万吨|粮食总产量 2022 Change 0.1万吨")]
    [InlineData("2022年,规上工业产销率97.8%。建筑业总产值31.2亿元。", "规模以上工业产销率 2022 Cumulative 97.8%|建筑业总产值 2022 Cumulative 31.2亿元")]
    [InlineData("9月末,全区新增高新技术企业31家,总数达到178家。", "全区 新增高新技术企业 YYYY-09 Cumulative 31家|全区 高新技术企业 YYYY-09 Level 178家")]
    [InlineData("1—9月,全区城镇登记失业率2.3%,控制在4%以内。", "全区 城镇登记失业率 YYYY-09 Level 2.3%")]
    [InlineData("1—9月,全区居民人均可支配收入1.2万元。", "全区 居民人均可支配收入 YYYY-09 Cumulative 1.2万元")]
    [InlineData("1—9月,规上工业营业收入16亿元,每百元营业收入中的成本84.9元,利润总额8.2亿元。", "规模以上工业营业收入 YYYY-09 Cumulative 16亿元|每百元营业收入中的成本 YYYY-09 Cumulative 84.9元|规模以上工业利润总额 YYYY-09 Cumulative 8.2亿元")]
    public void A_name_is_whole_and_of_its_own_thing(string text, string expected) => Assert.Equal(expected.Split('|'), ReadProse.Lines(text));

    [Fact]
    public void This_month_is_a_month_though_nobody_says_which() => Assert.Equal(
        ["新登记市场主体  Current 176户", "新登记企业  Current 63户", "新登记市场主体 YYYY-10 Cumulative 2069户"],
        ReadProse.Lines("本月新登记市场主体176户;其中新登记企业63户。1至10月累计新登记市场主体2069户。"));

    [Fact]
    public void A_report_on_a_months_work_is_of_that_month() => Assert.Equal(["新登记企业 YYYY-10 Current 63户"], ReadProse.Lines("10月份工作小结\n新登记企业63户。"));

    [Fact]
    public void What_is_counted_has_not_the_name_of_its_money() => Assert.Equal(
        ["新签约项目", "新签约项目协议投资", "新签约项目"], ProseReader.Read("2022年5月,新签约项目11个,协议投资32.8亿元。今年以来,累计新签约项目97个。").Figures.Select(figure => figure.Indicator));
}
