using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;
using HtzPipeline.Core.Layout;
using HtzPipeline.Core.Layout.Bulletins;
using HtzPipeline.Core.Layout.Grammar;
using HtzPipeline.Core.Layout.Tables;
using HtzPipeline.Core.Prose;
using HtzPipeline.Core.Reading;

namespace HtzPipeline.Core.Documents;

/// <summary>Makes a bulletin of a document: its tables are read as any sheet, its prose sentence by sentence, both in the order of the document.</summary>
internal static class DocumentBulletin
{
    /// <summary>The figures of a document.</summary>
    public static Bulletin Of(Document document)
    {
        var findings = new List<Finding>(document.Findings);
        var text = new DocumentText(document);
        var prose = ProseReader.Read(text.Prose, text.Paragraphs);
        var year = prose.Figures.Select(figure => figure.Period.Year).FirstOrDefault(known => known is not null);
        var placed = prose.Figures.Select(figure => (At: text.BlockOf(figure.Paragraph), Figure: ProseFigures.Of(figure, text))).ToList();
        var (reports, sheets) = (new List<SheetReport>(), new List<Sheet>());
        for (var block = 0; block < document.Blocks.Count; block++)
        {
            if (document.Blocks[block] is not { Table: { } table } owner)
            {
                continue;
            }

            var name = owner.Text.Length > 0 ? owner.Text : $"表格{sheets.Count + 1}";
            var sheet = new Sheet(sheets.Exists(other => other.Name == name) ? $"{name} {sheets.Count + 1}" : name, table.Rows, table.Merges);
            var context = TitleGrammar.Add(new SheetContext { Year = PeriodParts.AnyYear }, name);
            context = context with { Year = context.Year == PeriodParts.AnyYear ? year ?? PeriodParts.AnyYear : context.Year };
            var (report, read) = SheetLayout.Read(sheet, CodeBook.Empty, findings, context);
            sheets.Add(sheet);
            reports.Add(report);
            placed.AddRange(TableFigures.Of(owner, read, text).Select(figure => (block, figure)));
        }

        if (placed.Count == 0 && !findings.Exists(finding => finding.Severity == Severity.Error))
        {
            throw new UnreadableFileException(Finding.Of(
                StructureFindings.NoFigures, Place.File, ("expected", SheetLayout.LookedFor.Zh), ("expectedEn", SheetLayout.LookedFor.En)));
        }

        return new()
        {
            Format = document.Format,
            Encoding = document.Encoding,
            Grid = sheets,
            Sheets = reports,
            Figures = [.. placed.OrderBy(one => one.At).Select(one => one.Figure)],
            Findings = findings,
            Passed = [.. prose.Others.Select(other => new PassedNumber(Place.Of(text.PassageOf(other.Paragraph, other.Start, other.End)), text.Words(other.Start, other.End), other.Why) { At = text.At(other.Start) })],
        };
    }
}
