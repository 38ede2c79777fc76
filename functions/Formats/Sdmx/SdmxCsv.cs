using System.Buffers;
using HtzPipeline.Functions.Formats.Cubes;
using HtzPipeline.Functions.Formats.Tables;

namespace HtzPipeline.Functions.Formats.Sdmx;

/// <summary>
/// The SDMX-CSV 2.0 form of a cube (github.com/sdmx-twg/sdmx-csv): a line for each figure, a column for each component of
/// <see cref="DataStructure"/>. A missing figure has an empty OBS_VALUE, its OBS_STATUS saying how.
/// </summary>
/// <remarks>
/// Codes, values and times are exact. Only the text that uploads bring along (SOURCE_FILE, SOURCE_SHEET, SOURCE_TEXT) gets an apostrophe
/// where it begins as a formula does, as in every CSV here: such a file is opened with a spreadsheet program too, and whoever uploads
/// could run a formula on the reader's machine (CWE-1236). SDMX-JSON has it as it is.
/// </remarks>
internal static class SdmxCsv
{
    /// <summary>The media type.</summary>
    public const string MediaType = "application/vnd.sdmx.data+csv";

    /// <summary>The Content-Type.</summary>
    public const string ContentType = $"{MediaType}; version=2.0.0; charset=utf-8";

    /// <summary>Writes the whole cube.</summary>
    public static void Write(Cube cube, CubeStyle style, IBufferWriter<byte> output) =>
        Write([SdmxDataSet.Information([.. cube.Lines])], SdmxShape.TimeSeries, cube.Catalogue, style, output);

    /// <summary>Writes data sets one after the other: what is to be done with each line is in its ACTION.</summary>
    /// <param name="dataSets">The data sets.</param>
    /// <param name="shape">
    /// What is given of each figure. There are no series here: where only keys are wanted, the dimension that would run within them is empty.
    /// </param>
    /// <param name="catalogue">The catalogue that names are taken from.</param>
    /// <param name="style">What was chosen about the form.</param>
    /// <param name="output">Takes the message.</param>
    public static void Write(IReadOnlyList<SdmxDataSet> dataSets, SdmxShape shape, IndicatorCatalogue catalogue, CubeStyle style, IBufferWriter<byte> output)
    {
        var normalized = style.SdmxCsv.HasNormalizedTime && dataSets.Any(set => set.Lines.Any(line => line.Figure.Period.Frequency != Frequency.Year));
        var columns = SdmxCsvColumns.Of(catalogue, style, shape, withValidity: dataSets.Any(set => set is not { ValidFrom: null, ValidTo: null }));
        var lines =
            from set in dataSets
            from line in set.Lines
            select new SdmxCsvLine(line.Series, line.Figure, (normalized ? line.Figure.Period.LastMonth : line.Figure.Period).ToString(), set);
        CsvText.Encode(new CsvTable<SdmxCsvLine>([.. columns]).Write(lines), style.WithBom, output);
    }
}

/// <summary>A line of SDMX-CSV.</summary>
/// <param name="Series">The series.</param>
/// <param name="Figure">The figure.</param>
/// <param name="Period">Its period, normalized where that was asked for.</param>
/// <param name="DataSet">The data set that it is in.</param>
internal sealed record SdmxCsvLine(CubeSeries Series, CubeFigure Figure, string Period, SdmxDataSet DataSet);
