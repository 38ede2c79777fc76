using System.Buffers;
using HtzPipeline.Functions.Formats.Cubes;

namespace HtzPipeline.Functions.Formats.Json;

/// <summary>The self-describing JSON form of a cube.</summary>
internal static class ObservationsJson
{
    /// <summary>Writes the whole cube.</summary>
    public static void Write(Cube cube, CubeStyle style, IBufferWriter<byte> output) => ApiJson.Write(ObservationsResource.Of(cube), output);
}
