using System.Globalization;
using System.Text;
using ExcelDataReader;
using HtzPipeline.Benchmarks.Reading;

namespace HtzPipeline.Core.Tests.Reading;

/// <summary>Cell by cell, generated workbooks are read as another library reads them.</summary>
public class DifferentialTests
{
    private const int Seed = 20190930;

    static DifferentialTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Theory]
    [InlineData("xlsx")]
    [InlineData("xls")]
    public void Every_cell_is_read_as_another_library_reads_it(string format)
    {
        var random = new Random(Seed);
        for (var i = 0; i < 40; i++)
        {
            object?[][] rows = [.. Enumerable.Range(0, random.Next(1, 30)).Select(_ => Enumerable.Range(0, random.Next(1, 30)).Select(_ => Value(random)).ToArray())];
            var bytes = format == "xls" ? new BiffFile().Sheet("甲", rows).Build() : new WorkbookBuilder().Sheet("甲", rows).Build().ToArray();
            Compare(bytes, SheetReading.Of(bytes)[0]);
        }
    }

    private static void Compare(byte[] bytes, Core.Reading.Sheet sheet)
    {
        using var library = ExcelReaderFactory.CreateReader(new MemoryStream(bytes));
        for (var row = 0; library.Read(); row++)
        {
            for (var column = 0; column < library.FieldCount; column++)
            {
                var cell = sheet[row, column];
                switch (library.GetValue(column))
                {
                    case null:
                        Assert.True(cell.IsBlank);
                        break;
                    case string text:
                        Assert.Equal(text, cell.Text);
                        break;
                    case double number:
                        Assert.Equal(number.ToString("G15", CultureInfo.InvariantCulture), ((double)cell.Number!.Value).ToString("G15", CultureInfo.InvariantCulture));
                        break;
                    case var other:
                        Assert.Fail($"{other} at {row}, {column}");
                        break;
                }
            }
        }
    }

    private static object? Value(Random random) => random.Next(8) switch
    {
        0 => null,
        1 => random.Next(-1000, 1000),
        2 => Math.Round(random.NextDouble() * 10_000, random.Next(0, 7)),
        3 => (random.NextDouble() - 0.5) * Math.Pow(10, random.Next(-6, 12)),
        4 => "甲" + new string('乙', random.Next(0, 3000)),
        5 => " <&>\"' é\t",
        6 => 0.1 + 0.2,
        _ => "指标" + random.Next(10).ToString(CultureInfo.InvariantCulture),
    };
}
