using HtzPipeline.Functions.Formats.Cubes;

namespace HtzPipeline.Functions.Formats.Sdmx;

/// <summary>A data set of a message.</summary>
/// <param name="Action">What the reader is to do: Information, Replace or Delete.</param>
/// <param name="ValidFrom">When this became valid; null where the message does not speak of that.</param>
/// <param name="ValidTo">When this ceased to be valid; null where the message does not speak of that.</param>
/// <param name="Lines">The figures, in the order of the message.</param>
internal sealed record SdmxDataSet(
    string Action, DateTimeOffset? ValidFrom, DateTimeOffset? ValidTo, IReadOnlyList<(CubeSeries Series, CubeFigure Figure)> Lines)
{
    /// <summary>The word for a data set of what there is.</summary>
    public const string Informing = "Information";

    /// <summary>What there is, in its order.</summary>
    public static SdmxDataSet Information(IReadOnlyList<(CubeSeries Series, CubeFigure Figure)> lines) => new(Informing, null, null, lines);

    /// <summary>All of a cube, series by series.</summary>
    public static SdmxDataSet Of(Cube cube) =>
        Information([.. cube.Series.SelectMany(series => series.Figures.Select(figure => (series, figure)))]);
}
