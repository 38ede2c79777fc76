using System.Text.RegularExpressions;
using HtzPipeline.Core.Reading;

namespace HtzPipeline.Core.Documents;

/// <summary>Puts the segments of a page together to paragraphs and tables, in the order they are read.</summary>
internal static partial class PdfBlocks
{
    private const int FewestLinesOfColumn = 4;
    private const int FewestCells = 3;
    private const int FewestRows = 2;

    /// <summary>The blocks of a page.</summary>
    public static IEnumerable<Block> Of(PdfPage page, Allowance allowance)
    {
        var free = new List<PdfSegment>();
        var inGrid = page.Grids.ToDictionary(grid => grid, _ => new List<(PdfSegment Segment, int Row, int Column)>());
        foreach (var segment in page.Segments)
        {
            var grid = page.Grids.Find(grid => grid.CellOf(segment) is not null);
            if (grid is not null && grid.CellOf(segment) is var (row, column))
            {
                inGrid[grid].Add((segment, row, column));
            }
            else
            {
                free.Add(segment);
            }
        }

        var ordered = new List<(PdfSegment? Segment, PdfGrid? Grid)>();
        foreach (var part in Order(free, page))
        {
            foreach (var grid in page.Grids.Where(grid => grid.Rows[0] > part.Base && !ordered.Exists(one => one.Grid == grid) && grid.Columns[0] < part.Right && grid.Columns[^1] > part.Left))
            {
                ordered.Add((null, grid));
            }

            ordered.Add((part, null));
        }

        ordered.AddRange(page.Grids.Where(grid => !ordered.Exists(one => one.Grid == grid)).Select(grid => ((PdfSegment?)null, (PdfGrid?)grid)));
        var lines = new List<PdfSegment>();
        foreach (var (segment, grid) in ordered)
        {
            if (segment is not null)
            {
                lines.Add(segment);
                continue;
            }

            foreach (var block in Text(lines, page, allowance))
            {
                yield return block;
            }

            lines.Clear();
            foreach (var table in TextTables.Parts(RowsOf(grid!, inGrid[grid!]), allowance))
            {
                yield return table with { Page = page.Number };
            }
        }

        foreach (var block in Text(lines, page, allowance))
        {
            yield return block;
        }
    }

    /// <summary>The blocks of all pages, a paragraph that goes over a page's end joined.</summary>
    public static List<Block> Joined(List<Block> blocks)
    {
        var joined = new List<Block>();
        foreach (var block in blocks)
        {
            if (joined.Count > 0 && joined[^1] is { Table: { } above } table && block.Table is { } below && table.Page != block.Page && block.Text.Length == 0 && GoesOn(above, below))
            {
                joined[^1] = table with { Table = new([.. above.Rows, .. below.Rows], []) };
            }
            else if (joined.Count > 0 && joined[^1] is { Table: null } last && block.Table is null && last.Page != block.Page && !Ends().IsMatch(last.Text) && last.Text.Length > 20)
            {
                joined[^1] = last with { Text = last.Text + block.Text };
            }
            else
            {
                joined.Add(block);
            }
        }

        return joined;
    }

    // A table at the top of a page without a header of its own goes on from the page before.
    private static bool GoesOn(DocumentTable above, DocumentTable below) =>
        below.Rows.Count > 0 && above.Rows[^1].Length == below.Rows[0].Length && below.Rows[0].Skip(1).Any(cell => Number().IsMatch(cell.Text));

    // Two columns where no segment crosses a gutter on many lines; what crosses it parts the columns above from those below.
    private static List<PdfSegment> Order(List<PdfSegment> segments, PdfPage page)
    {
        if (GutterOf(segments, page) is not { } gutter)
        {
            return [.. segments.OrderByDescending(segment => Math.Round(segment.Base)).ThenBy(segment => segment.Left)];
        }

        var ordered = new List<PdfSegment>();
        var (left, right) = (new List<PdfSegment>(), new List<PdfSegment>());
        foreach (var segment in segments.OrderByDescending(segment => segment.Base).ThenBy(segment => segment.Left))
        {
            if (segment.Left < gutter - 2 && segment.Right > gutter + 2)
            {
                ordered.AddRange([.. left, .. right]);
                left.Clear();
                right.Clear();
                ordered.Add(segment);
            }
            else
            {
                (segment.Right <= gutter + 2 ? left : right).Add(segment);
            }
        }

        ordered.AddRange([.. left, .. right]);
        return ordered;
    }

    private static double? GutterOf(List<PdfSegment> segments, PdfPage page)
    {
        for (var at = page.Width * 0.35; at <= page.Width * 0.65; at += 3)
        {
            var crossing = segments.Count(segment => segment.Left < at && segment.Right > at);
            var left = segments.Where(segment => segment.Right <= at).ToList();
            var right = segments.Where(segment => segment.Left >= at).ToList();
            if (left.Count >= FewestLinesOfColumn && right.Count >= FewestLinesOfColumn && crossing * 4 <= left.Count + right.Count
                && IsText(left) && IsText(right) && left.Max(segment => segment.Right) + 6 <= right.Min(segment => segment.Left))
            {
                return (left.Max(segment => segment.Right) + right.Min(segment => segment.Left)) / 2;
            }
        }

        return null;
    }

    // Columns of prose, not of numbers.
    private static bool IsText(List<PdfSegment> segments) => segments.Average(segment => segment.Text.Length) >= 10;

    private static IEnumerable<Block> Text(List<PdfSegment> segments, PdfPage page, Allowance allowance)
    {
        var lines = Lines(segments);
        for (var i = 0; i < lines.Count;)
        {
            var rows = i;
            while (rows < lines.Count && lines[rows].Count >= FewestCells)
            {
                rows++;
            }

            if (rows - i >= FewestRows && lines.GetRange(i, rows - i).Count(line => line.Exists(cell => Number().IsMatch(cell.Text))) >= FewestRows)
            {
                yield return new(BlockKind.Table, "") { Table = Unruled(lines.GetRange(i, rows - i), allowance), Page = page.Number };
                i = rows;
                continue;
            }

            var end = Math.Max(i + 1, rows);
            while (end < lines.Count && lines[end].Count < FewestCells)
            {
                end++;
            }

            foreach (var paragraph in Paragraphs(lines.GetRange(i, end - i)))
            {
                yield return new(BlockKind.Paragraph, paragraph) { Page = page.Number };
            }

            i = end;
        }
    }

    private static List<List<PdfSegment>> Lines(List<PdfSegment> segments)
    {
        var lines = new List<List<PdfSegment>>();
        foreach (var segment in segments)
        {
            if (lines.Count > 0 && Math.Abs(lines[^1][0].Base - segment.Base) < segment.Size * 0.5 && segment.Left >= lines[^1][^1].Right - 2)
            {
                lines[^1].Add(segment);
            }
            else
            {
                lines.Add([segment]);
            }
        }

        return lines;
    }

    // A line begins a paragraph where it is indented, larger, or the one before ends short of the margin.
    private static IEnumerable<string> Paragraphs(List<List<PdfSegment>> lines)
    {
        if (lines.Count == 0)
        {
            yield break;
        }

        var text = "";
        PdfSegment? last = null;
        for (var i = 0; i < lines.Count; i++)
        {
            var (first, end) = (lines[i][0], lines[i][^1]);
            var column = lines.Where(line => line[0].Left < first.Right && line[^1].Right > first.Left).ToList();
            var (left, right) = (column.Min(line => line[0].Left), column.Max(line => line[^1].Right));
            var begins = last is not null && (first.Left > left + (first.Size * 1.2) || (last.Right < right - (first.Size * 2.2) && (Ends().IsMatch(text) || last.Right < left + ((right - left) * 0.6))) || Math.Abs(last.Size - first.Size) > 1.5
                || last.Base - first.Base > first.Size * 2.6) && !(first.Base > last.Base && !Ends().IsMatch(text));
            if (begins && text.Length > 0)
            {
                yield return text;
                text = "";
            }

            var line = string.Join(' ', lines[i].Select(segment => segment.Text));
            text = Hyphen().IsMatch(text) && line.Length > 0 && char.IsAsciiLetterLower(line[0]) ? text[..^1] + line
                : text.Length > 0 && line.Length > 0 && char.IsAsciiLetter(text[^1]) && char.IsAsciiLetter(line[0]) ? text + " " + line
                : text + line;
            last = end;
        }

        if (text.Length > 0)
        {
            yield return text;
        }
    }

    // The cells of a drawn table; a row of one cell with several lines is several rows.
    private static List<List<(string Text, int Start)>> RowsOf(PdfGrid grid, List<(PdfSegment Segment, int Row, int Column)> segments)
    {
        var columns = Enumerable.Range(0, grid.Columns.Count - 1).Where(column => segments.Exists(one => one.Column == column)).ToList();
        var rows = new List<List<(string Text, int Start)>>();
        foreach (var row in segments.GroupBy(one => one.Row).OrderBy(group => group.Key))
        {
            var cells = row.OrderByDescending(one => Math.Round(one.Segment.Base)).ThenBy(one => one.Segment.Left).ToList();
            var lines = cells.Select(one => one.Column).Distinct().Count() == 1 ? cells.GroupBy(one => Math.Round(one.Segment.Base)) : [.. cells.GroupBy(_ => 0.0)];
            foreach (var line in lines)
            {
                rows.Add([.. columns.Select(column => (string.Concat(line.Where(one => one.Column == column).Select(one => one.Segment.Text)), -1))]);
            }
        }

        return rows;
    }

    // Columns are where the cells of most rows begin or end.
    private static DocumentTable Unruled(List<List<PdfSegment>> lines, Allowance allowance)
    {
        var widest = lines.MaxBy(line => line.Count)!;
        var edges = widest.Select((cell, i) => i == 0 ? double.MinValue : (widest[i - 1].Right + cell.Left) / 2).ToArray();
        allowance.TakeCells((long)lines.Count * edges.Length);
        var rows = new List<Cell[]>();
        foreach (var line in lines)
        {
            var texts = new string[edges.Length];
            foreach (var cell in line)
            {
                var column = Array.FindLastIndex(edges, edge => (cell.Left + cell.Right) / 2 > edge);
                texts[column] += cell.Text;
            }

            rows.Add([.. texts.Select(text => new Cell(text ?? ""))]);
        }

        return new(rows, []);
    }

    [GeneratedRegex("[。!!??;;::]$")]
    private static partial Regex Ends();

    [GeneratedRegex("[A-Za-z]-$")]
    private static partial Regex Hyphen();

    [GeneratedRegex(@"^[-—－+]?\d[\d,.]*\s?(?:%|％)?$")]
    private static partial Regex Number();
}
