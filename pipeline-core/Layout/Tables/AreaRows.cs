using HtzPipeline.Core.Layout.Grammar;

namespace HtzPipeline.Core.Layout.Tables;

/// <summary>Tells the rows of a table that stand for several areas, and those that head the rows of one: 甲街道 alone over its own indicators.</summary>
internal sealed class AreaRows
{
    private readonly HashSet<int> _headings = [];
    private readonly bool _isSubtotalPart;

    public AreaRows(SheetCells cells, TableBlock table, TableShape shape)
    {
        if (shape.Area is { } areas)
        {
            // 小计 is of all only where it stands once, at an end, and no 合计 beside it.
            var names = table.Data.Select(row => NameIn(cells, row, areas)).Where(name => name.Length > 0).ToList();
            _isSubtotalPart = names.Count(name => name == "小计") > 1 || (names.IndexOf("小计") is > 0 and var at && at < names.Count - 1) || names.Exists(IsTotalBeside);
        }
        else if (shape.Indicator is { } indicators)
        {
            AddHeadings(cells, table, shape, indicators);
        }
    }

    /// <summary>Whether a row's area stands for all of the table: then the file's own area is meant.</summary>
    public bool IsWhole(string area) => AreaNames.IsTotal(area) && !(area == "小计" && _isSubtotalPart);

    /// <summary>Whether a row says of which area those below it are.</summary>
    public bool IsHeading(int row) => _headings.Contains(row);

    // One by itself may be an indicator without a figure (新建园区), unless the table begins with it or says the same again below.
    private void AddHeadings(SheetCells cells, TableBlock table, TableShape shape, int column)
    {
        var above = new HashSet<string>();
        var isRepeated = false;
        for (var i = 0; i < table.Data.Count; i++)
        {
            var name = NameIn(cells, table.Data[i], column);
            if (shape.HasFigures(table.Data[i]))
            {
                isRepeated |= !above.Add(name) && _headings.Count > 0;
            }
            else if (i + 1 < table.Data.Count && AreaNames.LooksLikeOne(name))
            {
                _headings.Add(table.Data[i]);
            }
        }

        cells.Allowance.TakeSteps(table.Data.Count * (shape.FigureColumns.Count + 1L));
        if (_headings.Count == 1 && !isRepeated && !_headings.Contains(table.Data[0]))
        {
            _headings.Clear();
        }
    }

    private static string NameIn(SheetCells cells, int row, int column) => RowLabel.Read(cells.Sheet.Shown(row, column).Text, 0).Text.TrimEnd(':');

    private static bool IsTotalBeside(string name) => name != "小计" && (AreaNames.IsTotal(name) || name is "全区" or "全市" or "全县");
}
