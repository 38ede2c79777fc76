using HtzPipeline.Core.Layout;
using HtzPipeline.Core.Layout.Grammar;

namespace HtzPipeline.Core.Tests.Layout.Grammar;

public class LabelGrammarTests
{
    [Theory]
    [InlineData("社会消费品零售总额(亿元)", "社会消费品零售总额", "亿元")]
    [InlineData("社会消费品零售总额\uFF08 亿元 \uFF09", "社会消费品零售总额", "亿元")]
    [InlineData("社会消费品零售总额(单位:万元)", "社会消费品零售总额", "万元")]
    [InlineData("货币和准货币(M2)供应量(亿元)", "货币和准货币(M2)供应量", "亿元")]
    [InlineData("住宅平均销售价格(元/平方米)", "住宅平均销售价格", "元/平方米")]
    [InlineData("居民消费价格指数(上年同月=100)", "居民消费价格指数(上年同月=100)", null)]
    [InlineData("新增城市绿化(万m²)", "新增城市绿化", "万m²")]
    [InlineData("规模以上工业总产值①", "规模以上工业总产值", null)]
    public void A_unit_in_brackets_is_taken_from_the_name(string text, string name, string? unit)
    {
        var label = LabelGrammar.ReadName(text);
        Assert.Equal((name, unit), (label.Name, label.Unit));
    }

    [Theory]
    [InlineData("今年1-8月", "2019-01/2019-08", MeasureBasis.Unstated, MeasureAspect.Amount, null)]
    [InlineData("本年度1-8月(万元)", "2019-01/2019-08", MeasureBasis.Unstated, MeasureAspect.Amount, "万元")]
    [InlineData("去年1-8月", "2019-01/2019-08", MeasureBasis.Unstated, MeasureAspect.YearBefore, null)]
    [InlineData("上年8月(万元)", "2019-08", MeasureBasis.Unstated, MeasureAspect.YearBefore, "万元")]
    [InlineData("去年元-8月累计", "2019-01/2019-08", MeasureBasis.Cumulative, MeasureAspect.YearBefore, null)]
    [InlineData("8月末(亿元)", "2019-08", MeasureBasis.Level, MeasureAspect.Amount, "亿元")]
    [InlineData("2018年8月底(亿元)", "2018-08", MeasureBasis.Level, MeasureAspect.Amount, "亿元")]
    public void A_heading_of_months_may_name_its_year_in_words_and_its_unit(string text, string period, MeasureBasis basis, MeasureAspect aspect, string? unit)
    {
        var label = LabelGrammar.ReadHeader(text, new(2019));

        Assert.Equal(("", period, new ReportedMeasure(basis, aspect), unit), (label.Name, label.Period.ToString(), label.Measure, label.Unit));
    }

    [Theory]
    [InlineData("去年全年")]
    [InlineData("去年1-8月增速(%)")]
    [InlineData("今年任务书")]
    public void What_a_year_in_words_makes_of_other_headings_is_not_guessed(string text) =>
        Assert.NotEqual("", LabelGrammar.ReadHeader(text, new(2019)).Name);

    [Theory]
    [InlineData("比上年同期增减百分点", "", MeasureAspect.Change)]
    [InlineData("占比提高个百分点", "", MeasureAspect.ShareChange)]
    public void Points_are_a_unit_without_brackets_too(string text, string name, MeasureAspect aspect)
    {
        var label = LabelGrammar.ReadHeader(text, new(2019));

        Assert.Equal((name, aspect, "百分点"), (label.Name, label.Measure.Aspect, label.Unit));
    }

    [Theory]
    [InlineData("工业增加值累计增长(%)", "工业增加值", MeasureBasis.Cumulative, MeasureAspect.Growth)]
    [InlineData("规模以上工业增加值_当期同比实际增速", "规模以上工业增加值", MeasureBasis.Current, MeasureAspect.Growth)]
    [InlineData("国内生产总值-绝对值", "国内生产总值", MeasureBasis.Unstated, MeasureAspect.Amount)]
    [InlineData("当月出口额-金额", "出口额", MeasureBasis.Current, MeasureAspect.Amount)]
    [InlineData("出口交货值当期值(亿元)", "出口交货值", MeasureBasis.Current, MeasureAspect.Amount)]
    [InlineData("高新技术产业产值占规模以上工业总产值比重(%)", "高新技术产业产值", MeasureBasis.Unstated, MeasureAspect.Share)]
    [InlineData("贷款余额", "贷款余额", MeasureBasis.Level, MeasureAspect.Amount)]
    [InlineData("占地面积(亩)", "占地面积", MeasureBasis.Unstated, MeasureAspect.Amount)]
    public void The_measure_at_a_names_tail_is_read(string text, string name, MeasureBasis basis, MeasureAspect aspect)
    {
        var label = LabelGrammar.ReadName(text);
        Assert.Equal((name, new ReportedMeasure(basis, aspect)), (label.Name, label.Measure));
    }

    [Theory]
    [InlineData("本月", null, MeasureBasis.Current, MeasureAspect.Amount)]
    [InlineData("1-本月", null, MeasureBasis.Cumulative, MeasureAspect.Amount)]
    [InlineData("本月止累计", null, MeasureBasis.Cumulative, MeasureAspect.Amount)]
    [InlineData("期末", null, MeasureBasis.Level, MeasureAspect.Amount)]
    [InlineData("绝对值", null, MeasureBasis.Unstated, MeasureAspect.Amount)]
    [InlineData("±%", "%", MeasureBasis.Unstated, MeasureAspect.Growth)]
    [InlineData("增速(%)", "%", MeasureBasis.Unstated, MeasureAspect.Growth)]
    [InlineData("比上年同期增长(%)", "%", MeasureBasis.Unstated, MeasureAspect.Growth)]
    [InlineData("比去年同月增长", null, MeasureBasis.Unstated, MeasureAspect.Growth)]
    [InlineData("比上年同期增减(%)", "%", MeasureBasis.Unstated, MeasureAspect.Growth)]
    [InlineData("比上年同期增减", null, MeasureBasis.Unstated, MeasureAspect.Change)]
    [InlineData("占比(%)", "%", MeasureBasis.Unstated, MeasureAspect.Share)]
    [InlineData("占规上工业总产值比重(%)", "%", MeasureBasis.Unstated, MeasureAspect.Share)]
    [InlineData("占全区规模以上工业的比重(%)", "%", MeasureBasis.Unstated, MeasureAspect.Share)]
    [InlineData("占全区比重", null, MeasureBasis.Unstated, MeasureAspect.Share)]
    [InlineData("占全区(%)", "%", MeasureBasis.Unstated, MeasureAspect.Share)]
    [InlineData("占比重(%)", "%", MeasureBasis.Unstated, MeasureAspect.Share)]
    [InlineData("所占比重(%)", "%", MeasureBasis.Unstated, MeasureAspect.Share)]
    [InlineData("所占的比重(%)", "%", MeasureBasis.Unstated, MeasureAspect.Share)]
    [InlineData("占规上工业总产值比重比上年同期增减(百分点)", "百分点", MeasureBasis.Unstated, MeasureAspect.ShareChange)]
    [InlineData("比重比上年同期增减(百分点)", "百分点", MeasureBasis.Unstated, MeasureAspect.ShareChange)]
    [InlineData("比重比去年同期增加(个百分点)", "个百分点", MeasureBasis.Unstated, MeasureAspect.ShareChange)]
    [InlineData("占比增减(百分点)", "百分点", MeasureBasis.Unstated, MeasureAspect.ShareChange)]
    [InlineData("比重提高(百分点)", "百分点", MeasureBasis.Unstated, MeasureAspect.ShareChange)]
    [InlineData("占比比上年同期增减", null, MeasureBasis.Unstated, MeasureAspect.ShareChange)]
    [InlineData("环比增长(%)", "%", MeasureBasis.Unstated, MeasureAspect.PreviousPeriodGrowth)]
    [InlineData("上年同期", null, MeasureBasis.Unstated, MeasureAspect.YearBefore)]
    [InlineData("增减额", null, MeasureBasis.Unstated, MeasureAspect.Change)]
    [InlineData("位次", null, MeasureBasis.Unstated, MeasureAspect.Rank)]
    [InlineData("增速全市排名", null, MeasureBasis.Unstated, MeasureAspect.Rank)]
    [InlineData("年度目标", null, MeasureBasis.Unstated, MeasureAspect.Plan)]
    [InlineData("2019年计划数(万元)", "万元", MeasureBasis.Unstated, MeasureAspect.Plan)]
    [InlineData("年初预算数", null, MeasureBasis.Unstated, MeasureAspect.Plan)]
    [InlineData("全年任务", null, MeasureBasis.Unstated, MeasureAspect.Plan)]
    [InlineData("Annual target", null, MeasureBasis.Unstated, MeasureAspect.Plan)]
    [InlineData("全年预计", null, MeasureBasis.Unstated, MeasureAspect.Forecast)]
    [InlineData("预测值", null, MeasureBasis.Unstated, MeasureAspect.Forecast)]
    [InlineData("Forecast", null, MeasureBasis.Unstated, MeasureAspect.Forecast)]
    [InlineData("全省平均", null, MeasureBasis.Unstated, MeasureAspect.Average)]
    [InlineData("月均", null, MeasureBasis.Unstated, MeasureAspect.Average)]
    [InlineData("完成年度计划(%)", "%", MeasureBasis.Unstated, MeasureAspect.Progress)]
    [InlineData("占年初预算比重(%)", "%", MeasureBasis.Unstated, MeasureAspect.Progress)]
    [InlineData("序时进度%", "%", MeasureBasis.Unstated, MeasureAspect.Progress)]
    [InlineData("完成率(%)", "%", MeasureBasis.Unstated, MeasureAspect.Progress)]
    [InlineData("上年实际", null, MeasureBasis.Unstated, MeasureAspect.YearBefore)]
    [InlineData("上年累计", null, MeasureBasis.Unstated, MeasureAspect.YearBefore)]
    [InlineData("上月数", null, MeasureBasis.Unstated, MeasureAspect.PreviousPeriod)]
    [InlineData("年初余额", null, MeasureBasis.Unstated, MeasureAspect.YearStart)]
    [InlineData("比上月增减", null, MeasureBasis.Unstated, MeasureAspect.ChangeOnPreviousPeriod)]
    [InlineData("比上月增减(%)", "%", MeasureBasis.Unstated, MeasureAspect.PreviousPeriodGrowth)]
    [InlineData("比年初", null, MeasureBasis.Unstated, MeasureAspect.ChangeSinceYearStart)]
    [InlineData("较年初新增(亿元)", "亿元", MeasureBasis.Unstated, MeasureAspect.ChangeSinceYearStart)]
    [InlineData("比年初增长%", "%", MeasureBasis.Unstated, MeasureAspect.GrowthSinceYearStart)]
    [InlineData("同比增长(亿元)", "亿元", MeasureBasis.Unstated, MeasureAspect.Change)]
    [InlineData("同比多增", null, MeasureBasis.Unstated, MeasureAspect.Change)]
    [InlineData("增长(±%)", "%", MeasureBasis.Unstated, MeasureAspect.Growth)]
    [InlineData("升降（±百分点）", "百分点", MeasureBasis.Unstated, MeasureAspect.Growth)]
    [InlineData("累计比上年同期增长(±%)", "%", MeasureBasis.Cumulative, MeasureAspect.Growth)]
    [InlineData("增长(+)下降(-)%", "%", MeasureBasis.Unstated, MeasureAspect.Growth)]
    [InlineData("同比增长(可比价)(%)", "%", MeasureBasis.Unstated, MeasureAspect.Growth)]
    [InlineData("% change from year earlier", "%", MeasureBasis.Unstated, MeasureAspect.Growth)]
    [InlineData("Percentage change on same month of last year", null, MeasureBasis.Unstated, MeasureAspect.Growth)]
    [InlineData("% change on previous month", "%", MeasureBasis.Unstated, MeasureAspect.PreviousPeriodGrowth)]
    [InlineData("Same period last year", null, MeasureBasis.Unstated, MeasureAspect.YearBefore)]
    [InlineData("截至本月", null, MeasureBasis.Cumulative, MeasureAspect.Amount)]
    [InlineData("累计(亿元)(计划)", "亿元", MeasureBasis.Cumulative, MeasureAspect.Plan)]
    [InlineData("月末余额", null, MeasureBasis.Level, MeasureAspect.Amount)]
    [InlineData("当月产量(万吨)", "万吨", MeasureBasis.Current, MeasureAspect.Amount)]
    [InlineData("累计同比增长(%)", "%", MeasureBasis.Cumulative, MeasureAspect.Growth)]
    public void A_heading_says_measure_and_unit_and_nothing_else(string text, string? unit, MeasureBasis basis, MeasureAspect aspect)
    {
        var label = LabelGrammar.ReadHeader(text, default);
        Assert.Equal(("", unit, new ReportedMeasure(basis, aspect)), (label.Name, label.Unit, label.Measure));
    }

    [Theory]
    [InlineData("1-8月同比增长(%)", "", "2019-01/2019-08")]
    [InlineData("8月当月", "", "2019-08")]
    [InlineData("2019年8月产值(亿元)", "产值", "2019-08")]
    [InlineData("年度调整", "年度调整", null)]
    [InlineData("居民消费价格指数(2015年=100)", "居民消费价格指数(2015年=100)", null)]
    [InlineData("截至8月底", "", "2019-08")]
    [InlineData("2018年同期累计", "", null)]
    public void A_heading_may_name_its_period(string text, string name, string? period)
    {
        var label = LabelGrammar.ReadHeader(text, new(2019));
        Assert.Equal((name, period), (label.Name, label.Period?.ToString()));
    }
}
