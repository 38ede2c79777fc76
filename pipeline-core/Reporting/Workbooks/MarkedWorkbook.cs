using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using HtzPipeline.Core.Layout.Bulletins;

namespace HtzPipeline.Core.Reporting.Workbooks;

/// <summary>The clerk's own workbook given back, with the cells marked, the messages as notes, and a sheet of all findings.</summary>
public static class MarkedWorkbook
{
    /// <summary>The media type of what is written.</summary>
    public const string MediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>
    /// Writes it. An XLSX keeps all it has but macros; of any other file, and of an XLSX that cannot be changed, a new workbook
    /// is made of its sheets as they were read.
    /// </summary>
    /// <param name="report">The report on the file.</param>
    /// <param name="grid">Its sheets as they were read.</param>
    /// <param name="original">The file, seekable; null if there is none any more.</param>
    /// <param name="output">Where to.</param>
    public static void Write(SubmissionReport report, FileGrid grid, Stream? original, Stream output)
    {
        using var workbook = report.Format is "xlsx" or "xlsm" && grid.Sheets.Count > 0 && original is not null
            ? MarkOriginal(report, original) ?? MarkGrid(report, grid)
            : MarkGrid(report, grid);
        workbook.Position = 0;
        workbook.CopyTo(output);
    }

    private static MemoryStream? MarkOriginal(SubmissionReport report, Stream original)
    {
        var copy = new MemoryStream();
        original.Position = 0;
        original.CopyTo(copy);
        try
        {
            WorkbookType.MakePlain(copy);
            return Mark(copy, report, null) ? copy : null;
        }
        catch (Exception odd) when (odd is OpenXmlPackageException or InvalidDataException or FileFormatException or XmlException
            or UriFormatException or FormatException or KeyNotFoundException)
        {
            // Readable, but not as the standard has it: the figures can be shown and marked all the same.
            return null;
        }
    }

    private static MemoryStream MarkGrid(SubmissionReport report, FileGrid grid)
    {
        var made = new MemoryStream();
        var names = GridWorkbook.Write(grid, made);
        Mark(made, report, names);
        return made;
    }

    private static bool Mark(MemoryStream workbook, SubmissionReport report, Dictionary<string, string>? names)
    {
        using var document = SpreadsheetDocument.Open(workbook, isEditable: true);
        if (document.WorkbookPart is not { Workbook: { } root } part || root.NamespaceUri != WorkbookXml.Main || part.MacroSheetParts.Any())
        {
            return false;
        }

        part.DeleteParts(part.GetPartsOfType<VbaProjectPart>());
        var styles = new WorkbookStyles(part);
        TakeAwayEarlierList(part);
        var sheets = part.Workbook!.Sheets!.Elements<Sheet>().ToList();
        names ??= sheets.Select(sheet => sheet.Name?.Value ?? "").Distinct().ToDictionary(name => name);
        var findings = report.Findings.Where(finding => names.ContainsKey(finding.Sheet ?? "")).ToLookup(finding => names[finding.Sheet ?? ""]);
        for (var number = 1; number <= sheets.Count; number++)
        {
            var sheet = sheets[number - 1];
            if (sheet.Id?.Value is { } id && part.TryGetPartById(id, out var found) && found is WorksheetPart worksheet)
            {
                Mark(worksheet, styles, findings[sheet.Name?.Value ?? ""], number);
            }
        }

        FindingsList.Add(part, report, names, styles);
        return true;
    }

    private static void Mark(WorksheetPart sheet, WorkbookStyles styles, IEnumerable<FindingReport> findings, int number)
    {
        var marks = MarkedCell.Of(findings);
        if (marks.Count == 0 && !styles.HasEarlierMarks)
        {
            return;
        }

        var drawing = CellNotes.Add(sheet, LegacyDrawing(sheet), marks, number);
        using var content = new MemoryStream();
        using (var from = sheet.GetStream(FileMode.Open, FileAccess.Read))
        {
            SheetMarker.Mark(from, content, styles, marks, drawing);
        }

        content.Position = 0;
        sheet.FeedData(content);
    }

    private static string? LegacyDrawing(WorksheetPart sheet)
    {
        if (!sheet.VmlDrawingParts.Any())
        {
            return null;
        }

        using var reader = WorkbookXml.Read(sheet.GetStream(FileMode.Open, FileAccess.Read));
        return reader.ReadToFollowing("legacyDrawing", WorkbookXml.Main) ? reader.GetAttribute("id", WorkbookXml.Relations) : null;
    }

    // Of a workbook that was given back before, mended, and sent again.
    private static void TakeAwayEarlierList(WorkbookPart workbook)
    {
        var sheets = workbook.Workbook!.Sheets!.Elements<Sheet>().ToList();
        var index = sheets.FindIndex(sheet => sheet.Name?.Value == BulletinReader.FindingsSheet);
        if (index < 0 || sheets.Count == 1)
        {
            return;
        }

        foreach (var name in workbook.Workbook.DefinedNames?.Elements<DefinedName>().Where(name => name.LocalSheetId is not null).ToList() ?? [])
        {
            if (name.LocalSheetId!.Value == index)
            {
                name.Remove();
            }
            else if (name.LocalSheetId.Value > index)
            {
                name.LocalSheetId = name.LocalSheetId.Value - 1;
            }
        }

        if (workbook.Workbook.DefinedNames is { HasChildren: false } none)
        {
            none.Remove();
        }

        foreach (var view in workbook.Workbook.BookViews?.Elements<WorkbookView>() ?? [])
        {
            view.ActiveTab = 0;
            view.FirstSheet = 0;
        }

        if (sheets[index].Id?.Value is { } id && workbook.TryGetPartById(id, out var part))
        {
            workbook.DeletePart(part);
        }

        sheets[index].Remove();
    }
}
