using System.Text.RegularExpressions;
using HtzPipeline.Core.Documents;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;
using HtzPipeline.Core.Layout.Grammar;
using HtzPipeline.Core.Layout.Tables;
using HtzPipeline.Core.Prose;
using HtzPipeline.Core.Reading;

namespace HtzPipeline.Core.Layout.Bulletins;

/// <summary>Makes a bulletin of a document: its tables are read as any sheet, its prose sentence by sentence, both in the order of the document.</summary>
internal static partial class DocumentBulletin
{
    private const int LongestCaption = 60;
    private const int MostLinesAbove = 2;
    private const int MostLinesBelow = 3;

    /// <summary>The figures of a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="place">Where its file lies.</param>
    /// <param name="allowance">What reading it may cost.</param>
    /// <param name="mayBeBare">Whether it may have no figures.</param>
    /// <exception cref="UnreadableFileException">It has none.</exception>
    public static Bulletin Of(Document document, FilePlace place, Allowance allowance, bool mayBeBare = false)
    {
        var findings = new List<Finding>(document.Findings);
        var text = new DocumentText(document);
        var prose = ProseReader.Read(text.Prose, text.Paragraphs);
        var placed = prose.Figures.Select(figure => (At: text.BlockOf(figure.Paragraph), Figure: ProseFigures.Of(figure, text))).ToList();
        var (reports, sheets) = (new List<SheetReport>(), new List<Sheet>());
        var surroundings = Surroundings(document, prose);
        for (var block = 0; block < document.Blocks.Count; block++)
        {
            if (document.Blocks[block].Table is { } table)
            {
                var (caption, context) = CaptionOf(document, block, surroundings);
                context = context.WithUnitOfNote(UnitBelow(document, block));
                var name = caption.Length > 0 ? caption : $"表格{sheets.Count + 1}";
                var sheet = new Sheet(sheets.Exists(other => other.Name == name) ? $"{name} {sheets.Count + 1}" : name, table.Rows, table.Merges);
                var (report, read) = SheetLayout.Read(sheet, CodeBook.Empty, place, allowance, findings, context);
                sheets.Add(sheet);
                reports.Add(WithoutYear(report));
                placed.AddRange(new TableFigures(caption, table, text).Complete(read).Select(figure => (block, figure)));
            }
        }

        if (placed.Count == 0 && !mayBeBare && !findings.Exists(finding => finding.Severity == Severity.Error))
        {
            throw new UnreadableFileException(Finding.Of(
                StructureFindings.NoFigures, Place.File, ("expected", SheetLayout.LookedFor.Zh), ("expectedEn", SheetLayout.LookedFor.En)));
        }

        return new()
        {
            Format = document.Format,
            IsDocument = true,
            Encoding = document.Encoding,
            Allowance = allowance,
            Grid = sheets,
            Sheets = reports,
            Figures = [.. placed.OrderBy(one => one.At).Select(one => one.Figure)],
            Findings = findings,
            Paragraphs = text.Shown,
            Passed = [.. prose.Others.Select(other => new PassedNumber(Place.Of(text.PassageOf(other.Paragraph, other.Start, other.End)), text.Words(other.Start, other.End), other.Why) { At = text.At(other.Start) })],
        };
    }

    // What the title says, and the year that the prose names; a month without any year waits for that of the folder.
    private static SheetContext Surroundings(Document document, ProseReading prose)
    {
        // Of several years the last is the text's own, unless it speaks of months without one as well.
        var periods = prose.Figures.Where(figure => figure.Aside is null && figure.Period.IsKnown).Select(figure => figure.Period).ToList();
        var year = periods.Exists(period => period.Year is null) ? null : periods.Max(period => period.Year);
        var context = new SheetContext { Year = year ?? TableFigures.UnnamedYear };
        if (document.Blocks is [{ Table: null, Text.Length: <= LongestCaption } title, ..] && !title.Text.Contains('。'))
        {
            var named = TitleGrammar.Add(context, title.Text);
            context = context with { Year = named.Year, Period = named.Period };
        }

        return context;
    }

    // The year that stands for none is said to nobody.
    private static SheetReport WithoutYear(SheetReport report) => report.Year != TableFigures.UnnamedYear ? report : report with
    {
        Year = null,
        Columns = [.. report.Columns.Select(column => TableFigures.PartOf(column.Period) is { } part ? column with { Period = null, PartOfYear = PeriodParts.Text(part) } : column)],
    };

    // The table's own title, or the short lines that stand above it.
    private static (string Caption, SheetContext Context) CaptionOf(Document document, int block, SheetContext context)
    {
        var lines = new List<string>();
        for (var above = block - 1; above >= Math.Max(0, block - MostLinesAbove); above--)
        {
            if (document.Blocks[above] is not { Table: null } line || line.Text.Trim().Length > LongestCaption || line.Text.Contains('。') || !(document.Blocks[block].Text.Length == 0 || Unit().IsMatch(line.Text)))
            {
                break;
            }

            lines.Insert(0, line.Text.Trim());
        }

        if (document.Blocks[block].Text is { Length: > 0 } own)
        {
            lines.Add(own);
        }

        foreach (var line in lines)
        {
            context = TitleGrammar.Add(context, TableNumber().Replace(line, ""));
        }

        return (lines.FindLast(line => !Unit().IsMatch(line)) is { } caption ? ListNumber().Replace(caption, "") : "", context);
    }

    // 单位:千元 right above the next table is of that one.
    private static (string Unit, bool IsOfMoney)? UnitBelow(Document document, int block)
    {
        var last = Math.Min(block + MostLinesBelow, document.Blocks.Count - 1);
        for (var below = block + 1; below <= last && document.Blocks[below] is { Table: null } line; below++)
        {
            var isOfNext = !Notes.IsOne(line.Text) && document.Blocks.Skip(below + 1).Take(MostLinesAbove).Any(next => next.Table is not null);
            if (line.Text.Length <= TableContext.LongestNote && !isOfNext && UnitText.OfNote(line.Text) is { } unit)
            {
                return unit;
            }
        }

        return null;
    }

    [GeneratedRegex(@"^\s*[((]?(?:计量|金额)?单\s*位\s*[::]")]
    private static partial Regex Unit();

    [GeneratedRegex(@"^\s*表\s?\d+[\s::、.]*")]
    private static partial Regex TableNumber();

    [GeneratedRegex(@"^(?:表\s?\d+[\s::、]*|[一二三四五六七八九十]+、|[((][一二三四五六七八九十\d]+[))]|\d+[、.]\s?)")]
    private static partial Regex ListNumber();
}
