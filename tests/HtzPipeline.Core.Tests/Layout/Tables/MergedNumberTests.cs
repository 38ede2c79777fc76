using HtzPipeline.Core.Tests.Reading;

namespace HtzPipeline.Core.Tests.Layout.Tables;

/// <summary>A number in a cell that is merged over several rows or columns is of none of them.</summary>
public class MergedNumberTests
{
    [Fact]
    public void A_number_over_rows_of_different_labels_is_held_and_the_rows_below_have_none()
    {
        var (figures, bulletin) = Read.Stream(Table("C3:C4").Build());

        Assert.Equal(
            ["兴仁街道 60", "兴仁街道 40 HTZ1058", "兴城街道 50", "张范街道 40", "张范街道 35"],
            figures.Select(figure => $"{figure.Area} {figure.Text}{string.Concat(figure.HeldFor.Select(kind => $" {kind.Code}"))}"));
        Assert.Equal("HTZ1058", Assert.Single(bulletin.Findings).Kind.Code);
    }

    [Fact]
    public void A_number_over_several_columns_is_held_and_the_others_have_none()
    {
        var file = new WorkbookBuilder().Sheet("月报", [["2019年8月补贴(万元)", "", ""], ["指标", "本月", "累计"], ["发放补贴", 45, 390], ["临时救助", 7, ""]], ["B4:C4"]);

        Assert.Equal(
            ["Current 45", "Cumulative 390", "Current 7 HTZ1058"],
            Read.Stream(file.Build()).Figures.Select(figure => $"{figure.Measure.Basis} {figure.Text}{string.Concat(figure.HeldFor.Select(kind => $" {kind.Code}"))}"));
    }

    [Fact]
    public void One_over_columns_that_have_their_heading_in_common_is_theirs()
    {
        var file = new WorkbookBuilder().Sheet("月报", [["2019年8月补贴(万元)", "", ""], ["指标", "本月", ""], ["发放补贴", 45, ""], ["临时救助", 7, ""]], ["B2:C2", "B3:C3", "B4:C4"]);

        Assert.Equal(["45", "7"], Read.Stream(file.Build()).Figures.Where(figure => figure.HeldFor.Count == 0).Select(figure => figure.Text));
    }

    [Fact]
    public void Where_the_label_is_merged_as_well_it_is_that_one_s()
    {
        var file = new WorkbookBuilder().Sheet(
            "月报", [["2019年8月新登记情况", "", ""], ["街道", "新登记企业(家)", "新登记个体工商户(户)"], ["兴仁街道", 60, 40], ["", "", ""], ["张范街道", 40, 35]], ["A3:A4", "B3:B4", "C3:C4"]);

        Assert.Equal(["60", "40", "40", "35"], Read.Stream(file.Build()).Figures.Where(figure => figure.Number is not null && figure.HeldFor.Count == 0).Select(figure => figure.Text));
    }

    private static WorkbookBuilder Table(string merged) => new WorkbookBuilder().Sheet(
        "月报", [["2019年8月新登记情况", "", ""], ["街道", "新登记企业(家)", "新登记个体工商户(户)"], ["兴仁街道", 60, 40], ["兴城街道", 50, ""], ["张范街道", 40, 35]], [merged]);
}
