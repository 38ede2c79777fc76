using System.IO.Compression;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;

namespace HtzPipeline.Core.Reading;

/// <summary>Tells a file's format by its content, never by its name, and refuses what is no table at all.</summary>
internal static class FormatProbe
{
    private const int SampleLength = 1024;

    private static readonly (byte[] Magic, LocalText Name)[] Foreign =
    [
        ("%PDF"u8.ToArray(), new("PDF 文档", "a PDF document")),
        ([0x89, (byte)'P', (byte)'N', (byte)'G'], new("图片", "a picture")),
        ([0xFF, 0xD8, 0xFF], new("图片", "a picture")),
        ("GIF8"u8.ToArray(), new("图片", "a picture")),
        ("BM"u8.ToArray(), new("图片", "a picture")),
        ([(byte)'I', (byte)'I', 0x2A, 0], new("图片", "a picture")),
        ([(byte)'M', (byte)'M', 0, 0x2A], new("图片", "a picture")),
        ("RIFF"u8.ToArray(), new("图片或音视频", "a picture, sound or film")),
        ("Rar!"u8.ToArray(), new("RAR 压缩包", "a RAR archive")),
        ([(byte)'7', (byte)'z', 0xBC, 0xAF], new("7z 压缩包", "a 7z archive")),
        ([0x1F, 0x8B], new("gzip 压缩包", "a gzip archive")),
        ("{\\rtf"u8.ToArray(), new("RTF 文档", "an RTF document")),
        ([0x7F, (byte)'E', (byte)'L', (byte)'F'], new("程序", "a program")),
        ("MZ"u8.ToArray(), new("程序", "a program")),
    ];

    private static ReadOnlySpan<byte> Ole => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    /// <summary>The format of <paramref name="file"/>, which is left at its start.</summary>
    /// <exception cref="UnreadableFileException">It is empty, or no table.</exception>
    public static FileFormat Tell(Stream file)
    {
        Span<byte> sample = stackalloc byte[SampleLength];
        file.Position = 0;
        sample = sample[..file.ReadAtLeast(sample, SampleLength, throwOnEndOfStream: false)];
        file.Position = 0;
        if (sample.IsEmpty)
        {
            throw Unreadable(StructureFindings.EmptyFile);
        }

        if (sample.StartsWith(Ole))
        {
            return FileFormat.Xls;
        }

        if (sample.StartsWith("PK"u8))
        {
            return TellZip(file);
        }

        // "BM" and "MZ" may begin a text; what marks the binary file is a NUL among its first bytes.
        foreach (var (magic, name) in Foreign)
        {
            if (sample.StartsWith(magic) && (magic.Length > 2 || magic[0] == 0x1F || sample[..Math.Min(sample.Length, 64)].Contains((byte)0)))
            {
                throw Unreadable(StructureFindings.NotATable, ("found", name.Zh), ("foundEn", name.En));
            }
        }

        return TellText(sample);
    }

    private static FileFormat TellZip(Stream file)
    {
        try
        {
            using var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            return zip.GetEntry("[Content_Types].xml") is not null && zip.Entries.Any(e => e.FullName.EndsWith("xl/workbook.xml", StringComparison.OrdinalIgnoreCase))
                ? FileFormat.Xlsx
                : throw Unreadable(StructureFindings.NotAWorkbook, ("found", Contents(zip)));
        }
        catch (InvalidDataException broken)
        {
            throw new UnreadableFileException(Finding.Of(StructureFindings.DamagedWorkbook, Place.File), broken);
        }
        finally
        {
            file.Position = 0;
        }
    }

    private static string Contents(ZipArchive zip) => string.Join(", ", zip.Entries.Take(3).Select(e => e.FullName));

    private static FileFormat TellText(ReadOnlySpan<byte> sample)
    {
        if (sample.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
        {
            sample = sample[3..];
        }

        sample = sample.TrimStart(" \t\r\n"u8);
        if (sample.StartsWith("<"u8))
        {
            throw Unreadable(StructureFindings.WebPage);
        }

        if (sample.StartsWith("{"u8))
        {
            return FileFormat.Json;
        }

        // A message is an object: an array is JSON of some other kind.
        if (sample.StartsWith("[{"u8) || sample.StartsWith("[\n"u8) || sample.StartsWith("[\r"u8) || sample.StartsWith("[["u8))
        {
            throw Unreadable(StructureFindings.Json);
        }

        return FileFormat.Csv;
    }

    private static UnreadableFileException Unreadable(FindingKind kind, params ReadOnlySpan<(string Name, LocalText Value)> arguments) =>
        new(Finding.Of(kind, Place.File, arguments));
}
