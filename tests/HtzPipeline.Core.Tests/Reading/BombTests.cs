using System.Diagnostics;
using System.Text;
using HtzPipeline.Core.Findings;
using HtzPipeline.Core.Layout.Bulletins;
using HtzPipeline.Core.Reading;

namespace HtzPipeline.Core.Tests.Reading;

/// <summary>Files made to exhaust a reader are read or refused within two seconds and 256 MB.</summary>
[Collection(nameof(BombTests))]
[CollectionDefinition(nameof(BombTests), DisableParallelization = true)]
public class BombTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(2);

    private const string Row = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>指标</t></is></c><c r=\"B1\" t=\"inlineStr\"><is><t>累计</t></is></c></row><row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>甲</t></is></c><c r=\"B2\"><v>5</v></c></row>";

    public static TheoryData<string, string> Bombs => new()
    {
        { "a zip bomb", "HTZ1023" },
        { "2^20 rows", "HTZ1021" },
        { "a false dimension", "read" },
        { "a stray cell far below", "read" },
        { "a stray cell far right", "read" },
        { "many rows of one far cell", "HTZ1021" },
        { "merged over everything", "read" },
        { "merged over everything often", "HTZ1026" },
        { "a billion laughs", "HTZ1018" },
        { "an external entity", "HTZ1018" },
        { "a hundred megabytes in a line", "HTZ1024" },
        { "a line of delimiters", "HTZ1024" },
        { "deep nesting", "HTZ1006" },
        { "millions of empty styled cells", "read" },
        { "millions of shared strings", "HTZ1021" },
        { "one shared string too long", "HTZ1006" },
        { "long shared strings", "HTZ1027" },
        { "many members", "HTZ1028" },
        { "spans on a web page", "HTZ1025" },
        { "a web page of open tables", "HTZ1003" },
    };

    [Theory]
    [MemberData(nameof(Bombs))]
    public void A_file_made_to_exhaust_is_read_or_refused_in_time_and_memory(string name, string expected)
    {
        var (bytes, limits) = Make(name);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var peak = 0L;
        using var stop = new CancellationTokenSource();
        var watch = new Thread(() =>
        {
            while (!stop.IsCancellationRequested)
            {
                peak = Math.Max(peak, GC.GetTotalMemory(forceFullCollection: false) - before);
                Thread.Sleep(5);
            }
        });
        watch.Start();

        // The clock's time, or this process's where that is less: neither what else the machine does nor what the runtime does beside is the reader's.
        using var process = Process.GetCurrentProcess();
        var (start, clock) = (process.TotalProcessorTime, Stopwatch.StartNew());
        var outcome = OutcomeOf(bytes, limits);
        process.Refresh();
        var time = TimeSpan.FromTicks(Math.Min((process.TotalProcessorTime - start).Ticks, clock.Elapsed.Ticks));
        stop.Cancel();
        watch.Join();
        Assert.Equal(expected, outcome);
        Assert.True(time < Limit, $"{name} took {time}.");
        Assert.True(peak < 256L << 20, $"{name} took {peak >> 20} MB.");
    }

    private static string OutcomeOf(byte[] bytes, ReadingLimits limits)
    {
        try
        {
            var figures = BulletinReader.Read(new MemoryStream(bytes), limits).Figures.Count();
            return figures > 0 ? "read" : "nothing";
        }
        catch (UnreadableFileException unreadable)
        {
            return unreadable.Finding.Kind.Code;
        }
    }

    private static (byte[] Bytes, ReadingLimits Limits) Make(string name)
    {
        var limits = ReadingLimits.Default;
        return name switch
        {
            "a zip bomb" => (BadWorkbook.Of(text =>
            {
                text.Write("<!--");
                BadWorkbook.Repeat(text, new string(' ', 100), 1_000_000);
            }), limits),
            "2^20 rows" => (BadWorkbook.Of(text =>
            {
                text.Write("<worksheet><sheetData>");
                for (var row = 1; row <= 1 << 20; row++)
                {
                    text.Write($"<row r=\"{row}\"><c r=\"A{row}\"><v>1</v></c></row>");
                }

                text.Write("</sheetData></worksheet>");
            }), limits),
            "a false dimension" => (BadWorkbook.Of(text => text.Write($"<worksheet><dimension ref=\"A1:XFD1048576\"/><sheetData>{Row}</sheetData></worksheet>")), limits),
            "a stray cell far below" => (BadWorkbook.OfRows(Row + "<row r=\"1048576\"><c r=\"C1048576\"><v>1</v></c></row>"), limits),
            "a stray cell far right" => (BadWorkbook.OfRows(Row + "<row r=\"3\"><c r=\"XFD3\"><v>1</v></c></row>"), limits),
            "many rows of one far cell" => (BadWorkbook.OfRows(Row + string.Concat(Enumerable.Range(3, 3000).Select(row => $"<row r=\"{row}\"><c r=\"XFD{row}\"><v>1</v></c></row>"))), limits),
            "merged over everything" => (BadWorkbook.OfRows(Row, after: "<mergeCells><mergeCell ref=\"A3:XFD1048576\"/></mergeCells>"), limits),
            "merged over everything often" => (BadWorkbook.OfRows(
                Row + string.Concat(Enumerable.Range(3, 2000).Select(row => $"<row r=\"{row}\"><c r=\"CV{row}\"><v>1</v></c></row>")),
                after: $"<mergeCells>{string.Concat(Enumerable.Repeat("<mergeCell ref=\"A3:XFD1048576\"/>", 2000))}</mergeCells>"), limits),
            "a billion laughs" => (BadWorkbook.OfRows(Row, before: "<!DOCTYPE lolz [<!ENTITY a \"lol\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]>"), limits),
            "an external entity" => (BadWorkbook.OfRows(Row, before: "<!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"), limits),
            "a hundred megabytes in a line" => (Filled(100 << 20, (byte)'x'), limits with { Bytes = 200 << 20 }),
            "a line of delimiters" => (Filled(30 << 20, (byte)','), limits),
            "deep nesting" => (BadWorkbook.Of(text => BadWorkbook.Repeat(text, "<a><b>", 10_000_000 / 6)), limits with { InflationRatio = 10_000 }),
            "millions of empty styled cells" => (BadWorkbook.Of(text =>
            {
                text.Write($"<worksheet><sheetData>{Row}<row r=\"3\">");
                BadWorkbook.Repeat(text, "<c r=\"B3\" s=\"1\"/>", 5_000_000);
                text.Write("</row></sheetData></worksheet>");
            }), limits with { InflationRatio = 10_000 }),
            "millions of shared strings" => (BadWorkbook.OfRows(Row, strings: string.Concat(Enumerable.Repeat("<si><t/></si>", 4_000_000))), limits with { InflationRatio = 10_000 }),
            "one shared string too long" => (BadWorkbook.OfRows(Row, strings: $"<si><t>{new string('x', 2_000_000)}</t></si>"), limits with { InflationRatio = 10_000 }),
            "long shared strings" => (BadWorkbook.OfRows(Row, strings: string.Concat(Enumerable.Repeat($"<si><t>{new string('x', 32_000)}</t></si>", 1_500))), limits with { InflationRatio = 10_000 }),
            "many members" => (BadWorkbook.Zip([.. Enumerable.Range(0, 20_000).Select(i => ($"{i}.csv", (Action<TextWriter>)(text => text.Write("x"))))]), limits),
            "spans on a web page" => (Encoding.ASCII.GetBytes("<table>" + string.Concat(Enumerable.Repeat("<tr><td rowspan=65534 colspan=1000>x", 400_000))), limits),
            "a web page of open tables" => (Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("<table><tr><td>", 500_000))), limits),
            _ => throw new ArgumentOutOfRangeException(nameof(name)),
        };
    }

    private static byte[] Filled(int length, byte value)
    {
        var bytes = new byte[length];
        Array.Fill(bytes, value);
        return bytes;
    }
}
