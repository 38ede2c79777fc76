using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;
using HtzPipeline.Core.Tests.Seeds;
using HtzPipeline.Core.Tests.Validation.Meaning;

namespace HtzPipeline.Core.Tests.Validation;

/// <summary>What only follows from a slip is told under it, and what is held takes nothing else with it.</summary>
public class ConsequenceTests
{
    private const string Header = "指标,时期,口径,数值,单位\n";

    [Fact]
    public void A_table_in_a_wrong_unit_is_one_finding_with_all_that_follows_under_it()
    {
        var uploads = Past(SeedFolder.Catalogue);
        var judged = uploads.Upload("economy/2019-09/产值.csv", Table("2019-09", "8.00", "58.90", "5.50", "40.10", "万元", growth: "6.67"));

        var cause = Assert.Single(judged.Findings, finding => finding.Kind == MeaningFindings.SheetUnitProbablyWrong);
        Assert.DoesNotContain(judged.Findings, finding => finding.Kind == FileFindings.CurrentNotDifference || finding.Kind == PublishedFindings.CumulativeFalls);
        Assert.Contains(FileFindings.CurrentNotDifference, cause.Consequences.Select(finding => finding.Kind));
        Assert.Contains(PublishedFindings.CumulativeFalls, cause.Consequences.Select(finding => finding.Kind));
        Assert.Equal(4, judged.Held.Count);
        Assert.All(judged.Accepted, fact => Assert.Equal(ObservationStatus.Normal, fact.Figure.Status));
    }

    [Fact]
    public void A_figure_is_held_against_what_stands_in_the_place_of_one_that_waits()
    {
        // The cumulative figure is revised by more than is allowed and waits; the share agrees with the one published.
        var uploads = Past(SeedFolder.Catalogue);
        var judged = uploads.Upload(
            "economy/2019-08/产值.csv",
            Bytes(Header + "规模以上工业总产值,2019-08,累计,80.00,亿元\n高新技术产业产值,2019-08,占比,68.17,%\n"));

        Assert.Equal(Measure.Cumulative, Assert.Single(judged.Held).Measure);
        Assert.Equal(ObservationStatus.Normal, Assert.Single(judged.Accepted).Figure.Status);
        var cause = Assert.Single(judged.Findings, finding => finding.Kind == PublishedFindings.LargeRevision);
        Assert.Contains(FileFindings.ShareNotPartOverTotal, cause.Consequences.Select(finding => finding.Kind));
    }

    [Fact]
    public void A_fault_that_stands_without_it_is_told_by_itself()
    {
        var uploads = Past(SeedFolder.Catalogue);
        var judged = uploads.Upload(
            "economy/2019-08/产值.csv",
            Bytes(Header + "规模以上工业总产值,2019-08,累计,80.00,亿元\n高新技术产业产值,2019-08,占比,28.17,%\n"));

        Assert.Contains(judged.Findings, finding => finding.Kind == FileFindings.ShareNotPartOverTotal);
        Assert.Equal(ObservationStatus.Questionable, Assert.Single(judged.Accepted).Figure.Status);
    }

    [Fact]
    public void A_file_of_which_all_is_held_says_so()
    {
        var all = Assert.Single(
            Past(SeedFolder.Catalogue).Upload("finance/2019-09/产值.csv", Table("2019-09", "8.00", "58.90", "5.50", "40.10", "亿元")).Findings,
            finding => finding.Kind == MeaningFindings.NothingToPublish);

        Assert.Contains("4 个数据全部暂缓", all.Message.Zh, StringComparison.Ordinal);
        Assert.Contains("放行", all.Advice.Zh, StringComparison.Ordinal);
        Example.AssertFilled(all);
    }

    [Fact]
    public void A_file_of_another_department_is_one_finding_however_many_indicators_it_has() => Assert.Single(
        Past(SeedFolder.Catalogue).Upload("finance/2019-09/产值.csv", Table("2019-09", "8.00", "58.90", "5.50", "40.10", "亿元")).Findings,
        finding => finding.Kind == MeaningFindings.WrongOwner);

    [Fact]
    public void What_is_held_is_not_said_to_be_published()
    {
        var judged = Past(SeedFolder.Catalogue).Upload(
            "finance/2019-09/产值.csv", Bytes(Header + "规模以上工业总产值,2019-09,本月,8.00,平方米\n高新技术产业产值,2019-09,本月,5.50,亿元\n"));

        Assert.Contains("暂缓发布", Assert.Single(judged.Findings, finding => finding.Kind == MeaningFindings.UnitOfOtherDimension).Message.Zh, StringComparison.Ordinal);
    }

    private static UploadsInTurn Past(Core.Catalogue.IndicatorCatalogue catalogue)
    {
        var uploads = new UploadsInTurn(catalogue);
        (string Month, string Output, string Total, string HighTech, string Part)[] months =
        [
            ("2019-03", "6.00", "15.00", "4.00", "10.00"), ("2019-04", "6.50", "21.50", "4.50", "14.50"), ("2019-05", "6.90", "28.40", "4.60", "19.10"),
            ("2019-06", "7.40", "35.80", "5.00", "24.10"), ("2019-07", "7.20", "43.00", "5.10", "29.20"), ("2019-08", "7.75", "50.75", "5.40", "34.60"),
        ];
        foreach (var (month, output, total, highTech, part) in months)
        {
            uploads.Upload($"economy/{month}/产值.csv", Table(month, output, total, highTech, part, "亿元"));
        }

        return uploads;
    }

    private static byte[] Table(string month, string output, string total, string highTech, string part, string unit, string? growth = null) => Bytes(
        Header
        + $"规模以上工业总产值,{month},本月,{output},{unit}\n规模以上工业总产值,{month},累计,{total},{unit}\n"
        + $"高新技术产业产值,{month},本月,{highTech},{unit}\n高新技术产业产值,{month},累计,{part},{unit}\n"
        + (growth is null ? "" : $"规模以上工业总产值,{month},累计同比,{growth},%\n"));

    private static byte[] Bytes(string text) => System.Text.Encoding.UTF8.GetBytes(text);
}
