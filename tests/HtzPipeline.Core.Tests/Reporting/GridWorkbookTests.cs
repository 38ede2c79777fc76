using System.Text;
using HtzPipeline.Core.Findings;
using HtzPipeline.Core.Layout.Bulletins;
using HtzPipeline.Core.Reading;
using HtzPipeline.Core.Reporting;
using HtzPipeline.Core.Reporting.Workbooks;

namespace HtzPipeline.Core.Tests.Reporting;

/// <summary>A file that is no XLSX, given back as one.</summary>
public class GridWorkbookTests
{
    private const string Sheet = "数据";

    [Fact]
    public void Numbers_are_numbers_with_the_decimals_they_were_printed_with()
    {
        using var marked = Marked("指标,本月,累计\n规模以上工业总产值,8.10,\"1,234.5\"\n固定资产投资,-3,5.90%\n");

        Assert.Equal(("8.10", "0.00"), (marked.Text(Sheet, "B3"), marked.NumberFormat(Sheet, "B3")));
        Assert.Equal(("1234.5", "#,##0.0"), (marked.Text(Sheet, "C3"), marked.NumberFormat(Sheet, "C3")));
        Assert.Equal(("-3", "0"), (marked.Text(Sheet, "B4"), marked.NumberFormat(Sheet, "B4")));
        Assert.Equal(("0.059", "0.00%"), (marked.Text(Sheet, "C4"), marked.NumberFormat(Sheet, "C4")));
    }

    [Fact]
    public void A_text_is_a_text_whatever_it_begins_with()
    {
        using var marked = Marked("指标,累计(亿元),备注\n规模以上工业总产值,58.33,=1+1\n固定资产投资,007,12345678901234567890\n利润总额,1,_x000D_\n新登记企业,2,a\u0001b\n");

        Assert.Equal(["=1+1", "007", "12345678901234567890", "_x005F_x000D_", "a\uFFFDb"], new[] { "C3", "B4", "C4", "C5", "C6" }.Select(cell => marked.Text(Sheet, cell)));
        Assert.All(new[] { "C3", "B4", "C4" }, cell => Assert.Equal("inlineStr", marked.Cell(Sheet, cell)!.DataType!.InnerText));
        Assert.Empty(marked.Sheet(Sheet).Worksheet!.Descendants<DocumentFormat.OpenXml.Spreadsheet.CellFormula>());
    }

    [Fact]
    public void Cells_with_findings_are_marked()
    {
        using var marked = Marked("指标,累计(亿元)\n规模以上工业总产值,58.33\n不知名指标,abc\n");

        Assert.Contains("HTZ1040", marked.Note(Sheet, "B4"), StringComparison.Ordinal);
        Assert.NotNull(marked.Fill(Sheet, "B4"));
        Assert.Equal([Sheet, BulletinReader.FindingsSheet], marked.Sheets);
    }

    [Fact]
    public void It_reads_back_as_the_file_did()
    {
        const string Csv = "2019年9月主要指标,,\n单位:亿元,,\n指标,本月,累计同比增长(%)\n规模以上工业总产值,8.10,5.9\n固定资产投资,-,下降3.2\n";
        var file = new MemoryStream(Encoding.UTF8.GetBytes(Csv));
        var read = BulletinReader.Read(file, ReadingLimits.Default).Figures.Select(figure => (figure.Indicator, figure.Place.Cell, figure.Number, figure.Status, figure.Unit));
        var again = BulletinReader.Read(ReportedFile.Judged(Csv).Xlsx(), ReadingLimits.Default).Figures.Select(figure => (figure.Indicator, figure.Place.Cell, figure.Number, figure.Status, figure.Unit));

        Assert.Equal(read.ToList(), again.ToList());
    }

    [Fact]
    public void Of_a_file_that_cannot_be_read_there_is_the_sheet_of_findings_alone()
    {
        var report = SubmissionReport.Unreadable("x", Finding.Of(StructureFindings.EmptyFile, default)) with { FileName = "空.csv" };
        var output = new MemoryStream();
        MarkedWorkbook.Write(report, FileGrid.None, null, output);
        output.Position = 0;

        using var marked = new OpenedWorkbook(output);
        Assert.Equal([BulletinReader.FindingsSheet], marked.Sheets);
        Assert.Contains(StructureFindings.EmptyFile.Code, marked.Texts(BulletinReader.FindingsSheet));
    }

    [Fact]
    public void A_workbook_that_cannot_be_changed_is_made_anew()
    {
        // A part that reading can do without, marking cannot.
        var file = ClerksWorkbook.Rewritten(ClerksWorkbook.Build(), "xl/styles.xml", xml => xml[..(xml.Length / 2)]);
        var report = ReportedFile.WithFindings(ClerksWorkbook.Build(), "月报!C5").Report;
        var output = new MemoryStream();
        MarkedWorkbook.Write(report, FileGrid.Read(ClerksWorkbook.Build(), ReadingLimits.Default), file, output);
        output.Position = 0;

        using var marked = new OpenedWorkbook(output);
        Assert.Equal("58.33", marked.Text("月报", "C4"));
        Assert.NotNull(marked.Note("月报", "C5"));
    }

    [Fact]
    public void The_lists_of_the_report_follow_the_findings()
    {
        using var marked = Marked("指标,累计(亿元)\n规模以上工业总产值,58.33\n规模以上工业总产值,12.5\n固定资产投资,3\n注:快报\n");
        var texts = marked.Texts(BulletinReader.FindingsSheet);

        Assert.Contains("暂缓发布的数据 Figures held back", texts);
        Assert.Contains("没有给出数据的行 Rows that gave no figure", texts);
        Assert.Contains("注:快报", texts);
    }

    private static OpenedWorkbook Marked(string csv) => new(ReportedFile.Judged("2019年9月\n" + csv).Xlsx());
}
