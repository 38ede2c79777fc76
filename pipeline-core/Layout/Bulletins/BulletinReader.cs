using System.Globalization;
using HtzPipeline.Core.Documents;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;
using HtzPipeline.Core.Layout.Exchange;
using HtzPipeline.Core.Layout.Grammar;
using HtzPipeline.Core.Layout.Tables;
using HtzPipeline.Core.Layout.Tidy;
using HtzPipeline.Core.Reading;

namespace HtzPipeline.Core.Layout.Bulletins;

/// <summary>Reads a department's file without a template: whatever sheets and tables it holds, as the figures they report.</summary>
public static class BulletinReader
{
    /// <summary>The sheet that a marked workbook has beside the clerk's own: sent back with it, it is no part of the bulletin.</summary>
    public const string FindingsSheet = "问题清单 Findings";

    private const int HeadRecords = 40;

    // What the rows of a list have in common is known of the first: enough for a department's month.
    private const int StartRecords = 500;
    private const int MostColumnsOfStart = 50;

    /// <summary>Reads a file.</summary>
    /// <param name="file">The file, seekable; must stay open until the figures have been enumerated, since those of a tidy CSV are read then.</param>
    /// <param name="limits">How much is read at most, and how much work may be done on it.</param>
    /// <param name="place">Where it lies, as far as it is known.</param>
    /// <param name="cancellation">Gives up; also while the figures are enumerated, mapped and checked.</param>
    /// <returns>
    /// The bulletin. It has no figures only where findings of severity error say why each was not read.
    /// </returns>
    /// <exception cref="UnreadableFileException">
    /// The file cannot be read, or holds no figures. For limits and broken quotes far down a tidy CSV, thrown while the figures are enumerated.
    /// </exception>
    /// <exception cref="ArgumentException">The stream cannot seek.</exception>
    public static Bulletin Read(Stream file, ReadingLimits limits, FilePlace? place = null, CancellationToken cancellation = default)
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

        var allowance = new Allowance(limits, file.Length, cancellation);
        return FormatProbe.Tell(file, allowance) switch
        {
            FileFormat.Csv when PlainTextReader.IsProse(file) => DocumentBulletin.Of(PlainTextReader.Read(file, allowance), place ?? FilePlace.None, allowance),
            FileFormat.Csv => ReadCsv(new(file, allowance), place ?? FilePlace.None, allowance),
            FileFormat.Docx => DocumentBulletin.Of(WordReader.Read(file, allowance), place ?? FilePlace.None, allowance),
            FileFormat.Pdf => DocumentBulletin.Of(PdfReader.Read(file, allowance), place ?? FilePlace.None, allowance),
            FileFormat.Html when WebPageReader.Read(file, allowance) is { } page => DocumentBulletin.Of(page, place ?? FilePlace.None, allowance),
            FileFormat.Json => MessageReader.Read(file, allowance),
            var format => ReadSheets(SheetFiles.Read(file, format, allowance), format == FileFormat.Encrypted ? FileFormat.Xlsx : format, place ?? FilePlace.None, allowance),
        };
    }

    private static Bulletin ReadCsv(CsvFile file, FilePlace place, Allowance allowance)
    {
        var findings = new List<Finding>(file.Findings);
        var head = file.Head(HeadRecords);
        if (TidyHeaderFinder.Find(head) is { } tidy)
        {
            RequireRows(head, tidy.Row + 1);
            var start = !head.IsWhole && tidy.Roles.Length <= MostColumnsOfStart ? file.Head(StartRecords) : head;
            var reader = new TidyReader(tidy, ContextReader.Above(head, tidy.Row, place), allowance, findings, start);
            var (tidyReport, tidyFigures) = SheetReportBuilder.OfTidy(tidy, reader.Read(file.Open()));
            return Bulletin(FileFormat.Csv, file.Encoding, null, [tidyReport], tidyFigures, allowance, findings);
        }

        var sheet = file.ReadAll();
        RequireRows(sheet, 1);
        var (report, figures) = SheetLayout.Read(sheet, CodeBook.Empty, place, allowance, findings);
        RequireFigures(figures, findings);
        return Bulletin(FileFormat.Csv, file.Encoding, [sheet], [report], figures, allowance, findings);
    }

    private static Bulletin ReadSheets(SheetFile file, FileFormat format, FilePlace place, Allowance allowance)
    {
        var findings = new List<Finding>(file.Findings);
        var reports = new List<SheetReport>();
        var figures = new List<ReportedFigure>();
        Sheet[] sheets = [.. file.Sheets.Where(sheet => sheet.Name != FindingsSheet)];
        var codes = CodeBook.Of(sheets);
        foreach (var sheet in sheets)
        {
            findings.AddRange(HiddenParts.Of(sheet));
            var (report, read) = SheetLayout.Read(sheet, codes, place, allowance, findings);
            reports.Add(HiddenParts.Mark(report, sheet));
            figures.AddRange(read);
            if (report.Layout is null && sheet.RowCount > 0)
            {
                findings.Add(Finding.Of(
                    StructureFindings.SheetNotUnderstood, new(sheet.Name, null), ("expected", SheetLayout.LookedFor.Zh), ("expectedEn", SheetLayout.LookedFor.En)));
            }
        }

        if (sheets.All(sheet => sheet.RowCount == 0) && !findings.Exists(finding => finding.Severity == Severity.Error))
        {
            throw new UnreadableFileException(Finding.Of(StructureFindings.EmptyFile, Place.File));
        }

        RequireFigures(figures, findings);
        return Bulletin(format, file.Encoding, sheets, reports, figures, allowance, findings);
    }

    private static void RequireRows(Sheet sheet, int from)
    {
        var rows = Enumerable.Range(0, sheet.RowCount).Where(row => Enumerable.Range(0, sheet.WidthOf(row)).Any(column => !sheet[row, column].IsBlank)).ToArray();
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
        if (!figures.Any() && !findings.Exists(finding => finding.Severity == Severity.Error))
        {
            throw new UnreadableFileException(Finding.Of(
                StructureFindings.NoFigures, Place.File, ("expected", SheetLayout.LookedFor.Zh), ("expectedEn", SheetLayout.LookedFor.En)));
        }
    }

    private static Bulletin Bulletin(
        FileFormat format,
        string? encoding,
        IReadOnlyList<Sheet>? grid,
        IReadOnlyList<SheetReport> sheets,
        IEnumerable<ReportedFigure> figures,
        Allowance allowance,
        List<Finding> findings) => new()
        {
            Format = format.ToString().ToLowerInvariant(),
            Encoding = encoding,
            Grid = grid,
            Sheets = sheets,
            Figures = figures,
            Allowance = allowance,
            Findings = findings,
        };

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
