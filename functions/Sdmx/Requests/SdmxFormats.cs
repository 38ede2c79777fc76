using HtzPipeline.Functions.Api.Answers;
using HtzPipeline.Functions.Formats;
using HtzPipeline.Functions.Formats.Sdmx;
using Microsoft.Net.Http.Headers;

namespace HtzPipeline.Functions.Sdmx.Requests;

/// <summary>In which form an SDMX query is answered: <c>?format=</c> and <c>?formatVersion=</c> before the Accept header.</summary>
internal static class SdmxFormats
{
    private const string Vendor = "application/vnd.sdmx.";
    private const string JsonName = "sdmx-json";

    // The words that SDMX services take in browsers (sdmx-rest, doc/extend.md), beside the names of the formats.
    private static readonly Dictionary<string, string> Words = new()
    {
        ["jsondata"] = "application/vnd.sdmx.data+json",
        ["csvdata"] = "application/vnd.sdmx.data+csv",
        ["jsonstructure"] = "application/vnd.sdmx.structure+json",
        ["structure"] = "application/vnd.sdmx.structure+xml",
    };

    /// <summary>The forms of figures that are SDMX, in the order of preference.</summary>
    public static IReadOnlyList<CubeFormat> Data { get; } =
        [.. CubeFormatTable.All.Where(one => one.MediaType.StartsWith(Vendor, StringComparison.Ordinal)).OrderBy(one => one.MediaType != SdmxJsonVersion.V21.DataType)];

    /// <summary>The versions of SDMX-JSON, in the order of preference.</summary>
    public static IReadOnlyList<SdmxJsonVersion> Versions { get; } = [SdmxJsonVersion.V21, SdmxJsonVersion.V20];

    /// <summary>What <c>format</c> may be of figures.</summary>
    public static IReadOnlyList<string> DataWords { get; } = WordsOf(Data.Select(one => (one.Name, one.ContentType)));

    /// <summary>The form of figures that a request wants; null where there is no such form.</summary>
    public static CubeFormat? OfData(HttpRequest request, SdmxTarget target) => Choose(request, target, Data, one => one.ContentType, one => one.Name);

    /// <summary>The forms of structures, in the order of preference.</summary>
    public static IReadOnlyList<SdmxStructureForm> Structures { get; } =
        [.. Versions.Select(version => new SdmxStructureForm(JsonName, version.StructureType, version)), new("sdmx-ml", "application/vnd.sdmx.structure+xml;version=2.1", Json: null)];

    /// <summary>What <c>format</c> may be of structures.</summary>
    public static IReadOnlyList<string> StructureWords { get; } = WordsOf(Structures.Select(one => (one.Name, one.ContentType)));

    /// <summary>What <c>format</c> may be of an availability, which is SDMX-JSON alone.</summary>
    public static IReadOnlyList<string> AvailabilityWords { get; } = WordsOf(Versions.Select(one => (JsonName, one.StructureType)));

    /// <summary>The form of a structure message that a request wants; null where there is no such form.</summary>
    public static SdmxStructureForm? OfStructure(HttpRequest request, SdmxTarget target) =>
        Choose(request, target, Structures, one => one.ContentType, one => one.Name);

    /// <summary>The version of an availability message that a request wants; null where there is no such form.</summary>
    public static SdmxJsonVersion? OfAvailability(HttpRequest request, SdmxTarget target) =>
        Choose(request, target, Versions, one => one.StructureType, _ => JsonName);

    private static T? Choose<T>(HttpRequest request, SdmxTarget target, IReadOnlyList<T> all, Func<T, string> typeOf, Func<T, string> nameOf)
        where T : class
    {
        if (target["format"] is { } word)
        {
            var version = target["formatVersion"];
            var named = all.FirstOrDefault(one => nameOf(one) == word);
            return version is null && named is not null
                ? named
                : all.FirstOrDefault(one => typeOf(one).StartsWith($"{Words.GetValueOrDefault(word, word)};", StringComparison.Ordinal)
                    && (version is null || VersionOf(typeOf(one))?.StartsWith(version, StringComparison.Ordinal) == true));
        }

        request.HttpContext.Response.Headers.Append(HeaderNames.Vary, HeaderNames.Accept);
        var accepted = request.GetTypedHeaders().Accept.Where(range => range.Quality is not 0).OrderByDescending(range => range.Quality ?? 1).ToList();
        return accepted.Count == 0
            ? all[0]
            : accepted.Select(range => all.FirstOrDefault(one => IsJson(range) || MediaRange.Includes(range, typeOf(one)))).OfType<T>().FirstOrDefault();
    }

    // The names of forms, the words of browsers for them, and their media types without the version.
    private static IReadOnlyList<string> WordsOf(IEnumerable<(string Name, string ContentType)> forms)
    {
        var (names, types) = (forms.Select(one => one.Name), forms.Select(one => one.ContentType.Split(';')[0]).ToList());
        return [.. names.Concat(Words.Where(word => types.Contains(word.Value)).Select(word => word.Key)).Concat(types).Distinct()];
    }

    // Who takes any JSON takes this one.
    private static bool IsJson(MediaTypeHeaderValue range) => range.MediaType == "application/json";

    private static string? VersionOf(string mediaType) => MediaRange.Version(MediaTypeHeaderValue.Parse(mediaType));
}

/// <summary>A form in which structures are answered.</summary>
/// <param name="Name">Its name in <c>?format=</c>.</param>
/// <param name="ContentType">Its Content-Type.</param>
/// <param name="Json">The version of SDMX-JSON; null for SDMX-ML 2.1.</param>
internal sealed record SdmxStructureForm(string Name, string ContentType, SdmxJsonVersion? Json);
