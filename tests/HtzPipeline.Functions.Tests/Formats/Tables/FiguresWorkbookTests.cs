using System.IO.Compression;
using System.Xml.Linq;
using HtzPipeline.Core.Figures;
using HtzPipeline.Functions.Tests.Formats.Decoding;

namespace HtzPipeline.Functions.Tests.Formats.Tables;

public class FiguresWorkbookTests
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static readonly byte[] Workbook = SameFiguresTests.Write("xlsx", SampleCube.Cube);

    [Fact]
    public void There_is_a_sheet_of_figures_one_for_each_frequency_and_one_of_notes()
    {
        Assert.Equal(["数据", "月度", "季度", "年度", "说明"], Sheets(Workbook).Select(sheet => sheet.Name));
        Assert.Equal(
            ["Figures", "Monthly", "Quarterly", "Yearly", "Notes"],
            Sheets(SameFiguresTests.Write("xlsx", SampleCube.Cube, new(Language.En, WithBom: false))).Select(sheet => sheet.Name));
    }

    [Fact]
    public void A_line_of_the_wide_sheet_is_a_series_with_its_periods_across()
    {
        var months = Sheets(Workbook)[1].Rows;

        Assert.Equal(["指标", "区域", "口径", "单位", "2019-06", "2019-07", "2019-08"], months[0]);
        Assert.Equal(["规模以上工业总产值", "枣庄高新区", "累计", "亿元", 42.1, 0.0, "…"], months[1]);
        Assert.Equal(["规模以上工业总产值", "枣庄高新区", "累计同比增长", "%", null, -9.6, null], months[2]);
    }

    [Fact]
    public void Numbers_show_their_printed_decimals_and_what_they_are() =>
        Assert.Equal(["0.00", "0.00\"?\"", "0.0"], Formats(Workbook, "sheet2"));

    [Fact]
    public void A_number_that_is_a_lower_end_shows_that_it_is_and_stays_a_number()
    {
        var workbook = SameFiguresTests.Write("xlsx", SampleCube.Of(Precision.AtLeast, [("SUBSIDIES", "2019-08", Measure.Cumulative, "350", ObservationStatus.Normal)]));

        Assert.Equal(["\"≥\"0"], Formats(workbook, "sheet2"));
        Assert.Equal(350.0, Sheets(workbook)[1].Rows[1][4]);
    }

    [Fact]
    public void Headers_stay_in_view_and_have_filters_and_no_cell_has_a_formula()
    {
        using var zip = new ZipArchive(new MemoryStream(Workbook));
        var sheets = zip.Entries.Where(entry => entry.FullName.StartsWith("xl/worksheets/", StringComparison.Ordinal)).Select(Load).ToList();

        Assert.Equal(5, sheets.Count);
        Assert.All(sheets, sheet =>
        {
            Assert.Equal(("1", "frozen"), ((string?)sheet.Descendants(Main + "pane").Single().Attribute("ySplit"), (string?)sheet.Descendants(Main + "pane").Single().Attribute("state")));
            Assert.StartsWith("A1:", (string?)sheet.Descendants(Main + "autoFilter").Single().Attribute("ref"), StringComparison.Ordinal);
            Assert.All(sheet.Descendants(Main + "col"), column => Assert.InRange((double)column.Attribute("width")!, 6, 80));
            Assert.Empty(sheet.Descendants(Main + "f"));
        });
        Assert.Contains("=cmd|' /C calc'!A0", sheets[0].Descendants(Main + "t").Select(text => text.Value));
    }

    [Fact]
    public void The_notes_say_when_it_was_released_and_what_signs_and_units_mean()
    {
        var notes = Sheets(Workbook)[^1].Rows.Select(row => string.Join(' ', row)).ToList();

        Assert.Contains("发布 370400-HTZ 枣庄高新区 第 3 次发布,2019-09-15T10:00:00+08:00", notes);
        Assert.Contains("状态 N … 不足本表最小单位数,不是零", notes);
        Assert.Contains("单位 CNY_1E8 亿元", notes);
    }

    private static List<(string Name, List<object?[]> Rows)> Sheets(byte[] workbook)
    {
        var sheets = new List<(string, List<object?[]>)>();
        using var reader = XlsxDecoder.Open(workbook);
        do
        {
            var rows = new List<object?[]>();
            while (reader.Read())
            {
                rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)]);
            }

            sheets.Add((reader.Name, rows));
        }
        while (reader.NextResult());

        return sheets;
    }

    // The number formats of a sheet's numbers, row by row.
    private static IEnumerable<string> Formats(byte[] workbook, string sheet)
    {
        using var zip = new ZipArchive(new MemoryStream(workbook));
        var styles = Load(zip.GetEntry("xl/styles.xml")!);
        var codes = styles.Descendants(Main + "numFmt").ToDictionary(format => (string)format.Attribute("numFmtId")!, format => (string)format.Attribute("formatCode")!);
        var cells = styles.Descendants(Main + "cellXfs").Elements().ToList();
        return
        [
            .. Load(zip.GetEntry($"xl/worksheets/{sheet}.xml")!).Descendants(Main + "c")
                .Where(cell => cell.Element(Main + "v") is not null)
                .Select(cell => codes[(string)cells[(int)cell.Attribute("s")!].Attribute("numFmtId")!]),
        ];
    }

    private static XDocument Load(ZipArchiveEntry entry)
    {
        using var content = entry.Open();
        return XDocument.Load(content);
    }
}
