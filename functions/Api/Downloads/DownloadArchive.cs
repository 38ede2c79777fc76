using System.Buffers;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using HtzPipeline.Functions.Api.Catalogue;
using HtzPipeline.Functions.Formats.Cubes;

namespace HtzPipeline.Functions.Api.Downloads;

/// <summary>
/// The archive of everything: both tables, the catalogue, the releases that they are of, and SHA-256 checksums as <c>sha256sum -c</c> reads them. The
/// same set makes the same bytes.
/// </summary>
/// <param name="set">What it is of.</param>
/// <param name="csv">The table as CSV.</param>
/// <param name="parquet">The table as Parquet.</param>
internal sealed class DownloadArchive(DownloadSet set, Stream csv, Stream parquet) : IAsyncDisposable
{
    /// <summary>The name of the file of checksums.</summary>
    public const string Checksums = "SHA256SUMS";

    // An archive knows no time before this one.
    private static readonly DateTimeOffset Earliest = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Writes it.</summary>
    public async Task WriteAsync(Stream output, CancellationToken cancellation)
    {
        var sums = new StringBuilder();
        await using var archive = await ZipArchive.CreateAsync(output, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, cancellation);
        await AddAsync(DownloadFormat.Csv.File, csv, CompressionLevel.Optimal);

        // It is compressed as it is.
        await AddAsync(DownloadFormat.Parquet.File, parquet, CompressionLevel.NoCompression);
        await AddAsync("catalogue.json", Json(CatalogueResource.Of(set.Catalogue)), CompressionLevel.Optimal);
        await AddAsync("releases.json", Json(DownloadReleases.Of(set)), CompressionLevel.Optimal);
        await AddAsync(Checksums, new MemoryStream(Encoding.ASCII.GetBytes(sums.ToString())), CompressionLevel.Optimal);

        async Task AddAsync(string name, Stream content, CompressionLevel level)
        {
            var entry = archive.CreateEntry(name, level);
            entry.LastWriteTime = set.Released is { } released && released > Earliest ? released.ToChinaTime() : Earliest;
            using var hash = SHA256.Create();
            await using (var file = await entry.OpenAsync(cancellation))
            await using (var hashed = new CryptoStream(file, hash, CryptoStreamMode.Write, leaveOpen: true))
            {
                await content.CopyToAsync(hashed, cancellation);
                await hashed.FlushFinalBlockAsync(cancellation);
            }

            sums.Append(Convert.ToHexStringLower(hash.Hash!)).Append("  ").Append(name).Append('\n');
        }
    }

    public async ValueTask DisposeAsync()
    {
        await csv.DisposeAsync();
        await parquet.DisposeAsync();
    }

    private static MemoryStream Json<T>(T resource)
    {
        var json = new ArrayBufferWriter<byte>();
        ApiJson.Write(resource, json);
        return new(json.WrittenSpan.ToArray());
    }
}
