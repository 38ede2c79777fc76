using System.Buffers;
using HtzPipeline.Functions.Formats.Cubes;
using Microsoft.Net.Http.Headers;

namespace HtzPipeline.Functions.Formats;

/// <summary>A form in which a <see cref="Cube"/> is answered.</summary>
/// <param name="Name">Its name in <c>?format=</c>.</param>
/// <param name="MediaType">Its media type, for the Accept header.</param>
/// <param name="ContentType">The Content-Type of the answer: the media type, and its parameters.</param>
/// <param name="Write">Writes the whole cube.</param>
internal sealed record CubeFormat(string Name, string MediaType, string ContentType, Action<Cube, CubeStyle, IBufferWriter<byte>> Write)
{
    /// <summary>For what is saved rather than shown: the extension of its file; otherwise null.</summary>
    public string? FileExtension { get; init; }

    /// <summary>What the answer looks like, for the OpenAPI document: a type that is written as JSON; otherwise null.</summary>
    public Type? Resource { get; init; }

    /// <summary>Gives what is saved rather than shown a name (RFC 6266): the area, or how many, and what it is.</summary>
    public void NameFile(HttpResponse response, IReadOnlyList<Area> areas, Language language)
    {
        if (FileExtension is null)
        {
            return;
        }

        var name = areas.Count == 1 ? areas[0].Name : new LocalText($"{areas.Count}个区域", $"{areas.Count} areas");
        response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment")
        {
            FileName = $"statistics.{FileExtension}",
            FileNameStar = $"{new LocalText($"{name.Zh}统计数据", $"Statistics of {name.En}").In(language)}.{FileExtension}",
        }.ToString();
    }
}
