using HtzPipeline.Benchmarks.Reading;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;
using HtzPipeline.Core.Tests.Layout;

namespace HtzPipeline.Core.Tests.Reading;

/// <summary>XLS workbooks that are broken here and there, or older than Excel 97.</summary>
public class OldWorkbookTests
{
    private static readonly object?[][] Rows = [["2019年8月 单位:万元"], ["指标", "累计"], ["甲", 5.0], ["乙", 6.0]];

    [Theory]
    [InlineData("Workbook")]
    [InlineData("BOOK")]
    [InlineData("Book")]
    [InlineData("WORKBOOK")]
    public void A_workbook_is_found_in_whichever_stream_it_is(string stream) =>
        Assert.Equal(["甲", "5"], SheetReading.Row(SheetReading.Of(new BiffFile().Sheet("月报", Rows).Build(stream))[0], 2));

    [Fact]
    public void A_broken_record_of_a_cell_costs_the_cell_and_is_said()
    {
        (ushort, byte[])[] broken =
        [
            (0x0204, [.. Place(4, 0), .. U16(2), .. "ab"u8]), (0x0203, [.. Place(4, 1), .. BitConverter.GetBytes(7.0)]),
            (0x00FD, [.. Place(5, 0), .. BitConverter.GetBytes(99)]), (0x0203, [.. Place(5, 1), 1, 2, 3]), (0x00FD, Place(5, 2)),
        ];
        var (figures, bulletin) = Read.Stream(new MemoryStream(new BiffFile().Sheet("月报", Rows, broken).Build()));
        Assert.Equal([("甲", "5"), ("乙", "6")], figures.Where(figure => figure.Indicator != "�").Select(figure => (figure.Indicator, figure.Number!.ToString())));
        var said = Assert.Single(bulletin.Findings, finding => finding.Kind == StructureFindings.DamagedRecords);
        Assert.Equal(("4", "A5, A6, B6, C6"), (said.Arguments["count"], said.Found));
        Assert.Contains(bulletin.Findings, finding => finding.Kind == StructureFindings.DamagedCell && finding.Place.Cell == new CellAddress(5, 1));
    }

    [Fact]
    public void A_broken_record_of_the_workbook_costs_what_it_says_and_is_said()
    {
        byte[] percent = [.. U16(164), .. U16(9), 0, .. "0.00%"u8];
        var file = new BiffFile().Global(0x041E, percent).Global(0x041E, [.. U16(165), .. U16(40), 1, 0x30]).Global(0x0022, [1])
            .Global(0x00E0, new byte[20]).Global(0x00E0, [.. U16(0), .. U16(164), .. new byte[16]])
            .Sheet("月报", Rows, [(0x0203, [.. U16(2), .. U16(2), .. U16(1), .. BitConverter.GetBytes(0.0962)])]).Build();
        var (figures, bulletin) = Read.Stream(new MemoryStream(file));
        Assert.Equal(2, figures.Count);
        Assert.Equal("9.62%", SheetReading.Of(file)[0][2, 2].Text);
        var said = Assert.Single(bulletin.Findings, finding => finding.Kind == StructureFindings.DamagedRecords);
        Assert.Equal(("3", "数字格式 164、数字格式 165、类型 0022"), (said.Arguments["count"], said.Found));
    }

    [Fact]
    public void A_workbook_of_broken_records_is_broken()
    {
        var broken = Enumerable.Repeat(((ushort)0x0203, Place(3, 1)), 1001);
        Assert.Equal("HTZ1006", Read.RefusalOf(new BiffFile().Sheet("月报", Rows, broken).Build()));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void An_error_value_is_one_in_every_version(int version)
    {
        var sheet = SheetReading.Of(OldFile(version))[0];
        Assert.Equal(["1.5", "#DIV/0!!ErrorValue", "#N/A!ErrorValue"], SheetReading.Row(sheet, 0));
    }

    // A number, an error, and a formula whose result is an error.
    private static byte[] OldFile(int version)
    {
        var start = version switch { 2 => 0x0009, 3 => 0x0209, 4 => 0x0409, _ => 0x0809 };
        var attributes = new byte[version == 2 ? 3 : 2];
        byte[] At(int column) => [0, 0, (byte)column, 0, .. attributes];
        byte[] head = version == 5 ? [.. U16(0x0500), .. U16(0x0010), .. new byte[4]] : [.. U16(version), .. U16(0x0010), .. new byte[version == 2 ? 0 : 2]];
        byte[] formula = [.. At(2), 2, 0, 0x2A, 0, 0, 0, 0xFF, 0xFF, .. new byte[version == 5 ? 8 : version == 2 ? 2 : 4]];
        byte[] sheet =
        [
            .. Record(start, head),
            .. Record(version == 2 ? 0x0003 : 0x0203, [.. At(0), .. BitConverter.GetBytes(1.5)]),
            .. Record(version == 2 ? 0x0005 : 0x0205, [.. At(1), 0x07, 1]),
            .. Record(version switch { 3 => 0x0206, 4 => 0x0406, _ => 0x0006 }, formula),
            .. Record(0x000A, []),
        ];
        if (version < 5)
        {
            return sheet;
        }

        byte[] name = [0, 0, 5, .. "Sheet"u8];
        byte[] globals = Record(0x0809, [.. U16(0x0500), .. U16(0x0005), .. new byte[4]]);
        var position = globals.Length + 4 + 4 + name.Length + 4;
        return OleFile.Of(("Book", [.. globals, .. Record(0x0085, [.. BitConverter.GetBytes(position), .. name]), .. Record(0x000A, []), .. sheet]));
    }

    private static byte[] Record(int type, byte[] content) => [.. U16(type), .. U16(content.Length), .. content];

    private static byte[] Place(int row, int column) => [.. U16(row), .. U16(column), .. U16(0)];

    private static byte[] U16(int value) => [(byte)value, (byte)(value >> 8)];
}
