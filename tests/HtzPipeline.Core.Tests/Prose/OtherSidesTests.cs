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
