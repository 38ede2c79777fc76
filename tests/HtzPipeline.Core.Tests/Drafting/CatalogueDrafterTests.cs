using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Drafting;
using HtzPipeline.Core.Drafting.Codes;
using HtzPipeline.Core.Drafting.Writing;
using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Tests.Drafting;

/// <summary>What is made out of files, and what is asked.</summary>
public class CatalogueDrafterTests
{
    private static string Month(int month, string rows) => $"云岭开发区2024年{month}月工业\n指标,本月(亿元),累计(亿元),累计同比增长(%)\n{rows}";

    [Fact]
    public void A_row_becomes_an_indicator_with_what_the_file_says_of_it()
    {
        var indicator = Drafted.Of(("tongji/2024-03/工业.csv", Month(3, "规模以上工业总产值,41.20,120.31,6.1\n"))).Indicator("规模以上工业总产值").Indicator;

        Assert.Equal(("GUIMOYISHANGGONGYEZONGCHANZHI", "CNY_1E8", IndicatorKind.Flow, 2), (indicator.Code, indicator.Unit.Code, indicator.Kind, indicator.Decimals));
        Assert.Equal(("tongji", "monthly", "工业"), (indicator.Owner, indicator.Calendar.Code, indicator.Group.Zh));
    }

    [Fact]
    public void Whoever_publishes_has_the_name_of_the_zone_in_the_files()
    {
        var catalogue = Drafted.Loaded(DraftWriter.Write(Drafted.Of(("tongji/2024-03/工业.csv", Month(3, "规模以上工业总产值,41.20,120.31,6.1\n")))));

        Assert.Equal(("云岭开发区", "云岭开发区统计数据", "云岭开发区", catalogue.RootArea.Code), (catalogue.About.Name.Zh, catalogue.About.Title.Zh, catalogue.About.Agency.Name.Zh, catalogue.About.Agency.Id));
    }

    [Fact]
    public void Spellings_that_differ_in_no_more_than_usual_are_one_indicator()
    {
        var draft = Drafted.Of(
            ("tongji/2024-03/工业.csv", Month(3, "规模以上工业总产值,41.20,120.31,6.1\n")),
            ("tongji/2024-04/工业.csv", Month(4, "规上工业总产值,42.20,162.51,6.2\n")),
            ("tongji/2024-05/工业.csv", Month(5, "规上工业总产值,43.20,205.71,6.3\n")));

        Assert.Equal(("规上工业总产值", "规模以上工业总产值"), (Assert.Single(draft.Indicators).Indicator.Name.Zh, Assert.Single(draft.Indicators[0].Indicator.Aliases)));
    }

    [Theory]
    [InlineData("天然气消费量", "12.5", "万立方米", "表上写了几个单位")]
    [InlineData("全社会用电量", "12.5", "万千瓦时", "表上写了几个单位")]
    [InlineData("主营业务收入", "12.5", "亿元", "表上写了几个单位")]
    [InlineData("企业单位数", "120", "家", "表上写了几个单位")]
    public void Of_several_units_for_a_sheet_the_one_that_suits_the_name_is_taken_and_asked_for(string name, string value, string unit, string question)
    {
        var one = Drafted.Of(("tongji/2024-03/能源.csv", $"云岭开发区2024年1-3月情况\n单位:家、亿元、万千瓦时、万立方米\n指标,累计\n{name},{value}\n")).Indicator(name);

        Assert.Equal(unit, one.Indicator.Unit.Name.Zh);
        Assert.Contains(one.Questions, asked => asked.Zh.Contains(question, StringComparison.Ordinal));
    }

    [Fact]
    public void The_zone_by_a_shorter_name_is_the_zone_and_no_area_within_it()
    {
        const string Rows = "指标,地区,时期,口径,数值,单位\n";
        var draft = Drafted.Of(
            ("tongji/2024-03/工业.csv", Rows + "规模以上工业总产值,云岭经济技术开发区,2024-03,累计,120.31,亿元\n"),
            ("keji/2024-03/科技.csv", Rows + "高新技术企业数,云岭经开区,2024-03,期末,86,家\n"));

        Assert.Contains("云岭经开区", Assert.Single(draft.Areas).Area.Aliases);
    }

    [Theory]
    [InlineData("企业单位数", "家", IndicatorKind.Stock, "两种迹象")]
    [InlineData("孵化器", "家", IndicatorKind.Flow, "如是现有的个数则是存量")]
    [InlineData("工业投资目标", "亿元", IndicatorKind.Flow, "名称像计划或目标")]
    public void A_kind_that_hangs_on_little_is_asked_about(string name, string unit, IndicatorKind kind, string question)
    {
        var one = Drafted.Of(("tongji/2024-03/工业.csv", $"云岭开发区2024年1-3月情况\n指标,累计({unit})\n{name},120\n")).Indicator(name);

        Assert.Equal(kind, one.Indicator.Kind);
        Assert.Contains(one.Questions, asked => asked.Zh.Contains(question, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("新增企业单位数", "家")]
    [InlineData("规模以上工业总产值", "亿元")]
    public void A_kind_that_name_and_column_agree_on_is_not_asked_about(string name, string unit)
    {
        var one = Drafted.Of(("tongji/2024-03/工业.csv", $"云岭开发区2024年1-3月情况\n指标,累计({unit})\n{name},120\n")).Indicator(name);

        Assert.Equal(IndicatorKind.Flow, one.Indicator.Kind);
        Assert.DoesNotContain(one.Questions, asked => asked.Zh.Contains("流量", StringComparison.Ordinal) || asked.Zh.Contains("存量", StringComparison.Ordinal));
    }

    [Fact]
    public void What_stands_in_one_table_is_never_one_indicator()
    {
        var draft = Drafted.Of(("tongji/2024-03/工业.csv", Month(3, "固定资产投资,41.20,120.31,6.1\n固定资产投资额,1.20,2.31,6.1\n")));

        Assert.Equal(["固定资产投资", "固定资产投资额"], draft.Indicators.Select(one => one.Indicator.Name.Zh));
    }

    [Fact]
    public void Spellings_that_contradict_each_other_are_two_indicators()
    {
        var draft = Drafted.Of(
            ("tongji/2024-03/工业.csv", Month(3, "固定资产投资,41.20,120.31,6.1\n")),
            ("zhujian/2024-03/建设.csv", Month(3, "固定资产投资额,1.20,2.31,6.1\n")));

        Assert.Equal(2, draft.Indicators.Count);
    }

    [Fact]
    public void Names_that_count_differently_are_two_indicators_though_no_unit_says_so()
    {
        var draft = Drafted.Of(
            ("a/2024-03/甲.csv", "2024年1-3月甲\n指标,累计\n新签约项目数,7\n"),
            ("a/2024-04/乙.csv", "2024年1-4月乙\n指标,累计\n新签约项目金额,21.50\n"));

        Assert.Equal(["新签约项目数", "新签约项目金额"], draft.Indicators.Select(one => one.Indicator.Name.Zh));
    }

    [Fact]
    public void A_part_has_its_total_unless_it_is_more()
    {
        var draft = Drafted.Of(("tongji/2024-03/工业.csv", Month(3, "规模以上工业总产值,41.20,120.31,6.1\n其中:高新技术产业产值,17.60,51.20,7.0\n规模以上工业营业收入,38.00,110.00,5.0\n其中:轻工业营业收入,39.00,111.00,5.0\n")));

        Assert.Equal(draft.Indicator("规模以上工业总产值").Indicator.Code, draft.Indicator("高新技术产业产值").Indicator.Parent);
        Assert.Null(draft.Indicator("轻工业营业收入").Indicator.Parent);
        Assert.Contains(draft.Indicator("轻工业营业收入").Questions, question => question.En.Contains("sometimes more", StringComparison.Ordinal));
    }

    [Fact]
    public void A_label_too_short_to_be_a_name_is_named_after_its_total()
    {
        var draft = Drafted.Of(("shichang/2024-03/登记.csv", "2024年1-3月登记\n指标,累计(户)\n新登记市场主体,381\n其中:企业,138\n个体工商户,243\n"));

        Assert.Contains("新登记市场主体企业", draft.Indicators.Select(one => one.Indicator.Name.Zh));
    }

    [Fact]
    public void A_name_that_means_different_figures_in_different_tables_is_left_to_a_person()
    {
        var draft = Drafted.Of(
            ("shichang/2024-03/登记.csv", "2024年1-3月登记\n指标,累计(户)\n外资企业户数,138\n"),
            ("shichang/2024-03/注销.csv", "2024年1-3月注销\n指标,累计(户)\n外资企业户数,12\n"));

        Assert.Empty(draft.Indicators);
        Assert.Equal("外资企业户数", Assert.Single(draft.LeftOut).Name);
    }

    [Theory]
    [InlineData("指标,月末余额(亿元)\n各项贷款,438.60\n", "各项贷款", IndicatorKind.Stock)]
    [InlineData("指标,3月(亿元)\n各项贷款余额,438.60\n", "各项贷款余额", IndicatorKind.Stock)]
    [InlineData("指标,累计(%)\n产销率,97.6\n", "产销率", IndicatorKind.Rate)]
    [InlineData("指标,3月(亿元)\n固定资产投资,14.60\n", "固定资产投资", IndicatorKind.Flow)]
    public void The_kind_follows_from_measures_and_then_from_the_name(string table, string name, IndicatorKind kind) =>
        Assert.Equal(kind, Drafted.Of(("a/2024-03/表.csv", "云岭开发区2024年3月表\n" + table)).Indicator(name).Indicator.Kind);

    [Fact]
    public void What_no_file_says_is_asked()
    {
        var indicator = Drafted.Of(("a/2024-03/表.csv", "2024年3月表\n指标,3月\n某某工作,14\n")).Indicator("某某工作");

        Assert.Contains(indicator.Questions, question => question.En.Contains("unit", StringComparison.Ordinal));
        Assert.Contains(indicator.Questions, question => question.En.Contains("a flow", StringComparison.Ordinal));
    }

    [Fact]
    public void Growth_at_constant_prices_is_told_by_a_note()
    {
        var draft = Drafted.Of(("a/2024-03/表.csv", Month(3, "规模以上工业总产值,41.20,120.31,6.1\n建筑业总产值,11.20,30.31,2.1\n注:建筑业总产值增速按可比价格计算\n")));

        Assert.Equal((GrowthBasis.Real, GrowthBasis.Nominal), (draft.Indicator("建筑业总产值").Indicator.GrowthBasis, draft.Indicator("规模以上工业总产值").Indicator.GrowthBasis));
    }

    [Fact]
    public void A_survey_without_January_is_one_where_the_department_has_others_of_January()
    {
        var draft = Drafted.Of(
            ("a/2024-01/财政.csv", "2024年1月财政\n指标,本月(万元),累计(万元)\n税收收入,12,12\n"),
            ("a/2024-02/财政.csv", "2024年2月财政\n指标,本月(万元),累计(万元)\n税收收入,13,25\n"),
            ("a/2024-02/工业.csv", "2024年1-2月工业\n指标,累计(亿元)\n工业总产值,75.10\n"));

        Assert.Equal(("monthly", "monthly-no-january"), (draft.Indicator("税收收入").Indicator.Calendar.Code, draft.Indicator("工业总产值").Indicator.Calendar.Code));
    }

    [Fact]
    public void Parts_that_are_the_total_in_three_months_are_said_to_leave_nothing_out_with_the_evidence()
    {
        (string, string)[] files = [.. Enumerable.Range(3, 3).Select(month => ($"a/2024-0{month}/财政.csv", $"2024年{month}月财政\n指标,累计(万元)\n一般公共预算收入,{1000 + (month * 7)}\n其中:税收收入,{800 + month}\n      非税收入,{200 + (month * 6)}\n"))];

        var total = Drafted.Of(files).Indicator("一般公共预算收入");

        Assert.Equal((Parts.Exhaustive, "holds in 3 of 3 periods"), (total.Parts!.Value.Parts, total.Parts.Value.Evidence.En));
        Assert.Equal(Parts.Overlapping, total.Indicator.Parts);
    }

    [Fact]
    public void A_sum_that_holds_in_three_months_is_a_rule_in_a_comment_or_in_force()
    {
        DraftFile[] files = [.. Enumerable.Range(3, 3).Select(month => Drafted.File($"a/2024-0{month}/外贸.csv", $"2024年{month}月外贸\n指标,累计(万美元)\n进出口总额,{5000 + (month * 17)}\n出口额,{3100 + (month * 5)}\n进口额,{1900 + (month * 12)}\n"))];

        var (asked, inForce) = (CatalogueDrafter.Draft(files, null, new()), CatalogueDrafter.Draft(files, null, new(CodeStyle.English, RulesInForce: true)));

        Assert.Equal("进出口总额 = 出口额 + 进口额", Assert.Single(asked.Rules).Meaning);
        Assert.DoesNotContain(Drafted.Loaded(DraftWriter.Write(asked)).Rules.All, rule => rule.Kind == RuleKind.Sum);
        Assert.Contains(Drafted.Loaded(DraftWriter.Write(inForce)).Rules.All, rule => rule is SumRule { Total: "TRADE" });
    }

    [Fact]
    public void The_zone_is_the_area_of_the_titles_and_others_lie_within_it()
    {
        var draft = Drafted.Of(("a/2024-03/登记.csv", "指标,地区,时期,口径,数值,单位\n新登记企业,云岭开发区,2024-03,累计,40,户\n新登记企业,龙泉街道,2024-03,累计,22,户\n新登记企业,青溪镇,2024-03,累计,18,户\n"));

        Assert.Equal([("云岭开发区", null), ("龙泉街道", "YLKFQ"), ("青溪镇", "YLKFQ")], draft.Areas.Select(one => (one.Area.Name.Zh, one.Area.Parent)));
    }
}
