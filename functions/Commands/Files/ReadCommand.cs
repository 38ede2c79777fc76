using HtzPipeline.Core.Findings;
using HtzPipeline.Core.Layout;
using HtzPipeline.Core.Reading;
using HtzPipeline.Core.Reporting;
using HtzPipeline.Functions.Commands.Shell;
using HtzPipeline.Functions.Ingest;

namespace HtzPipeline.Functions.Commands.Files;

/// <summary><c>read FILE</c>: what is read of a file before the catalogue is consulted, so that reading can be judged on any file.</summary>
internal static class ReadCommand
{
    private static readonly LocalText Details = new(
        """
        加 --json 时,先是每个数据一行:
          {"sheet","cell","indicator","parents":[...],"area","period","measure","text","value","decimals","unit","status"}
        其中 indicator 为表中所写(不含单位);period 写作 2019-08、2019-Q2、2019-S1、2019 或 2019-01/2019-08(“2019年8月”栏下的累计数写作 2019-08,measure 为 cumulative),日、周照原样,
        认不出时为 null,原文见 periodText;measure 为 current、cumulative、level、growth、cumulativeGrowth、share、rank 等,表中未写则为 null,栏目没有看懂时原文见 measureText;
        value 缺数时为 null,由 status 说明:A 正常,U 存疑,O 无数据(空格),M 无此项(-),N 不足最小单位(…),L 以文字表示,Q 不公布;数字后的标记见 flag。暂缓的数据另有 held(问题代码);可有两种读法的另有 alternatives,每种都是完整的读法 {"indicator","area","period","measure","value","decimals","unit"},第一种即该行本身。
        然后每张工作表一行版式说明:{"sheet","layout","ranges":[{"role","range","why":{"zh","en"}}],
          "columns":[{"role","range","heading","names","period","measure","unit"}]},有隐藏行列时另有 hiddenRows、hiddenColumns;
        最后每个问题一行:{"code","severity","sheet","cell","message":{"zh","en"},"advice":{"zh","en"}}。
        JSON 数据报文没有单元格:sheet 为数据集名称,第 i 个值记作 A 列第 i 行。
        """,
        """
        With --json, first one line for each figure as above: the indicator as labelled, without its unit; the period as
        2019-08, 2019-Q2, 2019-S1, 2019, or 2019-01/2019-08 for a range that is none of these (the cumulative figure of a column 2019年8月 is 2019-08, its measure cumulative), days and weeks as written, null where it cannot be read, periodText then saying what stands there; the
        measure as current, cumulative, level, growth, cumulativeGrowth, share, rank and so on, null where nothing is said, measureText then giving a heading that was not understood; the
        value null where missing, the status saying how: A normal, U low reliability, O missing (blank), M no such figure (-),
        N below the smallest unit (…), L in words, Q suppressed; a flag after the number is in flag. One that waits for a decision has the codes of its findings in held, and where it may be read in
        two ways all of them in alternatives, the first being the line itself. Then one
        line for each sheet with its layout report, its columns, and the hidden rows and columns if any, then
        one for each finding (an object with "code"). A data message in JSON has no cells: the sheet is the dataset's
        name, the i-th value is called row i of column A.
        """);

    public static Command Command { get; } = new(
        "read",
        "FILE",
        new("读取一个文件,显示读到的数据和版式(不用指标目录)。", "Reads a file and shows the figures and the layout found (without the catalogue)."),
        [.. LimitOptions.All],
        Details,
        new(new("已读取", "read"), new("有错误级问题,或没有读到数据", "findings of severity error, or nothing read")),
        RunAsync);

    private static Task<int> RunAsync(CommandLine line, CommandOutput output, CancellationToken cancellation)
    {
        var limits = LimitOptions.Read(line);
        using var file = InputFile.Open(line.File);
        var place = PlaceOf(Path.GetFullPath(line.File));
        using var buffer = new BufferedStream(output.Stream, 1 << 16);
        if (output.IsJson)
        {
            using var json = new BulletinJson(buffer);
            return Task.FromResult(Read(new(output.Tell), file, place, limits, json.Write, json.Write, json.Write, json.Write, cancellation));
        }

        using var writer = new StreamWriter(buffer);
        var text = new BulletinText(writer);
        return Task.FromResult(Read(new(output.Tell), file, place, limits, text.Write, _ => { }, text.Write, finding => text.Write(FindingReport.Of(finding)), cancellation));
    }

    // The folder says a period only where it is one of an upload, …/{department}/{period}/{file}.
    private static FilePlace PlaceOf(string path) =>
        new(Path.GetFileName(path), Period.TryParse(Path.GetFileName(Path.GetDirectoryName(path)), null, out var folder) ? folder : null);

    // Figures are written as they are read: a file of any length takes the same memory.
    private static int Read(
        FileStages stages, Stream file, FilePlace place, ReadingLimits limits, Action<ReportedFigure> figure, Action<PassedNumber> passed, Action<SheetReport> sheet, Action<Finding> finding, CancellationToken cancellation)
    {
        var (count, hasErrors) = (0L, false);
        Bulletin? bulletin = null;
        try
        {
            bulletin = stages.Read(file, place, limits, cancellation);
            foreach (var read in stages.FiguresOf(bulletin))
            {
                figure(read);
                hasErrors |= read.HeldFor.Count > 0;
                count++;
            }
        }
        catch (UnreadableFileException unreadable)
        {
            Close();
            finding(unreadable.Finding);
            return CommandExit.Failed;
        }

        Close();
        return count == 0 || hasErrors ? CommandExit.Failed : CommandExit.Done;

        void Close()
        {
            foreach (var number in bulletin?.Passed ?? [])
            {
                passed(number);
            }

            foreach (var report in bulletin?.Sheets ?? [])
            {
                sheet(report);
            }

            foreach (var found in bulletin?.Findings ?? [])
            {
                hasErrors |= found.Severity == Severity.Error;
                finding(found);
            }
        }
    }
}
