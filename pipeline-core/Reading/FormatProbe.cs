using System.Text;
using System.Text.RegularExpressions;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;
using HtzPipeline.Core.Reading.Encryption;

namespace HtzPipeline.Core.Reading;

/// <summary>Tells a file's format by its content, never by its name, and refuses what is no table at all.</summary>
internal static partial class FormatProbe
{
    private const int SampleLength = 4096;

    private static readonly LocalText Word = new("旧版 Word 或 WPS 文档(.doc、.wps)", "a Word or WPS document of the old format (.doc, .wps)");
    private static readonly LocalText PowerPoint = new("PowerPoint 演示文稿", "a PowerPoint presentation");

    private static readonly (byte[] Magic, LocalText Name)[] Foreign =
    [
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
        ([0x7F, (byte)'E', (byte)'L', (byte)'F'], new("程序", "a program")),
        ("MZ"u8.ToArray(), new("程序", "a program")),
        ("MIME-Version:"u8.ToArray(), new("网页归档(MHTML)", "a web archive (MHTML)")),
    ];

    // What a document in an OLE container is told by; a workbook's stream is named Workbook, or Book before 1997.
    private static readonly (string Name, LocalText Kind)[] OleKinds =
    [
        ("WordDocument", Word),
        ("PowerPoint Document", PowerPoint),
        ("VisioDocument", new("Visio 图", "a Visio drawing")),
        ("__properties_version1.0", new("Outlook 邮件", "an Outlook message")),
    ];

    private static readonly (string Member, LocalText Kind)[] ZipKinds =
    [
        ("ppt/presentation.xml", PowerPoint),
        ("xl/workbook.bin", new("Excel 二进制工作簿(.xlsb)", "an Excel binary workbook (.xlsb)")),
        ("OFD.xml", new("OFD 版式文档", "an OFD document")),
        ("META-INF/MANIFEST.MF", new("程序", "a program")),
    ];

    private static ReadOnlySpan<byte> Ole => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    /// <summary>The format of <paramref name="file"/>, which is left at its start.</summary>
    /// <exception cref="UnreadableFileException">It is empty, or no table.</exception>
    public static FileFormat Tell(Stream file, Allowance allowance)
    {
        Span<byte> sample = stackalloc byte[SampleLength];
        file.Position = 0;
        sample = sample[..file.ReadAtLeast(sample, SampleLength, throwOnEndOfStream: false)];
        file.Position = 0;
        if (sample.IsEmpty)
        {
            throw Unreadable(StructureFindings.EmptyFile);
        }

        if (sample.StartsWith("%PDF"u8))
        {
            return FileFormat.Pdf;
        }

        if (sample.StartsWith("{\\rtf"u8))
        {
            throw Unreadable(DocumentFindings.OldDocument, ("found", "RTF 文档(.rtf)"), ("foundEn", "an RTF document (.rtf)"));
        }

        if (sample.StartsWith(Ole))
        {
            return TellOle(file);
        }

        if (sample.StartsWith("PK\x3\x4"u8) || sample.StartsWith("PK\x5\x6"u8) || sample.StartsWith("PK00"u8))
        {
            return TellZip(file, allowance);
        }

        // The begin-of-file record of a workbook of BIFF 2 to 5 that is in no container: its length, its version, a worksheet or workbook.
        if (sample is [9, 0 or 2 or 4 or 8, 4 or 6 or 8 or 16, 0, _, _, 0x10 or 0x05 or 0x00, 0x00 or 0x01, ..])
        {
            return FileFormat.Xls;
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

    private static FileFormat TellOle(Stream file)
    {
        var names = OleDirectory.NamesIn(file);
        file.Position = 0;
        if (names.Contains(EncryptedPackage.StreamName))
        {
            return FileFormat.Encrypted;
        }

        foreach (var (name, kind) in OleKinds)
        {
            if (names.Contains(name) && !XlsReader.StreamNames.Any(names.Contains))
            {
                throw Unreadable(kind == Word ? DocumentFindings.OldDocument : StructureFindings.NotATable, ("found", kind.Zh), ("foundEn", kind.En));
            }
        }

        return FileFormat.Xls;
    }

    private static FileFormat TellZip(Stream file, Allowance allowance)
    {
        try
        {
            using var zip = new ZipMembers(file, allowance);
            foreach (var (member, kind) in ZipKinds)
            {
                if (zip.Has(member))
                {
                    throw Unreadable(StructureFindings.NotATable, ("found", kind.Zh), ("foundEn", kind.En));
                }
            }

            if (zip.Names.Any(name => WordDocument().IsMatch(name)))
            {
                return FileFormat.Docx;
            }

            if (zip.Has("mimetype") && zip.Has("content.xml") && IsTextDocument(zip))
            {
                throw Unreadable(DocumentFindings.OldDocument, ("found", "OpenDocument 文本(.odt)"), ("foundEn", "an OpenDocument text (.odt)"));
            }

            return XlsxWorkbook.PartOf(zip) is not null ? FileFormat.Xlsx
                : zip.Has("content.xml") && (zip.Has("mimetype") || zip.Has("META-INF/manifest.xml") || zip.Has("styles.xml")) ? FileFormat.Ods
                : FileFormat.Zip;
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

    private static bool IsTextDocument(ZipMembers zip)
    {
        using var type = new StreamReader(zip.Open("mimetype"));
        var text = new char[64];
        return new string(text, 0, type.ReadBlock(text)).StartsWith("application/vnd.oasis.opendocument.text", StringComparison.Ordinal);
    }

    private static FileFormat TellText(ReadOnlySpan<byte> sample)
    {
        var text = TextStart(sample);
        if (text.StartsWith('<'))
        {
            if (text.Contains("urn:oasis:names:tc:opendocument:xmlns:office", StringComparison.Ordinal) && text.Contains(":document", StringComparison.Ordinal))
            {
                return FileFormat.Fods;
            }

            return text.Contains("urn:schemas-microsoft-com:office:spreadsheet", StringComparison.Ordinal) && !text.Contains("<html", StringComparison.OrdinalIgnoreCase)
                ? FileFormat.SpreadsheetMl
                : FileFormat.Html;
        }

        if (text.StartsWith('{'))
        {
            return FileFormat.Json;
        }

        // A message is an object: an array is JSON of some other kind.
        if (text is ['[', '{' or '\n' or '\r' or '[', ..])
        {
            throw Unreadable(StructureFindings.Json);
        }

        return FileFormat.Csv;
    }

    // The ASCII of a text's start, whichever of the encodings it is in.
    private static string TextStart(ReadOnlySpan<byte> sample)
    {
        if (sample.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
        {
            sample = sample[3..];
        }

        return Encoding.Latin1.GetString(sample).Replace("\0", "", StringComparison.Ordinal).TrimStart('\u00FF', '\u00FE', ' ', '\t', '\r', '\n');
    }

    private static UnreadableFileException Unreadable(FindingKind kind, params ReadOnlySpan<(string Name, LocalText Value)> arguments) =>
        new(Finding.Of(kind, Place.File, arguments));

    // Word in a browser numbers it.
    [GeneratedRegex(@"^word/document\d*\.xml$", RegexOptions.IgnoreCase)]
    private static partial Regex WordDocument();
}
