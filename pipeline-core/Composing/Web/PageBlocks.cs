using System.Globalization;
using HtzPipeline.Core.Composing.Charts;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Reporting.Html;

namespace HtzPipeline.Core.Composing.Web;

/// <summary>Writes the blocks of a bulletin into a page.</summary>
internal sealed class PageBlocks(HtmlWriter html, PageText text, Language language)
{
    private int _tables;
    private int _charts;

    /// <summary>Writes blocks; items that follow one another are one list.</summary>
    public void Write(IReadOnlyList<Block> blocks)
    {
        for (var index = 0; index < blocks.Count; index++)
        {
            if (blocks[index] is not ListItemBlock)
            {
                Write(blocks[index]);
                continue;
            }

            using var list = html.Open("ul");
            for (; index < blocks.Count && blocks[index] is ListItemBlock item; index++)
            {
                Element("li", item.Text);
            }

            index--;
        }
    }

    private void Write(Block block)
    {
        switch (block)
        {
            case HeadingBlock heading:
                Element(string.Create(CultureInfo.InvariantCulture, $"h{Math.Clamp(heading.Level, 1, 3) + 1}"), heading.Text);
                break;
            case TableBlock table:
                WriteTable(table);
                break;
            case ChartBlock chart:
                WriteChart(chart);
                break;
            default:
                Element("p", block.Runs);
                break;
        }
    }

    // Wider than a phone, a table or chart is moved by itself, by keys as well.
    private void WriteTable(TableBlock table)
    {
        var caption = $"{BulletinWords.Numbered(BulletinWords.Table, ++_tables, language)}　{table.Caption}";
        using var scroll = html.Open("div", ("class", "scroll"), ("tabindex", "0"), ("role", "region"), ("aria-label", caption));
        using var element = html.Open("table");
        html.Element("caption", caption);
        using (html.Open("thead"))
        {
            foreach (var row in table.Header)
            {
                using var line = html.Open("tr");
                foreach (var cell in row.Cells)
                {
                    WriteCell("th", cell, ("scope", "col"));
                }
            }
        }

        using var body = html.Open("tbody");
        foreach (var row in table.Rows)
        {
            WriteRow(row, table.Header[0].Cells.Count);
        }
    }

    private void WriteRow(TableRow row, int columns)
    {
        using var line = html.Open("tr", ("class", row.HeadsGroup ? "group" : null));
        foreach (var (column, cell) in row.Cells.Index())
        {
            if (row.HeadsGroup)
            {
                WriteCell("th", cell, ("scope", "row"), ("colspan", columns.ToString(CultureInfo.InvariantCulture)));
            }
            else
            {
                WriteCell(column == 0 ? "th" : "td", cell, ("scope", column == 0 ? "row" : null));
            }
        }
    }

    private void WriteCell(string name, TableCell cell, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        var look = string.Join(' ', new[] { cell.IsNumber ? "figure" : null, cell.Indent > 0 ? $"part-{Math.Min(cell.Indent, 3)}" : null }.OfType<string>());
        using var element = html.Open(name, [("class", look.Length > 0 ? look : null), .. attributes]);
        text.Write(cell.Text);
    }

    private void WriteChart(ChartBlock chart)
    {
        var caption = $"{BulletinWords.Numbered(BulletinWords.Figure, ++_charts, language)}　{chart.Title}";
        using var figure = html.Open("figure");
        using (html.Open("div", ("class", "scroll"), ("tabindex", "0"), ("role", "region"), ("aria-label", caption)))
        {
            SvgPainter.Paint(html, ChartLayout.Of(chart, language), chart.AlternativeText);
        }

        html.Element("figcaption", caption);
    }

    private void Element(string name, IEnumerable<Run> runs)
    {
        using var element = html.Open(name);
        text.Write(runs);
    }
}
