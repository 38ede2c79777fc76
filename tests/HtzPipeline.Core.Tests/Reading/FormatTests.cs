using System.Text;
using HtzPipeline.Core.Findings;
using HtzPipeline.Core.Tests.Layout;

namespace HtzPipeline.Core.Tests.Reading;

/// <summary>The formats that are told by content and read.</summary>
public class FormatTests
{
    private const string Line = "甲|2019-01/2019-08|Cumulative/Amount|5|万元";

    [Theory]
    [InlineData("2019年8月,单位:万元\n指标,累计\n甲,5\n")]
    [InlineData("2019年8月\t单位:万元\n指标\t累计\n甲\t5\n")]
    [InlineData("2019年8月,1-8月;单位:万元\n指标;累计\n甲;5\n")]
    [InlineData("2019年8月|单位:万元\n指标|累计\n甲|5\n")]
    [InlineData("2019年8月\t单位:万元\n指标\t累计\n甲\t=\"5\"\n")]
    [InlineData("2019年8月，单位:万元\n指标，累计\n甲，5\n")]
    [InlineData("2019年8月；单位:万元\n指标；累计\n甲；5\n")]
    [InlineData("2019年8月｜单位:万元\r\n指标｜累计\r\n甲｜5\r\n")]
    [InlineData("2019年8月,单位:万元\n指标，累计\n甲,5\n乙，6\n")]
    [InlineData("2019年8月,单位:万元\r指标,累计\r甲,5\r")]
    [InlineData("2019年8月\t单位:万元\r指标\t累计\r甲\t5\r\n")]
    [InlineData("2019年8月；单位:万元\r指标；累计\r\"甲\"；5\r\n")]
    public void Text_is_read_whatever_separates_its_fields(string text) => Assert.Equal(Line, Read.Line(Read.Csv(text).Figures[0]));

    [Theory]
    [InlineData("名称;本月;累计\n甲;1,5;1,234,567\n乙;2,5;2,345,678\n", ';')]
    [InlineData("a,b\n1,2\n3,4\n", ',')]
    [InlineData("freq,unit,geo\\TIME\t2019\t2020\nA,EUR,AT\t1 \t2 \nA,EUR,BE\t3 \t4 \n", '\t')]
    [InlineData("说明,用分号;用逗号\n甲,1\n乙,2\n丙;其他,3\n", ',')]
    [InlineData("甲,\"1;2;3\",5\n乙,\"1;2;3\",6\n", ',')]
    [InlineData("名称\t备注\n甲\t一,二,三\n乙\t一,二,三\n", '\t')]
    [InlineData("只有一栏\n甲\n", ',')]
    public void The_separator_is_what_stands_equally_often_in_the_lines(string text, char expected) =>
        Assert.Equal(expected, Core.Reading.Delimiters.Detect(text));

    [Fact]
    public void What_stands_in_quotes_separates_nothing()
    {
        var sheet = SheetReading.Of(Encoding.UTF8.GetBytes("名称，备注\r\"甲，乙\"，\"一\r二\"\r丙\"丁，\"\"\r"))[0];
        Assert.Equal([["名称", "备注"], ["甲，乙", "一\r二"], ["丙\"丁", ""]], Enumerable.Range(0, 3).Select(row => SheetReading.Row(sheet, row)));
    }

    [Theory]
    [InlineData("colspan=\"2\"\"")]
    [InlineData("colspan=\"2\"\" align=\"center\"")]
    [InlineData("align=\"left\"\" colspan=\"2\"")]
    [InlineData("colspan=2\" ")]
    [InlineData("colspan = '2'' ")]
    [InlineData("colspan=\"2;\" \" class=x")]
    [InlineData("colspan=\" 2 \"/")]
    public void A_slip_in_a_tag_does_not_cost_its_meaning(string attributes)
    {
        var page = $"<table><tr><td {attributes}>2019年8月</td><td>c</td></tr><tr><td>甲</td><td>5</td><td title=\"a>b\">6</td></tr></table>";
        var sheet = SheetReading.Of(Encoding.UTF8.GetBytes(page))[0];
        Assert.Equal([["2019年8月", "", "c"], ["甲", "5", "6"]], Enumerable.Range(0, 2).Select(row => SheetReading.Row(sheet, row)));
    }

    [Theory]
    [InlineData("<html><head><meta charset=\"gb2312\"></head><body><p>2019年8月 单位:万元</p><table><tr><th>指标</th><th>累计</th></tr><tr><td>甲</td><td>5</td></tr></table></body></html>")]
    [InlineData("<table><tr><td>导航</td></tr><tr><td><table><tr><td colspan=2>2019年8月 单位:万元<tr><td>指标<td>累计<tr><td>&#30002;<td>&nbsp;5</table></td></tr></table>")]
    [InlineData("<table><caption>2019年8月 单位:万元</caption><tr><td rowspan='2'>指标</td><td>累计</td></tr><tr><td><span style='display: none'>无</span>累计</td></tr><tr><td><b>甲</b></td><td>5<br></td></tr></table>")]
    public void A_web_page_with_a_table_of_data_is_read_in_any_encoding(string page)
    {
        foreach (var encoding in (Encoding[])[Encoding.UTF8, Read.Gb18030])
        {
            var (figures, bulletin) = Read.Csv(page, encoding);
            Assert.Equal(("html", Line), (bulletin.Format, Read.Line(figures[0])));
        }
    }

    [Fact]
    public void An_XML_spreadsheet_is_read()
    {
        const string Workbook = """
            <?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
            <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
             <Styles><Style ss:ID="s1"><NumberFormat ss:Format="0.0"/><Alignment ss:Indent="2"/></Style></Styles>
             <Worksheet ss:Name="月报"><Table><Column ss:Index="3" ss:Hidden="1"/>
              <Row><Cell ss:MergeAcross="1"><Data ss:Type="String">2019年8月 单位:万元</Data></Cell></Row>
              <Row ss:Index="4"><Cell><Data ss:Type="String">指标</Data></Cell><Cell><Data ss:Type="String">累计</Data></Cell></Row>
              <Row ss:Hidden="1"><Cell><Data ss:Type="String">甲</Data></Cell><Cell ss:StyleID="s1"><Data ss:Type="Number">5</Data></Cell><Cell><Data ss:Type="String">x</Data></Cell></Row>
             </Table></Worksheet></Workbook>
            """;
        var (figures, bulletin) = Read.Csv(Workbook);
        Assert.Equal(("spreadsheetml", "月报!B5", "5.0"), (bulletin.Format, figures[0].Place.ToString(), figures[0].Number!.ToString()));
        Assert.Equal(["HTZ1050 5", "HTZ1051 C"], bulletin.Findings.Where(f => f.Severity == Severity.Info).Select(f => $"{f.Kind.Code} {f.Found}"));
    }

    [Fact]
    public void An_OpenDocument_spreadsheet_is_read()
    {
        const string Content = """
            <office:document-content><office:body><office:spreadsheet><table:table table:name="月报">
            <table:table-row><table:table-cell office:value-type="string"><text:p>2019年8月 单位:万元</text:p></table:table-cell></table:table-row>
            <table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="1024"/></table:table-row>
            <table:table-row><table:table-cell office:value-type="string"><text:p>指标</text:p></table:table-cell><table:table-cell office:value-type="string"><text:p>累计</text:p></table:table-cell></table:table-row>
            <table:table-row><table:table-cell office:value-type="string"><text:p>甲</text:p></table:table-cell><table:table-cell office:value-type="float" office:value="5"><text:p>5.00</text:p></table:table-cell></table:table-row>
            <table:table-row table:number-rows-repeated="1048570"><table:table-cell table:number-columns-repeated="1024"/></table:table-row>
            </table:table></office:spreadsheet></office:body></office:document-content>
            """;
        foreach (var file in (byte[][])[
            Package(Content, ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("META-INF/manifest.xml", "<manifest/>")),
            Package(Content, ("META-INF/manifest.xml", "<manifest/>")),
            Package(Content, ("styles.xml", "<styles/>"))])
        {
            var (figures, bulletin) = Read.Stream(new MemoryStream(file));
            Assert.Equal(("ods", "月报!B5", "5.00"), (bulletin.Format, figures[0].Place.ToString(), figures[0].Number!.ToString()));
        }
    }

    [Theory]
    [InlineData("spreadsheet", "")]
    [InlineData("spreadsheet", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")]
    [InlineData("text", "")]
    public void An_OpenDocument_file_of_one_part_is_read_if_it_is_a_spreadsheet(string body, string declaration)
    {
        var text = $"""
            {declaration}<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" office:version="1.3"><office:body><office:{body}><table:table table:name="月报">
            <table:table-row><table:table-cell office:value-type="string"><text:p>指标</text:p></table:table-cell><table:table-cell office:value-type="string"><text:p>累计(万元)</text:p></table:table-cell></table:table-row>
            <table:table-row><table:table-cell office:value-type="string"><text:p>甲</text:p></table:table-cell><table:table-cell office:value-type="float" office:value="5"><text:p>5.00</text:p></table:table-cell></table:table-row>
            </table:table></office:{body}></office:body></office:document>
            """;
        if (body == "text")
        {
            Assert.Equal("HTZ1002", Read.RefusalOf(Encoding.UTF8.GetBytes(text)));
            return;
        }

        var (figures, bulletin) = Read.Csv(text);
        Assert.Equal(("fods", "月报!B2", "5.00"), (bulletin.Format, figures[0].Place.ToString(), figures[0].Number!.ToString()));
    }

    [Fact]
    public void A_sheet_that_is_not_there_is_said_and_the_others_are_read()
    {
        const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        byte[] File(params string[] targets) => BadWorkbook.Zip(
            ("_rels/.rels", text => text.Write($"<Relationships><Relationship Id=\"a\" Type=\"{Office}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>")),
            ("xl/workbook.xml", text => text.Write($"<workbook xmlns:r=\"{Office}\"><sheets><sheet name=\"月报\" r:id=\"s0\"/><sheet name=\"附表\" r:id=\"s1\"/><sheet name=\"底稿\" r:id=\"s9\"/></sheets></workbook>")),
            ("xl/_rels/workbook.xml.rels", text => text.Write($"<Relationships>{string.Concat(targets.Select((target, i) => $"<Relationship Id=\"s{i}\" Type=\"{Office}/worksheet\" Target=\"{target}\"/>"))}</Relationships>")),
            ("xl/sheet.xml", text => text.Write("<worksheet><sheetData><row><c t=\"str\"><v>指标</v></c><c t=\"str\"><v>累计</v></c></row><row><c t=\"str\"><v>甲</v></c><c><v>5</v></c></row><row><c t=\"s\"><v>7</v></c><c><v>6</v></c></row></sheetData></worksheet>")));

        var (figures, bulletin) = Read.Stream(new MemoryStream(File("sheet.xml", "lost.xml")));
        Assert.Equal("甲", figures[0].Indicator);
        Assert.Equal(["附表", "底稿"], bulletin.Findings.Where(finding => finding.Kind == StructureFindings.SheetMissing).Select(finding => finding.Found));
        Assert.Equal("A3", Assert.Single(bulletin.Findings, finding => finding.Kind == StructureFindings.DamagedRecords).Found);
        Assert.Equal("HTZ1006", Read.RefusalOf(File("lost.xml", "lost.xml")));
    }

    [Theory]
    [InlineData(1_048_575, 16_383)]
    [InlineData(1_048_575, 0)]
    [InlineData(2, 16_383)]
    [InlineData(600, 3)]
    public void A_cell_far_from_all_others_is_named_and_left(int row, int column)
    {
        var place = new Core.Figures.CellAddress(row, column);
        var far = $"<c r=\"{place}\" t=\"str\"><v>x</v></c>";
        var rows = $"""
            <row r="1"><c r="A1" t="str"><v>2019年8月</v></c></row><row r="2"><c r="A2" t="str"><v>指标</v></c><c r="B2" t="str"><v>累计</v></c></row>
            <row r="3"><c r="A3" t="str"><v>甲</v></c><c r="B3"><v>5</v></c>{(row == 2 ? far : "")}</row>{(row > 2 ? $"<row r=\"{row + 1}\">{far}</row>" : "")}
            """;
        var (figures, bulletin) = Read.Stream(new MemoryStream(BadWorkbook.OfRows(rows)));
        Assert.Equal("B3", Assert.Single(figures).Place.Cell.ToString());
        Assert.Equal($"{place}“x”", Assert.Single(bulletin.Findings, finding => finding.Kind == StructureFindings.StrayCells).Found);
        Assert.Equal((3, 2), (bulletin.Grid![0].RowCount, bulletin.Grid[0].ColumnCount));
    }

    [Fact]
    public void Blanks_far_away_are_nothing_and_a_table_far_below_is_read()
    {
        string Table(int from) => string.Concat(Enumerable.Range(0, 6).Select(i => i == 0
            ? $"<row r=\"{from}\"><c t=\"str\"><v>指标</v></c><c t=\"str\"><v>累计</v></c></row>"
            : $"<row r=\"{from + i}\"><c t=\"str\"><v>指标{from + i}</v></c><c><v>{i}</v></c></row>"));
        var sheet = SheetReading.Of(BadWorkbook.OfRows(Table(1) + "<row r=\"900000\"><c r=\"A900000\" t=\"str\"><v> </v></c></row>"))[0];
        Assert.Equal((6, 0), (sheet.RowCount, sheet.Remarks.Count));
        Assert.Equal(2005, SheetReading.Of(BadWorkbook.OfRows(Table(1) + Table(2000)))[0].RowCount);
        Assert.Equal(2005, SheetReading.Of(BadWorkbook.OfRows(Table(2000)))[0].RowCount);
    }

    private static byte[] Package(string content, params (string Name, string Text)[] parts) => BadWorkbook.Zip(
        [.. parts.Select(part => (part.Name, (Action<TextWriter>)(text => text.Write(part.Text)))), ("content.xml", text => text.Write(content))]);

    [Fact]
    public void One_broken_byte_in_a_UTF_8_file_is_named_and_not_read_as_another_encoding()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes("2019年8月,,\n指标,累计(亿元),同比增长(%)\n规模以上工业总产值,58.33,9.62\n固定资产投资完"), 0xE6, 0x88, .. Encoding.UTF8.GetBytes("额,1,2\n")];
        var finding = Assert.Throws<UnreadableFileException>(() => Read.Stream(new MemoryStream(bytes))).Finding;
        Assert.Equal(("HTZ1019", "4"), (finding.Kind.Code, finding.Arguments["line"]));
    }

    [Fact]
    public void A_workbook_with_macros_is_read_and_said_and_one_of_macros_alone_is_refused()
    {
        const string Office = "http://schemas.microsoft.com/office/2006/relationships";
        const string Macros = $"<Relationship Id=\"m\" Type=\"{Office}/vbaProject\" Target=\"vbaProject.bin\"/>";
        var (figures, bulletin) = Read.Stream(new MemoryStream(BadWorkbook.OfRows(
            "<row><c t=\"str\"><v>指标</v></c><c t=\"str\"><v>累计</v></c></row><row><c t=\"str\"><v>甲</v></c><c><v>5</v></c></row>", relations: Macros)));
        Assert.Single(figures);
        Assert.Contains(bulletin.Findings, finding => finding.Kind == StructureFindings.MacrosIgnored);
        Assert.Equal("HTZ1013", Read.RefusalOf(BadWorkbook.OfRows("", relations: Macros)));
    }
}
