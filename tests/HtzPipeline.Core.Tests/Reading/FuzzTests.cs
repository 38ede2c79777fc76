using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using HtzPipeline.Benchmarks.Reading;
using HtzPipeline.Core.Findings;
using HtzPipeline.Core.Layout.Bulletins;
using HtzPipeline.Core.Reading;
using HtzPipeline.Core.Tests.Layout;

namespace HtzPipeline.Core.Tests.Reading;

/// <summary>Files of every format, broken at random but the same each time, are read or refused, and nothing else.</summary>
public class FuzzTests
{
    private const int Seed = 20190930;
    private static readonly TimeSpan PerFormat = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan PerFile = TimeSpan.FromSeconds(5);

    private const string Table = "2019年8月,,单位:万元\n指标,累计,同比增长(%)\n工业总产值,58.33,9.62\n#其中:甲,-,持平\n注:快报数\n";

    [Theory]
    [InlineData("csv")]
    [InlineData("gb18030")]
    [InlineData("xlsx")]
    [InlineData("xlsx parts")]
    [InlineData("xls")]
    [InlineData("html")]
    [InlineData("xml")]
    [InlineData("zip")]
    public void A_broken_file_is_read_or_refused(string format)
    {
        var valid = Valid(format);
        Read.Stream(new MemoryStream(valid));
        var random = new Random(Seed);
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < 2000 && watch.Elapsed < PerFormat; i++)
        {
            var broken = format == "xlsx parts" ? BreakParts(valid, random) : Break(valid, random);
            var start = watch.Elapsed;
            try
            {
                _ = BulletinReader.Read(new MemoryStream(broken), ReadingLimits.Default).Figures.Count();
            }
            catch (UnreadableFileException)
            {
                // As it should be.
            }
            catch (Exception other)
            {
                Assert.Fail($"{format}, file {i}: {other}");
            }

            Assert.True(watch.Elapsed - start < PerFile, $"{format}, file {i} took {watch.Elapsed - start}.");
        }
    }

    private static byte[] Valid(string format) => format switch
    {
        "csv" => Encoding.UTF8.GetBytes(Table),
        "gb18030" => Read.Gb18030.GetBytes(Table),
        "xls" => new BiffFile().Sheet("月报", Rows()).Build(),
        "html" => Encoding.UTF8.GetBytes("<html><table border=1>" + string.Concat(Table.TrimEnd().Split('\n').Select(row => "<tr>" + string.Concat(row.Split(',').Select(cell => $"<td colspan='1' style=\"x:y\">{cell}</td>")) + "</tr>")) + "</table></html>"),
        "xml" => Encoding.UTF8.GetBytes("<?xml version='1.0'?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"><Worksheet Name='月报'><Table>" + string.Concat(Table.TrimEnd().Split('\n').Select(row => "<Row>" + string.Concat(row.Split(',').Select(cell => $"<Cell MergeAcross='0'><Data Type='String'>{cell}</Data></Cell>")) + "</Row>")) + "</Table></Worksheet></Workbook>"),
        "zip" => BadWorkbook.Zip(("甲.csv", text => text.Write(Table)), ("乙.csv", text => text.Write(Table))),
        _ => new WorkbookBuilder().Sheet("月报", [.. Rows()], ["A1:C1"]).Sheet("底稿", [["指标", new WorkbookBuilder.Formatted(43678, "yyyy-mm")], ["甲", new WorkbookBuilder.Formula("1+1", 2)]], hidden: true).Build().ToArray(),
    };

    private static IEnumerable<object?[]> Rows() =>
        Table.TrimEnd().Split('\n').Select(row => row.Split(',').Select(cell => double.TryParse(cell, out var number) ? (object?)number : cell).ToArray());

    private static byte[] Break(byte[] valid, Random random)
    {
        var broken = valid.ToList();
        for (var times = random.Next(1, 6); times > 0 && broken.Count > 1; times--)
        {
            var at = random.Next(broken.Count);
            var length = Math.Min(random.Next(1, 64), broken.Count - at);
            switch (random.Next(6))
            {
                case 0 or 1:
                    broken[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 2:
                    broken[at] = (byte)random.Next(256);
                    break;
                case 3:
                    broken.RemoveRange(at, length);
                    break;
                case 4:
                    broken.InsertRange(random.Next(broken.Count), broken.GetRange(at, length));
                    break;
                default:
                    broken.RemoveRange(at, random.Next(8) == 0 ? broken.Count - at : length / 16);
                    break;
            }
        }

        return [.. broken];
    }

    // Broken parts in a sound zip: their check sums are right.
    private static byte[] BreakParts(byte[] valid, Random random)
    {
        var stream = new MemoryStream();
        using (var from = new ZipArchive(new MemoryStream(valid)))
        using (var to = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            var victim = random.Next(from.Entries.Count);
            foreach (var (entry, i) in from.Entries.Select((entry, i) => (entry, i)))
            {
                var content = new MemoryStream();
                using (var part = entry.Open())
                {
                    part.CopyTo(content);
                }

                using var copy = to.CreateEntry(entry.FullName).Open();
                copy.Write(i == victim ? Break(content.ToArray(), random) : content.ToArray());
            }
        }

        return stream.ToArray();
    }
}
