using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Prose;

namespace HtzPipeline.Core.Tests.Prose;

/// <summary>Turns of phrase of newspaper articles.</summary>
public class NewspaperTests
{
    [Theory]
    [InlineData("2026年1至8月份,该区规模以上工业总产值58.6亿元。", "全区 规模以上工业总产值 2026-08 Cumulative 58.6亿元")]
    [InlineData("2026年1至8月份,滕州市出口额8亿元,该市进口额2亿元。", "滕州市 进口总额 2026-08 Cumulative 2亿元")]
    public void This_zone_is_the_one_that_is_spoken_of(string text, string expected) => Assert.Equal(expected, ReadProse.Lines(text).Last());

    [Fact]
    public void Four_months_early_is_no_time_of_four_months() => Assert.Equal(
        "税收收入 2026-08 Cumulative 25.9亿元",
        ReadProse.Lines("2026年1至8月份,城镇新增就业3218人,提前4个月完成全年任务。税收收入25.9亿元。").Last());

    [Fact]
    public void What_a_project_will_make_is_no_figure() => Assert.Equal(
        [("60亿元", NoFigure.Plan), ("4.5亿元", NoFigure.Plan)],
        ReadProse.Others("该项目达产后年可实现产值60亿元、利税4.5亿元。"));

    [Fact]
    public void A_mark_that_is_passed_is_no_whole_of_what_follows()
    {
        var figures = ProseReader.Read("截至2026年8月底,实有市场主体4.12万户,突破4万户大关,其中企业1.86万户,占45.1%。").Figures;

        Assert.Equal(["实有市场主体", "实有市场主体"], figures.TakeLast(2).Select(figure => Assert.Single(figure.Parents)));
        Assert.Equal(Aside.MarkPassed, figures[1].Aside);
    }

    [Fact]
    public void Little_giants_are_counted_as_they_stand() =>
        Assert.Equal(["国家级小巨人企业 2026-08 Level 6家"], ReadProse.Lines("截至2026年8月底,全区拥有国家级“小巨人”企业6家。").Select(line => line.Replace("全区 ", "", StringComparison.Ordinal)));

    [Fact]
    public void What_follows_a_month_beside_a_total_is_not_sure_to_be_of_the_month()
    {
        var figures = ProseReader.Read("2026年1—8月,新签约项目43个。8月份新签约项目7个。到位市外资金32.8亿元。").Figures;

        Assert.Equal([Certainty.Stated, Certainty.Stated, Certainty.Inferred], figures.Select(figure => figure.MeasureCertainty));
    }

    [Fact]
    public void What_follows_several_months_beside_a_total_is_not_sure_to_be_of_the_last()
    {
        var figures = ProseReader.Read("2026年1—9月,新签约项目43个。7月、8月、9月规上工业增加值分别增长8.1%、7.4%和9.2%。新登记市场主体3256户。").Figures;

        Assert.Equal(Certainty.Inferred, figures[^1].MeasureCertainty);
    }

    [Fact]
    public void What_follows_a_month_that_the_text_is_of_is_of_the_month() =>
        Assert.DoesNotContain(ProseReader.Read("2026年8月份,规模以上工业增加值增长5.2%。固定资产投资12亿元。").Figures, figure => figure.MeasureCertainty == Certainty.Inferred);

    [Fact]
    public void A_bureau_that_something_has_passed_is_no_area() => Assert.Equal(
        "全区 专利授权量 2026-08 Cumulative 243件",
        ReadProse.Lines("2026年1—8月,全区申报高新技术企业64家,目前已通过省厅评审58家。专利授权量243件。").Last());

    [Fact]
    public void What_the_next_stage_is_to_bring_is_planned() =>
        Assert.Empty(ProseReader.Read("下阶段,重点抓好以下工作:年底前再引进院士2名以上,新增高新技术企业20家。").Figures);

    [Fact]
    public void Three_months_have_a_growth_each() => Assert.Equal(
        ["规模以上工业增加值 2026-07 Growth 8.1%", "规模以上工业增加值 2026-08 Growth 7.4%", "规模以上工业增加值 2026-09 Growth 9.2%"],
        ReadProse.Lines("2026年7月、8月、9月规上工业增加值分别增长8.1%、7.4%和9.2%。"));

    [Fact]
    public void A_title_of_a_quarter_over_a_text_of_all_of_them_is_of_all() => Assert.Equal(
        "税收收入 2026-09 Cumulative 7.8亿元",
        ReadProse.Lines("2026年三季度经济运行分析会讲话\n\n前三季度,地区生产总值286亿元。\n\n税收收入7.8亿元。").Last());

    [Fact]
    public void A_goal_of_an_amount_and_its_growth_is_no_figure() =>
        Assert.Empty(ProseReader.Read("2026年初确定的规上工业总产值90亿元、增长10%的目标。").Figures);
}
