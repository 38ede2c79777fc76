using System.Globalization;
using System.Text;
using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Composing.Writing;

/// <summary>Writes a bulletin as text of lines, and as Markdown: both are read again by whoever reads text.</summary>
public static class PlainText
{
    /// <summary>The bulletin as plain text: a line for each paragraph, tables with bars between their columns.</summary>
    public static string Text(ComposedBulletin bulletin) => Write(bulletin, isMarkdown: false);

    /// <summary>The bulletin as Markdown (CommonMark, with tables and footnotes as GitHub has them).</summary>
    public static string Markdown(ComposedBulletin bulletin) => Write(bulletin, isMarkdown: true);

    private static string Write(ComposedBulletin bulletin, bool isMarkdown)
    {
        var text = new StringBuilder();
        text.Append(isMarkdown ? "# " : "").Append(bulletin.Title).Append("\n\n");
        var isZh = bulletin.Language == Language.Zh;
        foreach (var (i, block) in bulletin.Blocks.Index())
        {
            var continues = block is ListItemBlock && i + 1 < bulletin.Blocks.Count && bulletin.Blocks[i + 1] is ListItemBlock;
            text.Append(block switch
            {
                HeadingBlock heading => $"{(isMarkdown ? $"{new string('#', heading.Level + 1)} " : "")}{Line(heading.Text, isMarkdown)}\n",
                ListItemBlock item => $"{(isMarkdown ? "- " : isZh ? "　　" : "- ")}{Line(item.Text, isMarkdown)}\n",
                TableBlock table => Table(table, isMarkdown),
                ChartBlock chart => $"{(isZh ? "图：" : "Figure: ")}{Escaped(chart.AlternativeText, isMarkdown)}\n",
                _ => $"{(isZh && !isMarkdown ? "　　" : "")}{Line([.. block.Runs], isMarkdown)}\n",
            });
            text.Append(continues ? "" : "\n");
        }

        foreach (var (i, note) in bulletin.Footnotes.Index())
        {
            text.Append(Mark(i + 1, isMarkdown)).Append(isMarkdown ? ": " : " ").Append(Line(note.Text, isMarkdown)).Append('\n');
        }

        if (bulletin.Sources.Count > 0)
        {
            text.Append(bulletin.Footnotes.Count > 0 ? "\n" : "").Append(isMarkdown ? "## " : "").Append(isZh ? "资料来源" : "Sources").Append("\n\n");
            foreach (var source in bulletin.Sources)
            {
                var uploaded = source.Uploaded.ToOffset(TimeSpan.FromHours(8)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
                text.Append("- ").Append(Escaped($"{source.Department ?? ""} {source.File ?? source.Submission} {uploaded}".Trim(), isMarkdown)).Append('\n');
            }
        }

        return text.ToString().TrimEnd() + "\n";
    }

    private static string Table(TableBlock table, bool isMarkdown)
    {
        var text = new StringBuilder(Escaped(table.Caption, isMarkdown)).Append("\n\n");
        var columns = table.Header.Max(row => row.Cells.Count);
        foreach (var (i, row) in table.Header.Concat(table.Rows).Index())
        {
            var cells = row.Cells.Select(cell => $"{new string('　', cell.Indent)}{Line(cell.Text, isMarkdown)}").Concat(Enumerable.Repeat("", columns - row.Cells.Count));
            text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");
            if (i == table.Header.Count - 1)
            {
                text.Append('|').AppendJoin('|', row.Cells.Select(cell => cell.IsNumber ? "--:" : "---")).Append("|\n");
            }
        }

        return text.ToString();
    }

    private static string Line(IReadOnlyList<Run> runs, bool isMarkdown) => string.Concat(runs.Select(run =>
    {
        var words = Escaped(run.Text, isMarkdown);
        return (run.IsStrong && isMarkdown ? $"**{words}**" : words) + (run.Footnote is { } number ? Mark(number, isMarkdown) : "");
    }));

    private static string Mark(int number, bool isMarkdown) => string.Create(CultureInfo.InvariantCulture, $"{(isMarkdown ? "[^" : "[")}{number}]");

    // What would be a sign of Markdown, or break a line or a table.
    private static string Escaped(string text, bool isMarkdown) => !isMarkdown ? text
        : text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("*", "\\*", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal)
            .Replace("|", "\\|", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace("[", "\\[", StringComparison.Ordinal).Replace("`", "\\`", StringComparison.Ordinal);
}
