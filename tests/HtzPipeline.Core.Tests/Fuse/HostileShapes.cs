using System.Buffers.Binary;
using System.Text;
using HtzPipeline.Benchmarks.Reading;
using HtzPipeline.Core.Tests.Reading;

namespace HtzPipeline.Core.Tests.Fuse;

/// <summary>Files that nobody sends in good faith: each repeats what a careless reader does again and again for all that it has met before.</summary>
internal static class HostileShapes
{
    public static IReadOnlyList<Shape> All { get; } =
    [
        new("labels of thousands of characters", 3_000, length => Csv(rows: 20, row => $"{Ideographs(row, length)},{row}")),
        new("a label of nothing but words of measures", 4_000, length => Csv(rows: 4, row => $"{Repeat("占比", length)}{row},{row}")),
        new("a label of nothing but 其中", 4_000, length => Csv(rows: 20, row => $"{Repeat("其中:", length / 3)}{row},{row}")),
        new("a heading of nothing but brackets", 6_000, length => Text($"指标,{Repeat("(", length)}{Repeat("2019年", length / 5)},2019年8月\n产值,1,2\n")),
        new("a title of nothing but numbers", 8_000, length => Text($"{Repeat("2019年1-", length / 7)}\n指标,2019年8月\n产值,1\n")),
        new("a text cut into pieces by comments", 20_000, pieces => Workbook($"<c r=\"A1\" t=\"str\"><v>{Repeat("abcdefgh<!---->", pieces)}</v></c>")),
        new("a number cut into pieces by comments", 60_000, pieces => Workbook($"<c r=\"A1\"><v>{Repeat("12345678<!---->", pieces)}</v></c>")),
        new("a shared text cut into runs", 20_000, runs => BadWorkbook.OfRows("<row r=\"1\"><c t=\"s\"><v>0</v></c></row>", strings: $"<si>{Repeat("<r><t>文字</t></r>", runs)}</si>")),
        new("a chain of sectors that follows upon itself", 1 << 20, Circle),
        new("rows that take turns", 400, turns => BadWorkbook.OfRows(Repeat("<row r=\"1\"><c r=\"XFD1\"><v>1</v></c></row><row r=\"2\"><c r=\"XFD2\"><v>1</v></c></row>", turns))),
        new("rows that grow by turns", 2_000, columns => BadWorkbook.OfRows(string.Concat(Enumerable.Range(0, columns).Select(column => $"<row r=\"1\"><c r=\"{Column(column)}1\"><v>1</v></c></row><row r=\"2\"><c r=\"{Column(column)}2\"><v>1</v></c></row>")))),
        new("merged ranges within each other", 100, merges => BadWorkbook.OfRows(
            $"{Table}<row r=\"600\"><c r=\"CV600\"><v>1</v></c></row>", after: $"<mergeCells>{string.Concat(Enumerable.Range(0, merges).Select(i => $"<mergeCell ref=\"A{3 + i}:D600\"/>"))}</mergeCells>")),
        new("tables within each other on a page", 6_000, depth => Text(Repeat("<table><tr><td>文字", depth) + "<table><tr><td>指标<td>2019年8月<tr><td>产值<td>1</table>")),
        new("cells under tall ones on a page", 400, rows => Text($"<table><tr>{Repeat("<td rowspan=65534 colspan=1000>x", 16)}{Repeat("<tr><td>", rows)}<tr><td>1<td>2<tr><td>1<td>2</table>")),
        new("tags that never end on a page", 60_000, tags => Text("<table>" + Repeat("<td a='", tags))),
        new("elements within each other", 100_000, depth => BadWorkbook.Of(text => text.Write($"<worksheet><sheetData>{Repeat("<a>", depth)}{Repeat("</a>", depth)}{Table}</sheetData></worksheet>"))),
        new("a tag of megabytes", 60_000, attributes => BadWorkbook.Of(text => text.Write($"<worksheet><sheetData {Repeat("a=\"b\" ", attributes)}>{Table}</sheetData></worksheet>"))),
        new("arrays within each other", 400_000, depth => Text("{\"value\":" + Repeat("[", depth))),
        new("a message of many dimensions", 1_500, Dimensions),
        new("many sheets", 40, sheets => Sheets(sheets)),
        new("many styles", 8_000, styles => BadWorkbook.OfRows(Table, styles: $"<numFmts>{Each(styles, i => $"<numFmt numFmtId=\"{i + 164}\" formatCode=\"{Repeat("#,##0.00;", 20)}{i}\"/>")}</numFmts><cellXfs>{Each(styles, i => $"<xf numFmtId=\"{i + 164}\"><alignment indent=\"{i}\"/></xf>")}</cellXfs>")),
        new("rows indented ever deeper", 500, rows => BadWorkbook.OfRows(
            $"<row r=\"1\">{Inline("A1", "指标")}{Inline("B1", "2019年8月")}</row>{Each(rows, i => $"<row r=\"{i + 2}\"><c r=\"A{i + 2}\" s=\"{i}\" t=\"inlineStr\"><is><t>产值{i}</t></is></c><c r=\"B{i + 2}\"><v>{i}</v></c></row>")}",
            styles: $"<cellXfs>{Each(rows, i => $"<xf><alignment indent=\"{i}\"/></xf>")}</cellXfs>")),
        new("many defined names", 30_000, names => BadWorkbook.OfRows(Table, before: $"<x><definedNames>{Each(names, i => $"<definedName name=\"n{i}\">Sheet1!$A${i + 1}</definedName>")}</definedNames></x>")),
        new("formulas of megabytes", 60_000, terms => Workbook($"<c r=\"A1\"><f t=\"shared\" ref=\"A1:XFD1048576\" si=\"0\">{Repeat("A1+B1*", terms)}1</f><v>1</v></c>")),
        new("a quote that never ends", 150_000, length => Text("指标,2019年8月\n产值,1\n\"" + Repeat("产值,1\n", length))),
        new("fields of nothing but quotes", 8_000, length => Text("指标,2019年8月\n产值,1\n" + Repeat("\"\"\"\",\"\"\"\"\n", length))),
        new("columns of one heading each", 1_000, columns => Text($"指标{Each(columns, i => $",甲{i}(亿元)")}\n产值{Each(columns, i => $",{i}")}\n增加值{Each(columns, i => $",{i}")}\n")),
        new("tables side by side", 500, tables => Text($"{Each(tables, i => $"指标,第{i}年,")}\n{Each(tables, i => $"产值{i},{i},")}\n{Each(tables, i => $"增加值{i},{i},")}\n")),
        new("tables side by side and below each other", 250, bands => Text(Each(bands, i => $"指标,2019年8月,,指标,2019年8月\n产值{i},{i},,增加值{i},{i}\n利润{i},{i},,税金{i},{i}\n\n"))),
        new("headings and figures in turns", 500, tables => Text(Each(tables, i => $"表{i}\n指标,2019年8月\n产值{i},{i}\n"))),
        new("titles without a table", 1_500, rows => Text($"产值{Repeat(",甲", 60)},5\n{Repeat("一段文字\n", rows)}{Repeat(",累计", 60)}\n")),
        new("headings over slips", 150, rows => Text(Each(60, i => $"指标,累计(亿元){i}{Repeat(",累计", 30)}\n") + Each(rows, i => $"产值{Repeat(",五5..8", 30)}\n"))),
        new("names that nobody knows", 1_500, rows => Csv(rows, row => $"无此指标{row}甲乙丙丁,{row}")),
        new("figures that are none", 3_000, rows => Csv(rows, row => $"产值,{row}..{row}")),
        new("figures that contradict each other", 2_000, rows => Csv(rows, row => $"规模以上工业总产值,{row}")),
        new("numbers of thousands of digits", 10_000, digits => Csv(20, row => $"产值,{row}{Repeat("7", digits)}")),
        new("notes without end", 6_000, notes => Text("指标,2019年8月\n产值,1\n" + Each(notes, i => $"注:第{i}条\n"))),
        new("archives of many members", 120, members => BadWorkbook.Zip([.. Enumerable.Range(0, members).Select(i => ($"{i}.csv", (Action<TextWriter>)(text => text.Write("指标,2019年8月\n产值,1\n"))))])),
        new("a list of ever new names", 2_500, rows => Text("指标名称,时期,数值,单位\n" + Each(rows, i => $"指标{i},2019年8月,{i},单位{i}\n"))),
        new("an old workbook of many texts", 2_000, texts => new BiffFile().Sheet("月报", Enumerable.Range(0, texts).Select(i => new object?[] { $"产值{i}", i })).Build()),
    ];

    private const string Table = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>指标</t></is></c><c r=\"B1\" t=\"inlineStr\"><is><t>2019年8月</t></is></c></row><row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>产值</t></is></c><c r=\"B2\"><v>5</v></c></row>";

    private static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    private static byte[] Csv(int rows, Func<int, string> row) => Text("指标,2019年8月\n" + Each(rows, i => row(i) + "\n"));

    private static byte[] Workbook(string cell) => BadWorkbook.OfRows($"<row r=\"1\">{cell}</row>");

    private static string Inline(string address, string text) => $"<c r=\"{address}\" t=\"inlineStr\"><is><t>{text}</t></is></c>";

    private static string Repeat(string text, int times) => new StringBuilder(text.Length * times).Insert(0, text, times).ToString();

    private static string Each(int count, Func<int, string> text) => string.Concat(Enumerable.Range(0, count).Select(text));

    private static string Ideographs(int seed, int length)
    {
        var random = new Random(seed);
        return string.Create(length, random, (text, source) =>
        {
            for (var i = 0; i < text.Length; i++)
            {
                text[i] = (char)source.Next(0x4E00, 0x5A00);
            }
        });
    }

    private static string Column(int column) => new Core.Figures.CellAddress(0, column).ToString().TrimEnd('1');

    // Of sectors of 4,096 bytes; the one of the directory is its own successor.
    private static byte[] Circle(int length)
    {
        var file = new byte[length];
        var header = file.AsSpan();
        ((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]).CopyTo(header);
        BinaryPrimitives.WriteUInt16LittleEndian(header[30..], 12);
        BinaryPrimitives.WriteInt32LittleEndian(header[44..], 1);
        BinaryPrimitives.WriteInt32LittleEndian(header[56..], 4096);
        BinaryPrimitives.WriteInt32LittleEndian(header[60..], -2);
        BinaryPrimitives.WriteInt32LittleEndian(header[68..], -2);
        for (var i = 0; i < 109; i++)
        {
            BinaryPrimitives.WriteInt32LittleEndian(header[(76 + (4 * i))..], i == 0 ? 1 : -1);
        }

        var entry = header[4096..];
        Encoding.Unicode.GetBytes("Workbook", entry);
        BinaryPrimitives.WriteInt16LittleEndian(entry[64..], 18);
        entry[66] = 2;
        BinaryPrimitives.WriteInt32LittleEndian(entry[120..], 8192);
        return file;
    }

    private static byte[] Dimensions(int count) => Text(
        $"{{\"version\":\"2.0\",\"class\":\"dataset\",\"id\":[{string.Join(',', Enumerable.Range(0, count).Select(i => $"\"d{i}\""))}],\"size\":[{string.Join(',', Enumerable.Repeat("1", count))}],"
        + $"\"dimension\":{{{string.Join(',', Enumerable.Range(0, count).Select(i => $"\"d{i}\":{{\"category\":{{\"index\":[\"c{i}\"]}}}}"))}}},\"value\":[1]}}");

    private static byte[] Sheets(int count)
    {
        var workbook = new WorkbookBuilder();
        for (var i = 0; i < count; i++)
        {
            workbook.Sheet($"第{i}张", [["指标", "代码", "2019年8月"], ["产值", $"c{i}", 1], ["税金", $"d{i}", 2]]);
        }

        return workbook.Build().ToArray();
    }
}
