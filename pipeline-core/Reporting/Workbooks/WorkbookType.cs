using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace HtzPipeline.Core.Reporting.Workbooks;

/// <summary>
/// The content type of a workbook's main part (ECMA-376 part 2, 10.1.2). Changed in the list of types itself: the library would
/// give the part another name, which readers that go by names do not find.
/// </summary>
internal static class WorkbookType
{
    private const string Plain = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    private static readonly HashSet<string> Others =
    [
        "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
        "application/vnd.ms-excel.template.macroEnabled.main+xml",
        "application/vnd.ms-excel.addin.macroEnabled.main+xml",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml",
    ];

    /// <summary>Makes a workbook with macros, or a template, a plain one by name; its macros are still to be taken out.</summary>
    /// <exception cref="InvalidDataException">It has no list of types.</exception>
    public static void MakePlain(Stream workbook)
    {
        using var zip = new ZipArchive(workbook, ZipArchiveMode.Update, leaveOpen: true);
        var entry = zip.GetEntry("[Content_Types].xml") ?? throw new InvalidDataException("There is no list of content types.");
        XDocument types;
        using (var reader = WorkbookXml.Read(entry.Open()))
        {
            types = XDocument.Load(reader);
        }

        var changed = types.Descendants().Attributes("ContentType").Where(type => Others.Contains(type.Value)).ToList();
        if (changed.Count == 0)
        {
            return;
        }

        changed.ForEach(type => type.Value = Plain);
        using var content = entry.Open();
        content.SetLength(0);
        using var writer = XmlWriter.Create(content);
        types.Save(writer);
    }
}
