using System.Globalization;
using HtzPipeline.Core.Composing.Charts;
using HtzPipeline.Core.Reporting;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace HtzPipeline.Core.Composing.Word;

/// <summary>Writes tables with three lines, as statistical yearbooks print them: the header repeats on each page, a row is never broken.</summary>
internal static class WordTables
{
    private const uint Thick = 12;
    private const uint Thin = 6;
    private const uint Hair = 2;

    // A table of no more rows stays on one page.
    private const int ShortTable = 14;

    /// <summary>Writes one.</summary>
    public static W.Table Of(TableBlock table, WordText text)
    {
        var widths = WidthsOf(table);
        return new(
            [
                new W.TableProperties(
                    new W.TableWidth { Width = $"{WordPage.TextWidth}", Type = W.TableWidthUnitValues.Dxa },
                    new W.TableJustification { Val = W.TableRowAlignmentValues.Center },
                    new W.TableBorders(
                        Line<W.TopBorder>(Thick), Line<W.BottomBorder>(Thick), new W.InsideHorizontalBorder { Val = W.BorderValues.Single, Size = Hair, Color = "BFC6CF" }),
                    new W.TableLayout { Type = W.TableLayoutValues.Fixed },
                    new W.TableCellMarginDefault(
                        new W.TableCellLeftMargin { Width = 80, Type = W.TableWidthValues.Dxa }, new W.TableCellRightMargin { Width = 80, Type = W.TableWidthValues.Dxa }),
                    new W.TableCaption { Val = ReportText.Visible(table.Caption) }),
                new W.TableGrid(widths.Select(width => new W.GridColumn { Width = Text(width) })),
                .. table.Header.Select((row, index) => Row(row, widths, text, isHeader: true, isLast: index == table.Header.Count - 1, staysWithNext: true)),
                .. table.Rows.Select((row, index) => Row(
                    row, widths, text, isHeader: false, isLast: false, staysWithNext: row.HeadsGroup || (table.Rows.Count <= ShortTable && index < table.Rows.Count - 1))),
            ]);
    }

    private static W.TableRow Row(TableRow row, int[] widths, WordText text, bool isHeader, bool isLast, bool staysWithNext)
    {
        var properties = new W.TableRowProperties(new W.CantSplit());
        if (isHeader)
        {
            properties.Append(new W.TableHeader());
        }

        return new([properties, .. row.Cells.Select((cell, column) => Cell(row, cell, row.HeadsGroup ? widths.Sum() : widths[column], text, isHeader, isLast, staysWithNext, widths.Length))]);
    }

    private static W.TableCell Cell(TableRow row, TableCell cell, int width, WordText text, bool isHeader, bool isLast, bool staysWithNext, int columns)
    {
        var properties = new W.TableCellProperties(new W.TableCellWidth { Width = Text(width), Type = W.TableWidthUnitValues.Dxa });
        if (row.HeadsGroup)
        {
            properties.Append(new W.GridSpan { Val = columns });
        }

        if (isLast)
        {
            properties.Append(new W.TableCellBorders(Line<W.BottomBorder>(Thin)));
        }

        if (row.HeadsGroup)
        {
            properties.Append(new W.Shading { Val = W.ShadingPatternValues.Clear, Color = "auto", Fill = "F2F4F7" });
        }

        properties.Append(new W.TableCellVerticalAlignment { Val = W.TableVerticalAlignmentValues.Center });
        var paragraph = WordPage.Style(WordStyles.TableText);
        if (staysWithNext)
        {
            paragraph.Append(new W.KeepNext());
        }

        if (cell.Indent > 0)
        {
            paragraph.Append(new W.Indentation { Left = Text(cell.Indent * 200) });
        }

        paragraph.Append(new W.Justification { Val = isHeader ? W.JustificationValues.Center : cell.IsNumber ? W.JustificationValues.Right : W.JustificationValues.Left });
        return new(properties, new W.Paragraph([paragraph, .. text.Of(cell.Text, isStrong: isHeader || row.HeadsGroup)]));
    }

    // By what stands in the columns, so that names are not broken where numbers have room to spare; all of the page is taken.
    private static int[] WidthsOf(TableBlock table)
    {
        var rows = table.Header.Concat(table.Rows).Where(row => !row.HeadsGroup).ToList();
        var wanted = Enumerable.Range(0, rows[0].Cells.Count)
            .Select(column => Math.Clamp(rows.Max(row => WidthOf(row.Cells[column])), 4, 16) + 1.6)
            .ToArray();
        var widths = wanted.Select(width => (int)(WordPage.TextWidth * width / wanted.Sum())).ToArray();
        widths[0] += WordPage.TextWidth - widths.Sum();
        return widths;
    }

    private static double WidthOf(TableCell cell) => TextWidth.Of(string.Concat(cell.Text.Select(run => run.Text)), 1) + cell.Indent;

    private static T Line<T>(uint size)
        where T : W.BorderType, new() => new() { Val = W.BorderValues.Single, Size = size, Color = "16202C" };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
