using System.Text;
using HtzPipeline.Benchmarks.Reading;
using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Tests.Reading;
using HtzPipeline.Core.Tests.Validation;

namespace HtzPipeline.Core.Tests.Fuse;

/// <summary>Tables as departments send them, of as many indicators as one likes.</summary>
internal static class HonestShapes
{
    private const string Ideographs = "东南西北中金木水火土红黄蓝白黑春夏秋冬山河湖海天地日月星云风雨雪松竹梅兰菊石玉铜铁煤电油气车船纸布米梨桃李杏桑柳槐榆麦豆棉麻羊牛";

    /// <summary>The catalogue that knows them all.</summary>
    public static IndicatorCatalogue Catalogue { get; } =
        ExampleCatalogue.Of([.. Enumerable.Range(0, Ideographs.Length * Ideographs.Length).Select(i => ExampleCatalogue.Flow($"I{i}", Name(i), ExampleCatalogue.YiYuan))]);

    public static IReadOnlyList<Shape> All { get; } =
    [
        new("a table of months in CSV", 200, rows => Text($"指标,单位{Each(8, m => $",2019年{m + 1}月")}\n{Each(rows, i => $"{Name(i)},亿元{Each(8, m => $",{i + m}.5")}\n")}")),
        new("a table of month and growth in CSV", 400, rows => Text($"2019年8月主要指标,,,单位:亿元\n指标,本月,累计,同比增长(%)\n{Each(rows, i => $"{Name(i)},{i}.5,{9 * i}.5,{i % 20}.1\n")}")),
        new("a list of one figure to a row in CSV", 500, rows => Text($"指标名称,时期,数值,单位\n{Each(rows, i => $"{Name(i)},2019-08,{i}.5,亿元\n")}")),
        new("an SDMX-CSV message", 500, rows => Text($"STRUCTURE,STRUCTURE_ID,FREQ,INDICATOR,TIME_PERIOD,OBS_VALUE\n{Each(rows, i => $"dataflow,A:B(1.0),M,{Name(i)},2019-08,{i}.5\n")}")),
        new("a workbook", 500, rows => BadWorkbook.OfRows(Rows(rows, i => $"<c r=\"A{i + 2}\" t=\"inlineStr\"><is><t>{Name(i)}</t></is></c>"))),
        new("a workbook of shared texts", 500, rows => BadWorkbook.OfRows(Rows(rows, i => $"<c r=\"A{i + 2}\" t=\"s\"><v>{i}</v></c>"), strings: Each(rows, i => $"<si><t>{Name(i)}</t></si>"))),
        new("an old workbook", 500, rows => new BiffFile().Sheet("月报", [["指标", "2019年8月", "单位"], .. Enumerable.Range(0, rows).Select(i => new object?[] { Name(i), i + 0.5, "亿元" })]).Build()),
        new("a web page", 500, rows => Text($"<html><body><table border=1><tr><td>指标<td>2019年8月<td>单位{Each(rows, i => $"<tr><td>{Name(i)}<td>{i}.5<td>亿元")}</table></body></html>")),
        new("an XML spreadsheet", 500, rows => Text($"<?xml version='1.0'?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"><Worksheet Name='月报'><Table>{Row("指标", "2019年8月")}{Each(rows, i => Row(Name(i), $"{i}.5"))}</Table></Worksheet></Workbook>")),
        new("a JSON-stat message", 500, Message),
        new("an archive of tables", 6, members => BadWorkbook.Zip([.. Enumerable.Range(0, members).Select(member => (
            $"{member}.csv", (Action<TextWriter>)(text => text.Write($"指标,2019年8月\n{Each(80, i => $"{Name((80 * member) + i)},{i}.5\n")}"))))])),
    ];

    private static string Name(int i) => $"{Ideographs[i / Ideographs.Length]}{Ideographs[i % Ideographs.Length]}产值";

    private static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    private static string Each(int count, Func<int, string> text) => string.Concat(Enumerable.Range(0, count).Select(text));

    private static string Rows(int rows, Func<int, string> name) =>
        $"<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>指标</t></is></c><c r=\"B1\" t=\"inlineStr\"><is><t>2019年8月</t></is></c></row>{Each(rows, i => $"<row r=\"{i + 2}\">{name(i)}<c r=\"B{i + 2}\"><v>{i}.5</v></c></row>")}";

    private static string Row(string name, string value) => $"<Row><Cell><Data Type='String'>{name}</Data></Cell><Cell><Data Type='String'>{value}</Data></Cell></Row>";

    private static byte[] Message(int rows) => Text(
        $"{{\"version\":\"2.0\",\"class\":\"dataset\",\"id\":[\"indicator\",\"time\"],\"size\":[{rows},1],\"role\":{{\"time\":[\"time\"],\"metric\":[\"indicator\"]}},\"dimension\":{{"
        + $"\"indicator\":{{\"category\":{{\"index\":[{string.Join(',', Enumerable.Range(0, rows).Select(i => $"\"{Name(i)}\""))}]}}}},"
        + $"\"time\":{{\"category\":{{\"index\":[\"2019-08\"]}}}}}},\"value\":[{string.Join(',', Enumerable.Range(0, rows).Select(i => $"{i}.5"))}]}}");
}
