using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using HtzPipeline.Core.Layout.Bulletins;
using HtzPipeline.Core.Reading;
using HtzPipeline.Core.Tests.Reading;
using Cell = DocumentFormat.OpenXml.Spreadsheet.Cell;

namespace HtzPipeline.Core.Tests.Reporting;

/// <summary>The clerk's own XLSX given back.</summary>
public class MarkedWorkbookTests
{
    private const string Findings = BulletinReader.FindingsSheet;

    [Fact]
    public void Cells_with_findings_get_a_fill_and_a_note_and_others_none()
    {
        using var marked = Opened(ClerksWorkbook.Build(), "月报!C5", "另一表!B2");

        Assert.NotNull(marked.Fill("月报", "C5"));
        Assert.Contains("【错误 Error】HTZ1040", marked.Note("月报", "C5"), StringComparison.Ordinal);
        Assert.NotNull(marked.Note("另一表", "B2"));
        Assert.Null(marked.Fill("月报", "C4"));
        Assert.Null(marked.Note("月报", "C4"));
    }

    [Fact]
    public void Everything_of_the_clerks_is_kept()
    {
        using var marked = Opened(ClerksWorkbook.Build(), "月报!B4", "月报!C5");
        var sheet = marked.Sheet("月报").Worksheet!;

        Assert.Equal(["月报", "另一表", Findings], marked.Sheets);
        Assert.Equal("0.00", marked.NumberFormat("月报", "B4"));
        Assert.Equal(("B4*2", "16.2"), (marked.Cell("月报", "B5")!.CellFormula!.Text, marked.Cell("月报", "B5")!.CellValue!.Text));
        Assert.Equal("A1:C1", sheet.Descendants<MergeCell>().Single().Reference!.Value);
        Assert.Single(sheet.Descendants<DataValidation>());
        Assert.Equal(1U, marked.Part.Workbook!.DefinedNames!.Elements<DefinedName>().Single().LocalSheetId!.Value);
    }

    [Fact]
    public void A_note_of_the_clerks_stays_and_ours_follows_it()
    {
        using var marked = Opened(ClerksWorkbook.Build(), "月报!B4", "月报!C5");

        Assert.StartsWith(ClerksWorkbook.NoteOfClerk, marked.Note("月报", "B4"), StringComparison.Ordinal);
        Assert.Contains("HTZ1040", marked.Note("月报", "B4"), StringComparison.Ordinal);
        Assert.Equal(["王会计", "HtzPipeline"], marked.Sheet("月报").WorksheetCommentsPart!.Comments!.Authors!.Select(author => author.InnerText));
        Assert.Equal(["_x0000_s1025", "_x0000_s1026"], Boxes(marked, "月报"));
    }

    [Fact]
    public void A_cell_that_the_sheet_does_not_have_is_marked_in_its_place()
    {
        using var marked = Opened(ClerksWorkbook.Build(), "月报!B2", "月报!E5", "月报!B8", "月报!A8");
        var rows = marked.Sheet("月报").Worksheet!.Descendants<Row>().ToList();

        Assert.Equal([1U, 2, 3, 4, 5, 8], rows.Select(row => row.RowIndex!.Value));
        Assert.Equal(["A2", "B2"], rows[1].Elements<Cell>().Select(cell => cell.CellReference!.Value));
        Assert.Equal(["A8", "B8"], rows[5].Elements<Cell>().Select(cell => cell.CellReference!.Value));
        Assert.NotNull(marked.Fill("月报", "E5"));
    }

    [Fact]
    public void Cells_that_do_not_say_where_they_are_are_counted()
    {
        var file = ClerksWorkbook.Rewritten(ClerksWorkbook.Build(), "xl/worksheets/sheet2.xml", xml => System.Text.RegularExpressions.Regex.Replace(xml, " r=\"[A-Z]*[0-9]+\"", ""));
        using var marked = Opened(file, "另一表!B2");

        Assert.Equal("1.5", marked.Text("另一表", "B2"));
        Assert.NotNull(marked.Fill("另一表", "B2"));
    }

    [Fact]
    public void Macros_are_dropped()
    {
        using var marked = Opened(ClerksWorkbook.WithMacro(), "月报!C5");

        Assert.Equal(SpreadsheetDocumentType.Workbook, marked.Type);
        Assert.Empty(marked.Part.GetPartsOfType<VbaProjectPart>());
        Assert.NotNull(marked.Note("月报", "C5"));
    }

    [Fact]
    public void All_findings_are_listed_with_links_to_their_cells()
    {
        using var marked = Opened(ClerksWorkbook.Build(), "月报!C5", "另一表!B2", "另一表");
        var sheet = marked.Sheet(Findings).Worksheet!;

        Assert.Equal(["'月报'!C5", "'另一表'!B2"], sheet.Descendants<Hyperlink>().Select(link => link.Location!.Value));
        Assert.Equal(PaneStateValues.Frozen, sheet.Descendants<Pane>().Single().State!.Value);
        Assert.StartsWith("A3:", sheet.Elements<AutoFilter>().Single().Reference!.Value, StringComparison.Ordinal);
        Assert.Equal(3, marked.Texts(Findings).Count(text => text == "HTZ1040"));
    }

    [Fact]
    public void What_was_given_back_mended_and_sent_again_loses_the_marks_of_then()
    {
        var first = ReportedFile.WithFindings(ClerksWorkbook.Build(), "月报!B4", "月报!C5").Xlsx();
        using var marked = Opened(first, "月报!C5", "另一表!B2");

        Assert.Equal(["月报", "另一表", Findings], marked.Sheets);
        Assert.Null(marked.Fill("月报", "B4"));
        Assert.Equal(ClerksWorkbook.NoteOfClerk, marked.Note("月报", "B4"));
        Assert.NotNull(marked.Fill("月报", "C5"));
        Assert.Single(System.Text.RegularExpressions.Regex.Matches(marked.Note("月报", "C5")!, "HTZ1040"));
    }

    [Fact]
    public void The_sheet_of_findings_is_not_read_as_figures()
    {
        var again = ReportedFile.WithFindings(ClerksWorkbook.Build(), "月报!B4").Xlsx();

        Assert.Equal(["月报", "另一表"], BulletinReader.Read(again, ReadingLimits.Default).Sheets.Select(sheet => sheet.Sheet));
    }

    [Fact]
    public void A_workbook_without_styles_gets_them()
    {
        var file = ClerksWorkbook.WithoutStyles(new WorkbookBuilder().Sheet("月报", [["指标", "2019年9月(亿元)"], ["利润总额", 1.5]]).Build());
        using var marked = Opened(file, "月报!B2");

        Assert.NotNull(marked.Fill("月报", "B2"));
        Assert.Null(marked.Fill("月报", "B1"));
    }

    private static OpenedWorkbook Opened(MemoryStream file, params IEnumerable<string> places) => new(ReportedFile.WithFindings(file, places).Xlsx());

    private static IEnumerable<string> Boxes(OpenedWorkbook workbook, string sheet)
    {
        using var reader = new StreamReader(workbook.Sheet(sheet).VmlDrawingParts.Single().GetStream());
        return [.. System.Text.RegularExpressions.Regex.Matches(reader.ReadToEnd(), "id=\"(_x0000_s\\d+)\"").Select(match => match.Groups[1].Value)];
    }
}
