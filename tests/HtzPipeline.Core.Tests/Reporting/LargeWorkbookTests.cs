using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Reading;
using HtzPipeline.Core.Reporting;
using HtzPipeline.Core.Reporting.Workbooks;
using HtzPipeline.Core.Tests.Reading;

namespace HtzPipeline.Core.Tests.Reporting;

public class LargeWorkbookTests
{
    [Fact]
    public void Marking_a_large_sheet_keeps_little_of_it_in_memory()
    {
        const int Rows = 10_000;
        const int Columns = 20;
        var rows = Enumerable.Range(0, Rows).Select(row => Enumerable.Range(0, Columns).Select(column => (object?)(double)((row * Columns) + column)).ToArray()).ToArray();
        var file = new WorkbookBuilder().Sheet("表", rows).Build();
        var report = ReportedFile.WithFindings(file, Enumerable.Range(0, 50).Select(i => $"表!{new CellAddress(i * 199, i % Columns)}")).Report;
        var grid = FileGrid.Read(file, ReadingLimits.Default);

        var before = GC.GetAllocatedBytesForCurrentThread();
        var marked = new MemoryStream();
        MarkedWorkbook.Write(report, grid, file, marked);
        var perCell = (GC.GetAllocatedBytesForCurrentThread() - before) / (double)(Rows * Columns);

        // A tree of the sheet's XML would take over a thousand bytes a cell.
        Assert.InRange(perCell, 1, 500);
        marked.Position = 0;
        using var opened = new OpenedWorkbook(marked);
        Assert.NotNull(opened.Fill("表", "A1"));
        Assert.Equal("199999", opened.Text("表", "T10000"));
    }
}
