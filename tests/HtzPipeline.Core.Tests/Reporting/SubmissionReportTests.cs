using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Reporting;
using HtzPipeline.Core.Tests.Validation;
using HtzPipeline.Core.Validation;

namespace HtzPipeline.Core.Tests.Reporting;

public class SubmissionReportTests
{
    private const string Csv = "2019年9月\n指标,累计(亿元)\n规模以上工业总产值,58.33\n规模以上工业总产值,12.5\n固定资产投资,3\n不知名,1\n";

    [Fact]
    public void It_says_what_it_is_about()
    {
        var report = ReportedFile.Judged(Csv).Report;

        Assert.Equal(("月报.xlsx", "economy", "经济发展局", "2019-09"), (report.FileName, report.Department, report.DepartmentName!.Zh, report.Period));
        Assert.Equal(("accepted", "csv", "utf-8"), (report.State, report.Format, report.Encoding));
        Assert.Equal(ExampleCatalogue.Instance.Version, report.CatalogueVersion);
        Assert.Equal(report.Held.Count, report.Counts.Held);
        Assert.Equal((report.Accepted, 2), (report.Counts.Accepted, report.Counts.Errors));
    }

    [Fact]
    public void The_time_of_upload_is_shown_as_China_has_it()
    {
        var report = ReportedFile.Judged(Csv).Report;

        Assert.Equal(Example.Upload().Uploaded, report.Uploaded);
        Assert.Contains("\"uploaded\": \"2019-10-08T09:00:00+08:00\"", System.Text.Encoding.UTF8.GetString(report.ToJson()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_held_figure_and_one_left_out_go_by_their_names()
    {
        var report = ReportedFile.Judged(Csv).Report;
        var omission = new Omission(
            new("PROFIT", "370400-HTZ-XR", Period.Parse("2019-09")), Measure.Cumulative, Period.Parse("2019-08"),
            Example.Fact(ExampleCatalogue.Profit, "2019-08", Measure.Cumulative, "5.60").Figure);
        var left = OmittedFigure.Of(omission, ExampleCatalogue.Instance);

        Assert.Equal(("规模以上工业总产值", "枣庄高新区", "累计"), (report.Held[0].IndicatorName!.Zh, report.Held[0].AreaName!.Zh, report.Held[0].MeasureName!.Zh));
        Assert.Equal(("利润总额", "兴仁街道", "2019-08", "5.60 亿元"), (left.IndicatorName.Zh, left.AreaName.Zh, left.Period, left.Value.Zh));
    }

    [Fact]
    public void JSON_reads_back_the_same()
    {
        var report = ReportedFile.Judged(Csv).Report;
        var json = report.ToJson();

        Assert.Equal(json, SubmissionReport.FromJson(json).ToJson());
        Assert.Equal(report.RowsWithoutFigure, SubmissionReport.FromJson(json).RowsWithoutFigure);
    }

    [Fact]
    public void What_is_found_thousands_of_times_is_counted_in_full_and_listed_as_often_as_anybody_reads()
    {
        const int Times = 4000;
        var repeated = string.Concat(Enumerable.Range(1, Times).Select(n => $"规模以上工业总产值,{n + 100}\n"));
        var report = ReportedFile.Judged($"2019年9月\n指标,累计(亿元)\n规模以上工业总产值,58.33\n{repeated}").Report;

        var listed = report.Findings.Where(finding => finding.Severity == "error").ToList();
        Assert.Equal(SubmissionReport.MostAlike, listed.Count);
        Assert.Equal(Times - SubmissionReport.MostAlike, listed[^1].More);
        Assert.Contains($"{Times - SubmissionReport.MostAlike} more", listed[^1].Message.En, StringComparison.Ordinal);
        Assert.Equal(Times, report.Counts.Errors);
        Assert.InRange(report.ToJson().Length, 0, 2_000_000);
    }
}
