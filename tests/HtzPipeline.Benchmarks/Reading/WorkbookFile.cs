using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;
using HtzPipeline.Core.Catalogue;

namespace HtzPipeline.Benchmarks.Reading;

/// <summary>A workbook of made-up figures that agree with each other: sheets of rows of texts and numbers, to be written as XLSX or XLS.</summary>
internal sealed class WorkbookFile
{
    private readonly List<(string Name, List<object?[]> Rows)> _sheets = [];

    private WorkbookFile(IndicatorCatalogue catalogue) => Catalogue = catalogue;

    public IndicatorCatalogue Catalogue { get; }

    /// <summary>The numbers in its cells, which a reader has to report as figures.</summary>
    public int Figures { get; private set; }

    /// <summary>The cells that are not blank.</summary>
    public int Cells => _sheets.Sum(sheet => sheet.Rows.Sum(row => row.Count(cell => cell is not null)));

    /// <summary>A list of one figure to a row: indicator, area, period, measure, value, unit.</summary>
    public static WorkbookFile List(int cells)
    {
        var file = new WorkbookFile(TidyFile.CatalogueOf(areas: 4));
        var rows = new List<object?[]> { new object?[] { "指标", "地区", "时期", "口径", "数值", "单位" } };
        rows.AddRange(file.Series()
            .Select(row => new object?[] { row.Indicator.Name.Zh, row.Area.Name.Zh, TidyFile.FirstPeriod.Plus(row.Month).ToString(), row.Measure, row.Value, row.Indicator.Unit.Name.Zh })
            .Take(cells / 6));
        file.Add("清单", rows);
        return file;
    }

    /// <summary>Bulletins as the national bureau exports them, a sheet for each area: indicators down, months across.</summary>
    public static WorkbookFile Wide(int cells)
    {
        var areas = (int)Math.Ceiling(cells / (120.0 * Months));
        var file = new WorkbookFile(TidyFile.CatalogueOf(areas));
        foreach (var area in file.Series().GroupBy(row => row.Area))
        {
            var rows = new List<object?[]>
            {
                new object?[] { $"地区:{area.Key.Name.Zh}" },
                new object?[] { "指标" }.Concat(Enumerable.Range(0, Months).Select(month => TidyFile.FirstPeriod.Plus(month)).Select(month => $"{month.Year}年{month.Number}月")).ToArray(),
            };
            rows.AddRange(area.GroupBy(row => (row.Indicator, row.Measure)).Select(row =>
                new object?[] { $"{row.Key.Indicator.Name.Zh}{(row.Key.Measure == "本月" ? "当期值" : "累计值")}({row.Key.Indicator.Unit.Name.Zh})" }
                    .Concat(row.OrderBy(figure => figure.Month).Select(figure => (object?)figure.Value)).ToArray()));
            file.Add(area.Key.Code, rows);
        }

        return file;
    }

    /// <summary>The faults that the CSV contestants have to find, as a list.</summary>
    public static WorkbookFile WithFaults()
    {
        var faulty = TidyFile.WithFaults();
        var file = new WorkbookFile(faulty.Catalogue);
        file.Add("清单", [.. Encoding.UTF8.GetString(faulty.Content).TrimEnd().Split('\n').Select(line => line.Split(','))
            .Select(row => row.Select(cell => decimal.TryParse(cell, CultureInfo.InvariantCulture, out var number) ? (object?)number : cell).ToArray())]);
        return file;
    }

    /// <summary>The workbook as Excel writes it: shared strings, a style, deflated.</summary>
    public byte[] ToXlsx()
    {
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
            const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
            const string Package = "http://schemas.openxmlformats.org/package/2006/relationships";
            Write(zip, "[Content_Types].xml", """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>""");
            Write(zip, "_rels/.rels", $"""<Relationships xmlns="{Package}"><Relationship Id="rId1" Type="{Office}/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
            Write(zip, "xl/workbook.xml", $"""<workbook xmlns="{Main}" xmlns:r="{Office}"><sheets>{string.Concat(_sheets.Select((sheet, i) => $"""<sheet name="{sheet.Name}" sheetId="{i + 1}" r:id="rId{i + 1}"/>"""))}</sheets></workbook>""");
            Write(zip, "xl/_rels/workbook.xml.rels", $"""<Relationships xmlns="{Package}">{string.Concat(_sheets.Select((_, i) => $"""<Relationship Id="rId{i + 1}" Type="{Office}/worksheet" Target="worksheets/sheet{i + 1}.xml"/>"""))}<Relationship Id="rIdS" Type="{Office}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rIdF" Type="{Office}/styles" Target="styles.xml"/></Relationships>""");
            Write(zip, "xl/styles.xml", $"""<styleSheet xmlns="{Main}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="2" applyNumberFormat="1"/></cellXfs></styleSheet>""");
            var strings = new Dictionary<string, int>();
            for (var i = 0; i < _sheets.Count; i++)
            {
                Write(zip, $"xl/worksheets/sheet{i + 1}.xml", $"""<worksheet xmlns="{Main}"><sheetData>{SheetXml(_sheets[i].Rows, strings)}</sheetData></worksheet>""");
            }

            Write(zip, "xl/sharedStrings.xml", $"""<sst xmlns="{Main}">{string.Concat(strings.Keys.Select(text => $"<si><t>{SecurityElement.Escape(text)}</t></si>"))}</sst>""");
        }

        return stream.ToArray();
    }

    /// <summary>The workbook as BIFF8.</summary>
    public byte[] ToXls()
    {
        var biff = new BiffFile();
        _sheets.ForEach(sheet => biff.Sheet(sheet.Name, sheet.Rows));
        return biff.Build();
    }

    private static int Months => TidyFile.LastPeriod.Minus(TidyFile.FirstPeriod) + 1;

    private static StringBuilder SheetXml(List<object?[]> rows, Dictionary<string, int> strings)
    {
        var xml = new StringBuilder();
        for (var row = 0; row < rows.Count; row++)
        {
            xml.Append(CultureInfo.InvariantCulture, $"<row r=\"{row + 1}\">");
            for (var column = 0; column < rows[row].Length; column++)
            {
                var place = new Core.Figures.CellAddress(row, column);
                if (rows[row][column] is string text)
                {
                    strings.TryAdd(text, strings.Count);
                    xml.Append(CultureInfo.InvariantCulture, $"<c r=\"{place}\" t=\"s\"><v>{strings[text]}</v></c>");
                }
                else if (rows[row][column] is decimal number)
                {
                    xml.Append(CultureInfo.InvariantCulture, $"<c r=\"{place}\"{(number.Scale > 0 ? " s=\"1\"" : "")}><v>{(double)number}</v></c>");
                }
            }

            xml.Append("</row>");
        }

        return xml;
    }

    private static void Write(ZipArchive zip, string part, string content)
    {
        using var writer = new StreamWriter(zip.CreateEntry(part).Open(), new UTF8Encoding(false));
        writer.Write("""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""");
        writer.Write(content);
    }

    private void Add(string name, List<object?[]> rows)
    {
        _sheets.Add((name, rows));
        Figures += rows.Sum(row => row.Count(cell => cell is decimal));
    }

    // Cumulative figures are the sums of the year's months, so that no check has anything to say.
    private IEnumerable<(Area Area, int Month, Indicator Indicator, string Measure, decimal Value)> Series()
    {
        var random = new Random(20190930);
        foreach (var area in Catalogue.Areas)
        {
            var sums = new decimal[Catalogue.Indicators.Count];
            for (var month = 0; month < Months; month++)
            {
                for (var i = 0; i < sums.Length; i++)
                {
                    var indicator = Catalogue.Indicators[i];
                    var value = indicator.Unit.IsCount ? random.Next(1, 5000) : random.Next(100, 5_000_000) / 100m;
                    sums[i] = TidyFile.FirstPeriod.Plus(month).Number == 1 ? value : sums[i] + value;
                    yield return (area, month, indicator, "本月", value);
                    yield return (area, month, indicator, "累计", sums[i]);
                }
            }
        }
    }
}
