using System.Buffers;
using HtzPipeline.Functions.Formats.Cubes;

namespace HtzPipeline.Functions.Formats.Json;

/// <summary>The JSON-stat 2.0 form of a cube (https://json-stat.org/full): <see cref="JsonStatResource"/>.</summary>
internal static class JsonStat
{
    /// <summary>
    /// JSON-stat has no registered media type and is usually served as <c>application/json</c>, which is another format here: so a
    /// vendor's type, made as RFC 6838 has it, tells the two apart. Clients of JSON-stat read the body, whatever its type.
    /// </summary>
    public const string MediaType = "application/vnd.jsonstat+json";

    /// <summary>
    /// The most cells that the dimensions may span, figures or none: what is sent is sparse, but clients make an array of all cells of it.
    /// </summary>
    public const int MostCells = 1_000_000;

    /// <summary>Writes the whole cube.</summary>
    /// <exception cref="CubeTooLargeException">It spans more than <see cref="MostCells"/>.</exception>
    public static void Write(Cube cube, CubeStyle style, IBufferWriter<byte> output) => ApiJson.Write(JsonStatResource.Of(cube, style.Language), output);
}
