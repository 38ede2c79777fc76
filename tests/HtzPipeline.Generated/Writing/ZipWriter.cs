using System.IO.Compression;
using System.Text;

namespace HtzPipeline.Generated.Writing;

/// <summary>Writes a file for each sheet into one archive.</summary>
internal static class ZipWriter
{
    public static byte[] Write(IReadOnlyList<Grid> sheets, string extension, Func<Grid, byte[]> write)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8))
        {
            foreach (var sheet in sheets)
            {
                using var member = zip.CreateEntry(sheet.Name + extension, CompressionLevel.Fastest).Open();
                member.Write(write(sheet));
            }
        }

        return stream.ToArray();
    }
}
