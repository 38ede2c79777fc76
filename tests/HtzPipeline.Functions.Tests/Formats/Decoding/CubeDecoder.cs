namespace HtzPipeline.Functions.Tests.Formats.Decoding;

/// <summary>Reads a format back with something that the app does not write it with.</summary>
/// <param name="Format">The format's name.</param>
/// <param name="Decode">The figures in an answer.</param>
/// <param name="Keeps">What the format keeps of a figure, where it does not keep all: said here, so that nothing else gets lost.</param>
internal sealed record CubeDecoder(string Format, Func<byte[], IEnumerable<DecodedFigure>> Decode, Func<DecodedFigure, DecodedFigure>? Keeps = null)
{
    /// <summary>A decoder for every format; a test holds that none is without.</summary>
    public static IReadOnlyList<CubeDecoder> All { get; } =
    [
        new("json", JsonDecoder.Decode),
        new("compact", CompactDecoder.Decode, figure => figure with { Text = null }),
        new("csv", CsvDecoder.Decode, CsvDecoder.Kept),
        new("xlsx", XlsxDecoder.Decode, XlsxDecoder.Kept),
        new("jsonstat", JsonStatDecoder.Decode),
        new("sdmx-csv", SdmxCsvDecoder.Decode, CsvDecoder.Kept),
        new("sdmx-json", SdmxJsonDecoder.Decode),
        new("sdmx-json-2.0", SdmxJsonDecoder.Decode),
        new("sdmx-ml", SdmxMlDecoder.Decode, figure => figure with { Text = XlsxDecoder.InXml(figure.Text) }),
    ];
}
