using System.Text;
using ExcelDataReader;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;
using HtzPipeline.Core.Layout.Bulletins;
using HtzPipeline.Core.Reading;
using HtzPipeline.Core.Validation;

namespace HtzPipeline.Benchmarks.Reading;

/// <summary>
/// How fast workbooks of 200,000 cells become checked figures, beside the bare library that reads the same cells and makes nothing
/// of them. The two take turns in one run; the median of the rounds counts.
/// </summary>
internal static class WorkbookBenchmark
{
    private const int Cells = 200_000;
    private const int WarmUps = 2;
    private const int Rounds = 9;

    private static readonly DateTimeOffset Uploaded = new(2019, 10, 10, 0, 0, 0, TimeSpan.Zero);

    public static async Task Run(TextWriter output)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var faulty = WorkbookFile.WithFaults();
        foreach (var bytes in (byte[][])[faulty.ToXlsx(), faulty.ToXls()])
        {
            if (Checked(faulty, bytes) is var outcome && outcome.Complaints != TidyFile.Faults)
            {
                throw new InvalidOperationException($"{outcome.Complaints} of {TidyFile.Faults} faults were found.");
            }
        }

        await output.WriteLineAsync($"\nWorkbooks; median of {Rounds} interleaved rounds, in processor time, {WarmUps} before them to warm up.\n");
        await output.WriteLineAsync("| workbook | cells | MB | bare ExcelDataReader, ms | read alone, ms | read and checked, ms | times the library | allocated B/figure |");
        await output.WriteLineAsync("|---|--:|--:|--:|--:|--:|--:|--:|");
        foreach (var (name, file) in ((string, WorkbookFile)[])[("list", WorkbookFile.List(Cells)), ("wide bulletins", WorkbookFile.Wide(Cells))])
        {
            await Measure(output, $"XLSX, {name}", file, file.ToXlsx());
            await Measure(output, $"XLS, {name}", file, file.ToXls());
        }
    }

    private static async Task Measure(TextWriter output, string name, WorkbookFile file, byte[] bytes)
    {
        Func<int>[] contestants = [() => Library(bytes), () => Sheets(bytes), () => Checked(file, bytes).Figures];
        int[] expected = [file.Cells, file.Cells, file.Figures];
        var times = contestants.Select(_ => new List<double>()).ToArray();
        for (var round = -WarmUps; round < Rounds; round++)
        {
            for (var i = 0; i < contestants.Length; i++)
            {
                var read = 0;
                var time = ProcessorTime.Of(() => read = contestants[i]());
                if (read != expected[i])
                {
                    throw new InvalidOperationException($"{name}: contestant {i} read {read} of {expected[i]}.");
                }

                if (round >= 0)
                {
                    times[i].Add(time);
                }
            }
        }

        var allocated = GC.GetAllocatedBytesForCurrentThread();
        Checked(file, bytes);
        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        var medians = times.Select(list => list.Order().ElementAt(Rounds / 2)).ToArray();
        await output.WriteLineAsync(
            $"| {name} | {file.Cells:N0} | {bytes.Length / 1e6:0.0} | {medians[0]:0.0} | {medians[1]:0.0} | {medians[2]:0.0} | {medians[2] / medians[0]:0.00} | {allocated / (double)file.Figures:0} |");
    }

    // The floor: every cell's value, and nothing made of it.
    private static int Library(byte[] bytes)
    {
        using var reader = ExcelReaderFactory.CreateReader(new MemoryStream(bytes));
        var cells = 0;
        do
        {
            while (reader.Read())
            {
                for (var column = 0; column < reader.FieldCount; column++)
                {
                    cells += reader.GetValue(column) is null ? 0 : 1;
                }
            }
        }
        while (reader.NextResult());
        return cells;
    }

    private static int Sheets(byte[] bytes)
    {
        var stream = new MemoryStream(bytes);
        var allowance = new Allowance(ReadingLimits.Default, stream.Length);
        var cells = 0;
        foreach (var sheet in SheetFiles.Read(stream, FormatProbe.Tell(stream, allowance), allowance).Sheets)
        {
            for (var row = 0; row < sheet.RowCount; row++)
            {
                for (var column = 0; column < sheet.WidthOf(row); column++)
                {
                    cells += sheet[row, column].IsBlank ? 0 : 1;
                }
            }
        }

        return cells;
    }

    private static (int Figures, int Complaints) Checked(WorkbookFile file, byte[] bytes)
    {
        var bulletin = BulletinReader.Read(new MemoryStream(bytes), ReadingLimits.Default);
        var upload = new Upload("benchmark", Uploaded, TidyFile.UploadedBy, TidyFile.LastPeriod, "benchmark.xlsx");
        var submission = SubmissionCheck.Check(SubmissionCheck.Map(bulletin, file.Catalogue, upload), new ObservationSet(), file.Catalogue);
        return (submission.Accepted.Count, submission.Findings.Count(finding => finding.Severity != Severity.Info));
    }
}
