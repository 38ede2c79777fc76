using System.Globalization;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;
using HtzPipeline.Core.Layout.Exchange;
using HtzPipeline.Core.Reading;

namespace HtzPipeline.Core.Layout;

/// <summary>Reads a department's file without a template: whatever sheets and tables it holds, as the figures they report.</summary>
public static class BulletinReader
{
    private const int HeadRecords = 40;

    /// <summary>Reads a file.</summary>
    /// <param name="file">The file, seekable; must stay open until the figures have been enumerated, since those of a tidy CSV are read then.</param>
    /// <param name="limits">How much is read at most.</param>
    /// <returns>
    /// The bulletin. It has no figures only where findings of severity error say why each was not read.
    /// </returns>
    /// <exception cref="UnreadableFileException">
    /// The file cannot be read, or holds no figures. For limits and broken quotes far down a tidy CSV, thrown while the figures are enumerated.
    /// </exception>
    /// <exception cref="ArgumentException">The stream cannot seek.</exception>
    public static Bulletin Read(Stream file, ReadingLimits limits)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(limits);
        if (!file.CanSeek)
        {
            throw new ArgumentException("The stream must be seekable: it is read more than once.", nameof(file));
        }

        if (file.Length > limits.Bytes)
        {
            throw new UnreadableFileException(Finding.Of(StructureFindings.TooManyBytes, Place.File, ("found", Text(file.Length)), ("expected", Text(limits.Bytes))));
        }

        var format = FormatProbe.Tell(file);
        return format == FileFormat.Json ? MessageReader.Read(file, limits) : format == FileFormat.Csv ? ReadCsv(new(file, limits)) : ReadWorkbook(WorkbookReader.Read(file, format, limits), format);
    }

    private static Bulletin ReadCsv(CsvFile file)
    {
        var findings = new List<Finding>();
        var head = file.Head(HeadRecords);
        if (TidyHeader.Find(head) is { } tidy)
        {
            RequireRows(head, tidy.Row + 1);
            var reader = new TidyReader(tidy, SheetLayout.ContextAbove(head, tidy.Row), findings);
            return Bulletin(FileFormat.Csv, file.Encoding, [SheetReports.OfTidy(null, tidy)], reader.Read(file.Open()), findings);
        }

        var sheet = file.ReadAll();
        RequireRows(sheet, 1);
        var (report, figures) = SheetLayout.Read(sheet, findings);
        RequireFigures(figures, findings);
        return Bulletin(FileFormat.Csv, file.Encoding, [report], figures, findings);
    }

    private static Bulletin ReadWorkbook(IReadOnlyList<Sheet> sheets, FileFormat format)
    {
        var findings = new List<Finding>();
        var reports = new List<SheetReport>();
        var figures = new List<ReportedFigure>();
        foreach (var sheet in sheets)
        {
            if (sheet.IsHidden)
            {
                findings.Add(Finding.Of(StructureFindings.HiddenSheet, new(sheet.Name, null), ("found", sheet.Name ?? "")));
            }

            var (report, read) = SheetLayout.Read(sheet, findings);
            reports.Add(report);
            figures.AddRange(read);
            if (report.Layout is null && sheet.RowCount > 0)
            {
                findings.Add(Finding.Of(
                    StructureFindings.SheetNotUnderstood, new(sheet.Name, null), ("expected", SheetLayout.LookedFor.Zh), ("expectedEn", SheetLayout.LookedFor.En)));
            }
        }

        if (sheets.All(sheet => sheet.RowCount == 0))
        {
            throw new UnreadableFileException(Finding.Of(StructureFindings.EmptyFile, Place.File));
        }

        RequireFigures(figures, findings);
        return Bulletin(format, null, reports, figures, findings);
    }

    private static void RequireRows(Sheet sheet, int from)
    {
        var rows = Enumerable.Range(0, sheet.RowCount).Where(row => RowClassifier.Classify(sheet, row) != RowKind.Blank).ToArray();
        if (rows.Length == 0)
        {
            throw new UnreadableFileException(Finding.Of(StructureFindings.EmptyFile, Place.File));
        }

        if (rows[^1] < from)
        {
            throw new UnreadableFileException(Finding.Of(StructureFindings.NoDataRows, Place.File));
        }
    }

    // Findings that say cell by cell what is wrong are worth more to a clerk than that nothing was found.
    private static void RequireFigures(IEnumerable<ReportedFigure> figures, List<Finding> findings)
    {
        if (!figures.Any() && !findings.Exists(finding => finding.Kind.Severity == Severity.Error))
        {
            throw new UnreadableFileException(Finding.Of(
                StructureFindings.NoFigures, Place.File, ("expected", SheetLayout.LookedFor.Zh), ("expectedEn", SheetLayout.LookedFor.En)));
        }
    }

    private static Bulletin Bulletin(
        FileFormat format, string? encoding, IReadOnlyList<SheetReport> sheets, IEnumerable<ReportedFigure> figures, List<Finding> findings) => new()
        {
            Format = format.ToString().ToLowerInvariant(),
            Encoding = encoding,
            Sheets = sheets,
            Figures = figures,
            Findings = findings,
        };

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
