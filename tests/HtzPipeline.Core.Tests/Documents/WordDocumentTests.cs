using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Layout;
using HtzPipeline.Core.Layout.Bulletins;
using HtzPipeline.Core.Reading;
using HtzPipeline.Core.Tests.Layout;
using HtzPipeline.Core.Tests.Seeds;
using HtzPipeline.Core.Validation;

namespace HtzPipeline.Core.Tests.Documents;

public class WordDocumentTests
{
    [Fact]
    public void Paragraphs_and_tables_are_read_in_their_order() => Assert.Equal(
        ["41.2", "41.20", "39.75", "5.0"],
        Read.Stream(Word(
            Paragraph("2021年1—8月，规模以上工业总产值41.2亿元。"),
            Table(["指标", "2021年1-8月"], ["规模以上工业总产值(亿元)", "41.20"], ["规模以上工业营业收入(亿元)", "39.75"]),
            Paragraph("固定资产投资增长5.0%。"))).Figures.Select(figure => figure.Number.ToString()));

    [Fact]
    public void Tracked_changes_are_read_as_accepted_and_that_is_said()
    {
        var paragraph = new Paragraph(
            new Run(new Text("2021年1—8月，新增企业")), new DeletedRun(new Run(new DeletedText("11"))) { Author = "a" }, new InsertedRun(new Run(new Text("12"))) { Author = "a" }, new Run(new Text("家。")));

        var (figures, bulletin) = Read.Stream(Word(paragraph));

        Assert.Equal("12家", Assert.Single(figures).Text);
        Assert.Contains(bulletin.Findings, finding => finding.Kind.Code == "HTZ1085");
    }

    [Fact]
    public void What_stands_in_content_controls_and_in_text_boxes_of_a_table_is_read()
    {
        var table = Table(["指标", "2021年1-8月"], ["规模以上工业总产值(亿元)", "41.20"], ["规模以上工业营业收入(亿元)", "39.75"]);
        var rows = table.Elements<TableRow>().ToList();
        rows[1].Remove();
        rows[2].InsertBeforeSelf(new SdtRow(new SdtContentRow(rows[1])));
        var cell = rows[2].Elements<TableCell>().Last();
        var paragraph = cell.GetFirstChild<Paragraph>()!;
        paragraph.Remove();
        cell.Append(
            new SdtBlock(new SdtContentBlock(paragraph)),
            new Paragraph(new Run(new Picture(new DocumentFormat.OpenXml.Vml.Shape(new DocumentFormat.OpenXml.Vml.TextBox(new TextBoxContent(Paragraph("2021年1—8月，新增企业12家。"))))))));

        Assert.Equal(["41.20", "39.75", "12"], Read.Stream(Word(table)).Figures.Select(figure => figure.Number.ToString()));
    }

    [Fact]
    public void A_merged_cell_of_a_header_counts_for_all_its_columns() => Assert.Equal(
        ["Current 6.10", "Cumulative 41.20"],
        Read.Stream(Word(Table(["指标", "2021年8月"], ["", "本月", "累计"], ["规模以上工业总产值(亿元)", "6.10", "41.20"], ["规模以上工业营业收入(亿元)", "5.90", "39.75"]))).Figures
            .Take(2).Select(figure => $"{figure.Measure.Basis} {figure.Number}"));

    [Fact]
    public void A_table_without_a_year_takes_that_of_the_folder_and_keeps_its_own_months()
    {
        var mapped = Mapped(Period.Month(2022, 8), Word(
            Table(["指标", "8月当月", "1-8月累计"], ["规模以上工业总产值(亿元)", "7.93", "59.91"]),
            Table(["指标", "7月当月", "1-7月累计"], ["规模以上工业营业收入(亿元)", "45.10", "341.27"])));

        Assert.Equal(["2022-08 7.93", "2022-08 59.91", "2022-07 45.10", "2022-07 341.27"], mapped.Facts.Select(fact => $"{fact.Key.Period} {fact.Figure.Number}"));
        Assert.Contains(mapped.Findings, finding => finding.Kind.Code == "HTZ2015");
    }

    [Theory]
    [InlineData("2018年,规上工业总产值88.6亿元。今年1—8月,规上工业总产值59.1亿元。")]
    [InlineData("2018年,规上工业总产值88.6亿元。2022年1—8月,规上工业总产值59.1亿元。")]
    public void A_table_is_not_of_a_year_before_the_text_s_own(string text) => Assert.Equal(
        Period.Month(2022, 8),
        Mapped(Period.Month(2022, 8), Word(Paragraph(text), Table(["指标", "8月当月"], ["规模以上工业营业收入(亿元)", "7.93"]))).Facts[^1].Key.Period);

    [Fact]
    public void A_month_of_2000_is_of_2000_in_whichever_folder() => Assert.Equal(
        ["2000-12 2.2", "2001-12 3.3"],
        Mapped(Period.Month(2001, 12), Word(Table(["指标", "2000年12月", "2001年12月"], ["规模以上工业总产值(亿元)", "2.2", "3.3"]))).Facts
            .Select(fact => $"{fact.Key.Period} {fact.Figure.Number}"));

    [Fact]
    public void No_year_is_invented_for_the_report_on_a_table_without_one()
    {
        var report = Assert.Single(Read.Stream(Word(Table(["指标", "8月当月", "1-8月累计"], ["规模以上工业总产值(亿元)", "7.93", "59.91"]))).Bulletin.Sheets);

        Assert.Null(report.Year);
        Assert.Equal([null, "M08", "M01-M08"], report.Columns.Select(column => column.PartOfYear));
        Assert.All(report.Columns, column => Assert.Null(column.Period));
    }

    [Fact]
    public void A_damaged_document_is_refused_with_what_to_do()
    {
        var document = Word(Paragraph("2021年1—8月，新增企业12家。"));
        using (var zip = new ZipArchive(document, ZipArchiveMode.Update, leaveOpen: true))
        {
            zip.GetEntry("word/document.xml")!.Delete();
            using var part = new StreamWriter(zip.CreateEntry("word/document.xml").Open());
            part.Write("<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p>");
        }

        Assert.Equal("HTZ1081", Read.RefusalOf(document.ToArray()));
    }

    [Fact]
    public void A_note_below_a_table_states_its_unit() =>
        Assert.Equal("发放各类补贴|2019-08|Current/Amount|45|千元", Read.Line(Read.Stream(Word(Paragraph("2019年8月补贴发放"), Subsidies(), Paragraph("注:本表单位为千元"))).Figures[0]));

    [Fact]
    public void A_unit_above_a_table_is_not_that_of_the_one_before() =>
        Assert.Equal(["", "千元"], Read.Stream(Word(Paragraph("2019年8月补贴发放"), Subsidies(), Paragraph("单位:千元"), Subsidies())).Figures
            .Where(figure => figure.Measure.Basis == MeasureBasis.Current).Select(figure => figure.Unit ?? ""));

    private static MappedSubmission Mapped(Period folder, Stream word) => SubmissionCheck.Map(
        BulletinReader.Read(word, ReadingLimits.Default), SeedFolder.Catalogue, new("test", DateTimeOffset.UnixEpoch, "economy", folder, "表.docx"));

    private static Table Subsidies() => Table(["指标", "本月", "累计"], ["发放补贴", "45", "390"]);

    private static Paragraph Paragraph(string text) => new(new Run(new Text(text)));

    private static Table Table(params string[][] rows)
    {
        var width = rows.Max(row => row.Length);
        return new(rows.Select(row => new TableRow(row.Select((text, column) => new TableCell(
            new TableCellProperties(new GridSpan { Val = column == row.Length - 1 ? width - row.Length + 1 : 1 }), Paragraph(text))))));
    }

    private static MemoryStream Word(params OpenXmlElement[] body)
    {
        var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            document.AddMainDocumentPart().Document = new(new Body(body));
        }

        stream.Position = 0;
        return stream;
    }
}
