using System.Buffers;
using HtzPipeline.Core.Reporting.Workbooks;
using HtzPipeline.Functions.Formats.Cubes;

namespace HtzPipeline.Functions.Formats.Tables;

/// <summary>
/// The XLSX form of a cube: a sheet with a line for each figure, for each frequency a sheet with a line for each series and the periods
/// across, and a sheet of notes. Numbers are numbers, shown with their printed decimals, ≥ ≤ ≈ before those that are not rounded and
/// a question mark after doubtful ones. In the place of a missing one stands its sign (— …), or nothing where the figure is not available.
/// </summary>
internal static class FiguresWorkbook
{
    /// <summary>The media type.</summary>
    public const string MediaType = TableWorkbook.MediaType;

    private static readonly (Frequency Frequency, LocalText Name)[] Frequencies =
    [
        (Frequency.Month, new("月度", "Monthly")),
        (Frequency.Quarter, new("季度", "Quarterly")),
        (Frequency.HalfYear, new("半年", "Half-yearly")),
        (Frequency.Year, new("年度", "Yearly")),
    ];

    /// <summary>Writes the whole cube.</summary>
    /// <exception cref="CubeTooLargeException">It has more figures than a sheet has rows.</exception>
    public static void Write(Cube cube, CubeStyle style, IBufferWriter<byte> output)
    {
        var lines = cube.Lines.ToList();
        if (lines.Count >= TableWorkbook.MostRows)
        {
            throw new CubeTooLargeException(
                $"共 {lines.Count} 个数值,超过一张工作表的 {TableWorkbook.MostRows} 行;请减少指标、区域或时期,或改用 CSV。",
                $"There are {lines.Count} figures, more than the {TableWorkbook.MostRows} rows of a sheet: ask for fewer indicators, areas or periods, or for CSV.");
        }

        using var workbook = new MemoryStream();
        TableWorkbook.Write(
            [
                FigureSheet.Of(lines, cube.Catalogue, style.Language),
                .. from frequency in Frequencies
                   let series = cube.Series.Where(series => series.Frequency == frequency.Frequency).ToList()
                   where series.Count > 0
                   select SeriesSheet.Of(frequency.Name.In(style.Language), series, cube.Catalogue, style.Language),
                NotesSheet.Of(cube, style.Language),
            ],
            workbook);
        output.Write(workbook.GetBuffer().AsSpan(0, (int)workbook.Length));
    }

    /// <summary>The cell of a figure: its number, or what stands for it.</summary>
    public static TableCell Cell(FigureResource figure, Language language) => figure.Value is { } number
        ? TableCell.Of(
            number,
            figure.Precision switch { "atLeast" => "≥", "atMost" => "≤", "about" => "≈", _ => "" },
            figure.Status == ObservationStatus.Questionable.Code ? "?" : "")
        : StatusFacts.Of(figure.Status).Sign.In(language);
}
