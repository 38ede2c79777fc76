using System.Buffers;
using HtzPipeline.Functions.Formats.Cubes;

namespace HtzPipeline.Functions.Formats.Json;

/// <summary>The compact JSON form of a cube, for dashboards: <see cref="CompactResource"/>.</summary>
internal static class CompactJson
{
    /// <summary>Its media type: JSON, but of another shape than <c>application/json</c> here.</summary>
    public const string MediaType = "application/vnd.htz.compact+json";

    /// <summary>Writes the whole cube.</summary>
    public static void Write(Cube cube, CubeStyle style, IBufferWriter<byte> output) => ApiJson.Write(CompactResource.Of(cube), output);
}
