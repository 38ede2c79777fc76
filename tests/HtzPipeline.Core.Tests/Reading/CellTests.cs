using HtzPipeline.Benchmarks.Reading;

namespace HtzPipeline.Core.Tests.Reading;

/// <summary>What a cell of a workbook carries.</summary>
public class CellTests
{
    private const string Styles = """
        <numFmts><numFmt numFmtId="170" formatCode="yyyy"/><numFmt numFmtId="171" formatCode="0.0%"/><numFmt numFmtId="172" formatCode="[h]:mm"/></numFmts>
        <cellStyleXfs><xf numFmtId="9"><alignment indent="9"/></xf></cellStyleXfs>
        <cellXfs><xf/><xf numFmtId="57"/><xf numFmtId="170"/><xf numFmtId="171"/><xf><alignment indent="2"/></xf><xf numFmtId="2"/><xf numFmtId="172"/></cellXfs>
        """;

    [Theory]
    [InlineData("<c><v>1.5</v></c>", "1.5")]
    [InlineData("<c><v>3.2999999999999998</v></c>", "3.3")]
    [InlineData("<c><v>1.5E3</v></c>", "1500")]
    [InlineData("<c s=\"5\"><v>58.3</v></c>", "58.30")]
    [InlineData("<c s=\"3\"><v>9.6000000000000002E-2</v></c>", "9.6%")]
    [InlineData("<c s=\"1\"><v>43678</v></c>", "2019-08{2019-08}")]
    [InlineData("<c s=\"2\"><v>43678</v></c>", "2019{2019}")]
    [InlineData("<c s=\"6\"><v>1.5</v></c>", "1.5")]
    [InlineData("<c t=\"d\"><v>2019-08-01T00:00:00</v></c>", "2019-08-01{2019-08}")]
    [InlineData("<c t=\"s\"><v>0</v></c>", "工业 & 总产值")]
    [InlineData("<c t=\"s\" s=\"4\"><v>1</v></c>", "甲\n^2")]
    [InlineData("<c t=\"inlineStr\"><is><r><t>一</t></r><r><t xml:space=\"preserve\"> 二</t></r></is></c>", "一 二")]
    [InlineData("<c t=\"str\"><f>A1&amp;\"\"</f><v>x</v></c>", "x")]
    [InlineData("<c t=\"str\"><f>A1</f><v></v></c>", "")]
    [InlineData("<c t=\"b\"><v>1</v></c>", "TRUE")]
    [InlineData("<c t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>", "#DIV/0!!ErrorValue")]
    [InlineData("<c><f>B1</f></c>", "!FormulaWithoutValue")]
    [InlineData("<c><f t=\"shared\" si=\"0\"/></c>", "!FormulaWithoutValue")]
    [InlineData("<c><v><![CDATA[7]]></v></c>", "7")]
    [InlineData("<x:c xmlns:x=\"y\"><x:v>7</x:v></x:c>", "7")]
    public void A_cell_of_an_XLSX_workbook_carries_what_is_shown(string cell, string expected)
    {
        const string Strings = "<si><t>工业 &amp; 总产值</t><rPh sb=\"0\" eb=\"2\"><t>gongye</t></rPh></si><si><t>甲_x000A_</t></si>";
        var sheet = SheetReading.Of(BadWorkbook.OfRows($"<row>{cell}<c><v>0</v></c></row>", Strings, Styles))[0];
        Assert.Equal([expected, "0"], SheetReading.Row(sheet, 0));
    }

    [Fact]
    public void Hidden_rows_and_columns_and_merged_ranges_are_known()
    {
        var sheet = SheetReading.Of(BadWorkbook.Of(text => text.Write(
            "<worksheet><cols><col min=\"2\" max=\"3\" hidden=\"1\"/></cols><sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"D1\"><v>4</v></c></row>"
            + "<row r=\"3\" hidden=\"1\"><c r=\"A3\"><v>3</v></c></row></sheetData><mergeCells><mergeCell ref=\"A1:C2\"/></mergeCells></worksheet>")))[0];
        Assert.Equal([2], sheet.HiddenRows);
        Assert.Equal([1, 2], sheet.HiddenColumns);
        Assert.Equal("1", sheet.Shown(1, 2).Text);
    }

    [Fact]
    public void An_XLS_workbook_tells_flaws_indents_and_what_is_hidden()
    {
        byte[] format = [.. U16(0), .. U16(57), .. new byte[4], 3, .. new byte[11]];
        byte[] Formula(int column, byte kind, byte value) => [.. U16(1), .. U16(column), .. U16(0), kind, 0, value, 0, 0, 0, 0xFF, 0xFF, .. new byte[8]];
        var file = new BiffFile().Global(0xE0, new byte[20]).Global(0xE0, format).Sheet(
            "月报",
            [["指标", 1.25, "x"]],
            [
                (0x0006, Formula(0, 2, 0x07)), (0x0006, Formula(1, 0, 0)), (0x0205, [.. U16(1), .. U16(2), .. U16(0), 0x2A, 1]),
                (0x027E, [.. U16(2), .. U16(0), .. U16(1), .. BitConverter.GetBytes((43678 << 2) | 2)]),
                (0x0208, [.. U16(2), .. new byte[10], 0x20, 0, 0, 0]), (0x007D, [.. U16(2), .. U16(2), .. new byte[4], 1, 0, 0, 0]),
                (0x00E5, [.. U16(1), .. U16(0), .. U16(0), .. U16(1), .. U16(2)]),
            ]).Build();
        var sheet = SheetReading.Of(file)[0];
        Assert.Equal(["指标", "1.25", "x"], SheetReading.Row(sheet, 0));
        Assert.Equal(["#DIV/0!!ErrorValue", "!FormulaWithoutValue", "#N/A!ErrorValue"], SheetReading.Row(sheet, 1));
        Assert.Equal("2019-08{2019-08}^3", SheetReading.Row(sheet, 2).First());
        Assert.Equal([2], sheet.HiddenRows);
        Assert.Equal([2], sheet.HiddenColumns);
        Assert.Equal("1.25", sheet.Shown(0, 2).Text);
    }

    private static byte[] U16(int value) => [(byte)value, (byte)(value >> 8)];
}
