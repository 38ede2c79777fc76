using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using ExcelDataReader;

namespace HtzPipeline.Functions.Tests.Formats.Decoding;

/// <summary>Reads the sheet with a line for each figure.</summary>
internal static partial class XlsxDecoder
{
    // The reader asks for the code pages of old workbooks, whatever it reads.
    static XlsxDecoder() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static IExcelDataReader Open(byte[] workbook) => ExcelReaderFactory.CreateReader(new MemoryStream(workbook));

    public static IEnumerable<DecodedFigure> Decode(byte[] answer)
    {
        using var reader = Open(answer);
        Assert.Equal("数据", reader.Name);
        Assert.True(reader.Read());
        var columns = Enumerable.Range(0, reader.FieldCount).ToDictionary(reader.GetString);
        while (reader.Read())
        {
            var value = columns["数值"];
            var number = reader.GetValue(value) as double?;
            yield return new(
                Text("指标代码")!, Text("区域代码")!, Text("口径代码")!, Text("时期")!, (decimal?)number, number is null ? null : Decimals(reader.GetNumberFormatString(value)),
                Text("状态代码")!.Single(), Text("单位代码")!, Text("精度"), Text("推算") == "是", Text("原文"),
                DecodedFigure.WordOf(Text("决定"), Text("报送"), Text("所据放行")));
        }

        string? Text(string column) => CsvDecoder.OrNull(reader.GetValue(columns[column]) as string);
    }

    /// <summary>A number has the 15 digits of a double; nothing and an empty text are one.</summary>
    public static DecodedFigure Kept(DecodedFigure figure) => figure with { Value = (decimal?)(double?)figure.Value, Text = CsvDecoder.OrNull(InXml(figure.Text)) };

    /// <summary>What XML does not hold is not lost without a trace.</summary>
    public static string? InXml(string? text) => text is null ? null : string.Concat(text.EnumerateRunes().Select(
        rune => rune.IsBmp && !XmlConvert.IsXmlChar((char)rune.Value) ? "\uFFFD" : rune.ToString()));

    public static int Decimals(string format) => Digits().Match(format).Groups[1].Length;

    [GeneratedRegex(@"^(?:""[^""]*"")?0(?:\.(0+))?(?:""[^""]*"")?$")]
    private static partial Regex Digits();
}
