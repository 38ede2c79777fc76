using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using HtzPipeline.Core.Tests.Layout;

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
    public void A_merged_cell_of_a_header_counts_for_all_its_columns() => Assert.Equal(
        ["Current 6.10", "Cumulative 41.20"],
        Read.Stream(Word(Table(["指标", "2021年8月"], ["", "本月", "累计"], ["规模以上工业总产值(亿元)", "6.10", "41.20"], ["规模以上工业营业收入(亿元)", "5.90", "39.75"]))).Figures
            .Take(2).Select(figure => $"{figure.Measure.Basis} {figure.Number}"));

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
