using System.Buffers.Text;
using System.Collections.Frozen;
using System.Security.Cryptography;
using Microsoft.AspNetCore.StaticFiles;

namespace HtzPipeline.Functions.Web;

/// <summary>The files of the pages by their addresses, read once. No other file can be asked for: there is no path to go up.</summary>
internal sealed class WebFolder
{
    private static readonly FileExtensionContentTypeProvider ContentTypes = new();

    private readonly Lazy<FrozenDictionary<string, WebAsset>> _all = new(() => Read(Path.Combine(AppContext.BaseDirectory, "web")));

    /// <summary>The file at an address without its first slash; null if there is none. A page goes without <c>.html</c>.</summary>
    public WebAsset? Find(string address) => _all.Value.GetValueOrDefault(address);

    private static FrozenDictionary<string, WebAsset> Read(string folder) => Directory
        .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .Where(file => Path.GetExtension(file) is not (".br" or ".gz"))
        .ToFrozenDictionary(file => AddressOf(Path.GetRelativePath(folder, file).Replace(Path.DirectorySeparatorChar, '/')), ReadAsset);

    private static string AddressOf(string name) => name switch
    {
        "index.html" => "",
        _ when name.EndsWith(".html", StringComparison.Ordinal) => name[..^".html".Length],
        _ => name,
    };

    private static WebAsset ReadAsset(string file)
    {
        var bytes = File.ReadAllBytes(file);
        var type = ContentTypes.TryGetContentType(file, out var known) ? known : "application/octet-stream";
        return new(
            type.StartsWith("text/", StringComparison.Ordinal) ? $"{type}; charset=utf-8" : type,
            WebAsset.TagOf(bytes),
            bytes,
            ReadIfThere($"{file}.br"),
            ReadIfThere($"{file}.gz"));
    }

    private static byte[]? ReadIfThere(string file) => File.Exists(file) ? File.ReadAllBytes(file) : null;
}

/// <summary>A file of the pages, in every coding there is of it.</summary>
/// <param name="ContentType">Its Content-Type.</param>
/// <param name="ETag">The start of its entity tags: a hash of its bytes.</param>
/// <param name="Plain">Its bytes.</param>
/// <param name="Brotli">Its bytes compressed with Brotli; null for what is compressed already.</param>
/// <param name="Gzip">Its bytes compressed with gzip; null for what is compressed already.</param>
internal sealed record WebAsset(string ContentType, string ETag, byte[] Plain, byte[]? Brotli = null, byte[]? Gzip = null)
{
    /// <summary>Whether it is a page, which says who publishes.</summary>
    public bool IsPage => ContentType.StartsWith("text/html", StringComparison.Ordinal);

    /// <summary>The start of the entity tags of some bytes.</summary>
    public static string TagOf(ReadOnlySpan<byte> bytes) => Base64Url.EncodeToString(SHA256.HashData(bytes).AsSpan(0, 12));
}
