using System.Buffers;
using System.Text.Json;
using System.Text.Json.Nodes;
using HtzPipeline.Functions.Formats.Cubes;

namespace HtzPipeline.Functions.Formats.Json;

/// <summary>The self-describing JSON form of a cube.</summary>
internal static class ObservationsJson
{
    private const string Source = "source";

    /// <summary>Writes the whole cube.</summary>
    public static void Write(Cube cube, CubeStyle style, IBufferWriter<byte> output)
    {
        var resource = ObservationsResource.Of(cube);
        if (style.Fields.Count == 0)
        {
            ApiJson.Write(resource, output);
            return;
        }

        var json = JsonSerializer.SerializeToNode(resource, ApiJson.Options)!;
        foreach (var observation in json["series"]!.AsArray().SelectMany(series => series!["observations"]!.AsArray()))
        {
            Keep(observation!.AsObject(), ["period", "measures", .. style.Fields]);
            foreach (var (_, figure) in observation["measures"]!.AsObject())
            {
                KeepOfFigure(figure!.AsObject(), style.Fields);
            }
        }

        ApiJson.Write(json, output);
    }

    // What CSV has as columns of their own is in JSON the figure's source.
    private static void KeepOfFigure(JsonObject figure, IReadOnlyList<string> fields)
    {
        if (figure[Source] is JsonObject source)
        {
            Keep(source, fields);
        }

        Keep(figure, figure[Source] is JsonObject { Count: > 0 } ? [Source, .. fields] : fields);
    }

    private static void Keep(JsonObject members, IReadOnlyList<string> names)
    {
        foreach (var name in members.Select(member => member.Key).Except(names).ToList())
        {
            members.Remove(name);
        }
    }
}
