using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;

namespace HtzPipeline.Core.Documents;

/// <summary>A table that is drawn with lines: where its columns and rows are parted.</summary>
/// <param name="Columns">The upright lines, from left to right.</param>
/// <param name="Rows">The level lines, from top to bottom.</param>
internal sealed record PdfGrid(IReadOnlyList<double> Columns, IReadOnlyList<double> Rows)
{
    private const double Near = 2.5;
    private const double Thick = 3;
    private const double Shortest = 6;

    // A box of nearly the page's size is its ground or frame.
    private const double Frame = 0.85;

    /// <summary>The tables that are drawn on a page.</summary>
    public static List<PdfGrid> Of(Page page)
    {
        var (level, upright) = LinesOf(page);
        var grids = new List<PdfGrid>();

        // Lines that touch belong to one table.
        var left = new List<(double At, double From, double To)>(level);
        while (left.Count > 0)
        {
            var (top, bottom, from, to) = (left[0].At, left[0].At, left[0].From, left[0].To);
            var rows = new List<double> { left[0].At };
            left.RemoveAt(0);
            for (var grown = true; grown;)
            {
                grown = false;
                foreach (var line in upright.Where(line => line.From <= top + Near && line.To >= bottom - Near && line.At >= from - Near && line.At <= to + Near))
                {
                    if (line.To > top + Near || line.From < bottom - Near)
                    {
                        (top, bottom, grown) = (Math.Max(top, line.To), Math.Min(bottom, line.From), true);
                    }
                }

                for (var i = left.Count - 1; i >= 0; i--)
                {
                    var line = left[i];
                    if (line.At <= top + Near && line.At >= bottom - Near && line.From <= to + Near && line.To >= from - Near)
                    {
                        rows.Add(line.At);
                        (from, to) = (Math.Min(from, line.From), Math.Max(to, line.To));
                        left.RemoveAt(i);
                        grown = true;
                    }
                }
            }

            var columns = upright.Where(line => line.To >= bottom - Near && line.From <= top + Near && line.At >= from - Near && line.At <= to + Near && line.To - line.From > 0).Select(line => line.At);
            var grid = new PdfGrid(Distinct(columns, descending: false), Distinct(rows, descending: true));
            if (grid.Columns.Count >= 3 && grid.Rows.Count >= 3)
            {
                grids.Add(grid);
            }
        }

        grids.Sort((one, other) => other.Rows[0].CompareTo(one.Rows[0]));
        return grids;
    }

    /// <summary>The row and column in which a segment stands; null if it is outside.</summary>
    public (int Row, int Column)? CellOf(PdfSegment segment)
    {
        var middle = (segment.Left + segment.Right) / 2;
        if (segment.Middle > Rows[0] || segment.Middle < Rows[^1] || middle < Columns[0] || middle > Columns[^1])
        {
            return null;
        }

        var row = 0;
        while (row + 2 < Rows.Count && segment.Middle < Rows[row + 1])
        {
            row++;
        }

        var column = 0;
        while (column + 2 < Columns.Count && segment.Left + 1 > Columns[column + 1])
        {
            column++;
        }

        return (row, column);
    }

    private static (List<(double At, double From, double To)> Level, List<(double At, double From, double To)> Upright) LinesOf(Page page)
    {
        var (level, upright) = (new List<(double, double, double)>(), new List<(double, double, double)>());
        foreach (var path in page.Paths)
        {
            foreach (var subpath in path)
            {
                PdfPoint? last = null;
                foreach (var command in subpath.Commands)
                {
                    if (command is PdfSubpath.Line line && !subpath.IsDrawnAsRectangle)
                    {
                        Add(line.From, line.To, level, upright);
                        last = line.To;
                    }
                }

                // Lines are often drawn as thin boxes, cells as boxes.
                if (subpath.GetBoundingRectangle() is { } box && last is not null && subpath.IsDrawnAsRectangle && !(box.Width > page.Width * Frame && box.Height > page.Height * Frame))
                {
                    if (box.Height <= Thick)
                    {
                        Add(new(box.Left, box.Bottom), new(box.Right, box.Bottom), level, upright);
                    }
                    else if (box.Width <= Thick)
                    {
                        Add(new(box.Left, box.Bottom), new(box.Left, box.Top), level, upright);
                    }
                    else
                    {
                        Add(new(box.Left, box.Bottom), new(box.Right, box.Bottom), level, upright);
                        Add(new(box.Left, box.Top), new(box.Right, box.Top), level, upright);
                        Add(new(box.Left, box.Bottom), new(box.Left, box.Top), level, upright);
                        Add(new(box.Right, box.Bottom), new(box.Right, box.Top), level, upright);
                    }
                }
            }
        }

        return (level, upright);
    }

    private static void Add(PdfPoint from, PdfPoint to, List<(double, double, double)> level, List<(double, double, double)> upright)
    {
        if (Math.Abs(from.Y - to.Y) < 1 && Math.Abs(from.X - to.X) >= Shortest)
        {
            level.Add((from.Y, Math.Min(from.X, to.X), Math.Max(from.X, to.X)));
        }
        else if (Math.Abs(from.X - to.X) < 1 && Math.Abs(from.Y - to.Y) >= Shortest)
        {
            upright.Add((from.X, Math.Min(from.Y, to.Y), Math.Max(from.Y, to.Y)));
        }
    }

    private static List<double> Distinct(IEnumerable<double> values, bool descending)
    {
        var sorted = (descending ? values.OrderDescending() : values.Order()).ToList();
        var distinct = new List<double>();
        foreach (var value in sorted)
        {
            if (distinct.Count == 0 || Math.Abs(distinct[^1] - value) > Near)
            {
                distinct.Add(value);
            }
        }

        return distinct;
    }
}
