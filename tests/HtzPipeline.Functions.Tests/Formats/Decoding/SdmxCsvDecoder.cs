namespace HtzPipeline.Functions.Tests.Formats.Decoding;

internal static class SdmxCsvDecoder
{
    public static IEnumerable<DecodedFigure> Decode(byte[] answer) => CsvDecoder.Rows(answer).Select(row =>
    {
        Assert.Equal(("dataflow", "HTZ:DF_STATISTICS(1.0.0)", "M"), (row["STRUCTURE"], row["STRUCTURE_ID"], row["ACTION"]));
        Assert.Equal(FrequencyOf(row["TIME_PERIOD"]), row["FREQ"]);
        return new DecodedFigure(
            row["INDICATOR"], row["REF_AREA"], row["MEASURE"], row["TIME_PERIOD"], CsvDecoder.Number(row["OBS_VALUE"]),
            row["DECIMALS"].Length == 0 ? null : int.Parse(row["DECIMALS"], System.Globalization.CultureInfo.InvariantCulture),
            row["OBS_STATUS"].Single(), row["UNIT_MEASURE"], CsvDecoder.OrNull(row["OBS_PRECISION"]), bool.Parse(row["DERIVED"]), CsvDecoder.Plain(row["SOURCE_TEXT"]),
            DecodedFigure.WordOf(row["DECISION"], row["SUBMISSION"], CsvDecoder.OrNull(row["RESTS_ON"])));
    });

    /// <summary>The SDMX code of the frequency that a period's form tells.</summary>
    public static string FrequencyOf(string period) => period switch
    {
        { Length: 4 } => "A",
        [_, _, _, _, '-', 'Q', _] => "Q",
        [_, _, _, _, '-', 'S', _] => "S",
        _ => "M",
    };
}
