using HtzPipeline.Core.Layout.Grammar;
namespace HtzPipeline.Core.Layout.Tables;

/// <summary>
/// Parts tables that stand side by side under one row of headers: 指标 | 本月 | 累计 | 指标 | 本月 | 累计.
/// </summary>
internal static class SideTables
{
    /// <summary>The tables of a block, from left to right; most often the block itself.</summary>
    public static IReadOnlyList<TableBlock> Of(SheetCells cells, TableBlock block)
    {
        var starts = Starts(cells, block);
        if (starts.Count < 2)
        {
            return [block];
        }

        return [.. starts.Select((start, i) => block with
        {
            From = i == 0 ? block.From : start,
            To = i + 1 < starts.Count ? starts[i + 1] - 1 : block.To,
        })];
    }

    private static List<int> Starts(SheetCells cells, TableBlock block)
    {
        var starts = new List<int>();
        var hasFigures = false;
        var roles = new HashSet<ColumnRole>();
        for (var column = block.From; column <= block.To; column++)
        {
            var role = RoleOf(cells, block, column);
            var (filled, labels, numbers) = Count(cells, block, column);
            if (role is null && filled == 0)
            {
                continue;
            }

            var names = labels * 2 > filled && numbers * 2 < filled;
            if (starts.Count == 0)
            {
                starts.Add(column);
            }
            else if (hasFigures && names && role is ColumnRole.Indicator or ColumnRole.Area or ColumnRole.Period && roles.Contains(role.Value) && IsRepeated(cells, block, column, starts[^1]))
            {
                // A serial number to the left of the names belongs to them.
                starts.Add(RoleOf(cells, block, column - 1) == ColumnRole.Ignored ? column - 1 : column);
                hasFigures = false;
                roles.Clear();
            }

            if (role is { } known)
            {
                roles.Add(known);
            }

            hasFigures |= numbers > 0 && role is ColumnRole.Figures or ColumnRole.Value;
        }

        return starts;
    }

    // The same heading again as in a group before.
    private static bool IsRepeated(SheetCells cells, TableBlock block, int column, int from)
    {
        var heading = Heading(cells, block, column);
        for (var left = from; left < column; left++)
        {
            if (Heading(cells, block, left) == heading)
            {
                return true;
            }
        }

        return false;
    }

    private static string Heading(SheetCells cells, TableBlock block, int column) =>
        string.Join('/', block.Header.Select(row => LabelText.Fold(cells.Sheet.Shown(row, column).Text)));

    // Null where the column has no heading.
    private static ColumnRole? RoleOf(SheetCells cells, TableBlock block, int column)
    {
        ColumnRole? role = null;
        foreach (var row in block.Header)
        {
            var cell = cells.Sheet.Shown(row, column);
            if (!cell.IsBlank && role is null or ColumnRole.Figures)
            {
                role = cell.IsBlank ? role : RoleWords.Of(cell.Text);
            }
        }

        return role;
    }

    private static (int Filled, int Labels, int Numbers) Count(SheetCells cells, TableBlock block, int column)
    {
        var (filled, labels, numbers) = (0, 0, 0);
        foreach (var row in block.Data)
        {
            var kind = cells[row, column];
            filled += kind == CellKind.Blank ? 0 : 1;
            labels += kind is CellKind.Text or CellKind.Period or CellKind.NumberOrPeriod ? 1 : 0;
            numbers += kind is CellKind.Number or CellKind.Mark ? 1 : 0;
        }

        return (filled, labels, numbers);
    }
}
