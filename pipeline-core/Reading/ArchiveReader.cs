using System.Globalization;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;

namespace HtzPipeline.Core.Reading;

/// <summary>Reads the files in a zip: each as sheets named by the file, and by its own sheets where it has several names of them.</summary>
internal static class ArchiveReader
{
    private const int MembersShown = 3;
    private const int BufferLength = 1 << 14;

    /// <summary>All sheets of all files.</summary>
    /// <exception cref="UnreadableFileException">There is no table in it, or it is beyond the limits.</exception>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    public static SheetFile Read(Stream file, Allowance allowance)
    {
        using var zip = new ZipMembers(file, allowance);
        var (sheets, findings) = (new List<Sheet>(), new List<Finding>());
        foreach (var member in zip.Names.Where(name => !IsFolderOrResidue(name)))
        {
            if (zip.IsEncrypted(member))
            {
                findings.Add(Finding.Of(StructureFindings.EncryptedMember, new(member, null), ("member", member)));
                continue;
            }

            try
            {
                sheets.AddRange(ReadMember(zip, member, allowance, findings));
            }
            catch (UnreadableFileException unreadable) when (!IsLimit(unreadable.Finding.Kind))
            {
                findings.Add(Told(member, unreadable.Finding));
            }
            catch (InvalidDataException)
            {
                findings.Add(Told(member, Finding.Of(StructureFindings.DamagedWorkbook, Place.File)));
            }
        }

        if (sheets.Count == 0 && !findings.Exists(finding => finding.Severity == Severity.Error))
        {
            throw new UnreadableFileException(Finding.Of(StructureFindings.NotAWorkbook, Place.File, ("found", string.Join(", ", zip.Names.Take(MembersShown)))));
        }

        return new(sheets, findings);
    }

    private static IEnumerable<Sheet> ReadMember(ZipMembers zip, string member, Allowance allowance, List<Finding> findings)
    {
        using var content = new MemoryStream();
        using (var inflating = zip.Open(member))
        {
            Copy(inflating, content, allowance.Limits.Bytes);
        }

        var format = FormatProbe.Tell(content, allowance);
        if (format == FileFormat.Zip)
        {
            findings.Add(Finding.Of(StructureFindings.NestedArchive, new(member, null), ("member", member)));
            return [];
        }

        if (format is FileFormat.Docx or FileFormat.Pdf)
        {
            // A document is a submission by itself: its text is read, too.
            throw new UnreadableFileException(Finding.Of(StructureFindings.NotATable, Place.File, ("found", "文档(Word 或 PDF),请单独上传"), ("foundEn", "a document, to be uploaded by itself")));
        }

        var read = SheetFiles.Read(content, format, allowance);
        findings.AddRange(read.Findings.Select(finding => finding with { Place = finding.Place with { Sheet = Named(member, finding.Place.Sheet) } }));
        return read.Sheets.Select(sheet => sheet.Renamed(Named(member, sheet.Name)));
    }

    // A file in an archive may be as large as one by itself.
    private static void Copy(Stream from, MemoryStream to, long most)
    {
        Span<byte> buffer = stackalloc byte[BufferLength];
        while (from.Read(buffer) is > 0 and var read)
        {
            if (to.Length + read > most)
            {
                throw new UnreadableFileException(Finding.Of(
                    StructureFindings.TooManyBytes, Place.File, ("found", $"> {most.ToString(CultureInfo.InvariantCulture)}"), ("expected", most.ToString(CultureInfo.InvariantCulture))));
            }

            to.Write(buffer[..read]);
        }
    }

    private static string Named(string member, string? sheet) => sheet is null ? member : $"{member}/{sheet}";

    // What has used up the limits leaves nothing for the files after it.
    private static bool IsLimit(FindingKind kind) => kind == StructureFindings.InflatesTooMuch || kind == StructureFindings.TooManyCells
        || kind == StructureFindings.TooManySheets || kind == StructureFindings.TooMuchText || kind == StructureFindings.TooManyMerged
        || kind == ReaderFindings.TooMuchWork;

    private static Finding Told(string member, Finding reason)
    {
        var isNoTable = reason.Kind == StructureFindings.NotATable || reason.Kind == StructureFindings.WebPage || reason.Kind == StructureFindings.Json
            || reason.Kind == StructureFindings.EmptyFile;
        return Finding.Of(
            isNoTable ? StructureFindings.MemberSkipped : StructureFindings.MemberUnreadable, new(member, null), ("member", member), ("reason", reason.Message));
    }

    private static bool IsFolderOrResidue(string name) => name.EndsWith('/') || name.StartsWith("__MACOSX/", StringComparison.Ordinal)
        || name.EndsWith(".DS_Store", StringComparison.Ordinal) || name.EndsWith("Thumbs.db", StringComparison.OrdinalIgnoreCase)
        || name[(name.LastIndexOf('/') + 1)..].StartsWith("~$", StringComparison.Ordinal);
}
