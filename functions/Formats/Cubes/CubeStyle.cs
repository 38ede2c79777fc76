namespace HtzPipeline.Functions.Formats.Cubes;

/// <summary>What can be chosen about an answer beside its format; a format takes from it what concerns it.</summary>
/// <param name="Language">The language of names where a format has room for one only.</param>
/// <param name="WithBom">Whether a byte-order mark comes before CSV, without which Excel garbles Chinese.</param>
internal sealed record CubeStyle(Language Language, bool WithBom)
{
    /// <summary>The columns or members that are wanted, in their order; none for all.</summary>
    public IReadOnlyList<string> Fields { get; init; } = [];

    /// <summary>What the client's Accept header says about SDMX-CSV.</summary>
    public SdmxCsvOptions SdmxCsv { get; init; } = SdmxCsvOptions.Default;
}
