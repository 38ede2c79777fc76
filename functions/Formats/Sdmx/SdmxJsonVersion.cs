namespace HtzPipeline.Functions.Formats.Sdmx;

/// <summary>A version of SDMX-JSON.</summary>
/// <param name="Number">Its number, as in media types.</param>
/// <param name="DataSchema">The address of the schema of its data messages.</param>
/// <param name="StructureSchema">The address of the schema of its structure messages.</param>
internal sealed record SdmxJsonVersion(string Number, Uri DataSchema, Uri StructureSchema)
{
    /// <summary>2.0.0, of SDMX 3.0.</summary>
    public static SdmxJsonVersion V20 { get; } = Of("2.0.0", "2.0.0");

    /// <summary>2.1.0, of SDMX 3.1.</summary>
    public static SdmxJsonVersion V21 { get; } = Of("2.1.0", "2.1");

    /// <summary>The media type of data messages.</summary>
    public string DataType => $"application/vnd.sdmx.data+json;version={Number}";

    /// <summary>The media type of structure messages.</summary>
    public string StructureType => $"application/vnd.sdmx.structure+json;version={Number}";

    private static SdmxJsonVersion Of(string number, string folder) => new(
        number,
        new($"https://json.sdmx.org/{folder}/sdmx-json-data-schema.json"),
        new($"https://json.sdmx.org/{folder}/sdmx-json-structure-schema.json"));
}
