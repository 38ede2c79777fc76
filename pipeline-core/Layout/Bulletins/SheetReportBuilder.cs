using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Layout.Grammar;
using HtzPipeline.Core.Layout.Tables;
using HtzPipeline.Core.Layout.Tidy;
using HtzPipeline.Core.Reading;

namespace HtzPipeline.Core.Layout.Bulletins;

/// <summary>Says, for the clerk, what the rows and columns of a sheet were taken for.</summary>
internal static class SheetReportBuilder
{
    private static readonly Dictionary<RowRole, LocalText> Reasons = new()
    {
        [RowRole.Unknown] = new("不在任何带表头的数据区之内", "Belongs to no rows of figures with a header"),
        [RowRole.Title] = new("表上方的文字", "A text above the table"),
        [RowRole.Unit] = new("写有“单位:”", "States a unit (单位:)"),
        [RowRole.Header] = new("数据之上写明指标、时期、口径或单位的行", "Names indicators, periods, measures or units above the figures"),
        [RowRole.Data] = new("表头以下有数字或缺数符号的行", "Rows with numbers or marks for missing below the header"),
        [RowRole.Heading] = new("没有数字、统领以下各行的小标题或时期", "A heading or period without figures, for the rows below it"),
        [RowRole.Unread] = new("在数据区内,但没有读出数据", "Among the figures, but none was read from it"),
        [RowRole.Note] = new("以“注”“数据来源”“填报单位”等开头,或在表注之后", "Begins as a note does (注, 数据来源, 填报单位), or follows one"),
        [RowRole.Codes] = new("说明代码含义的清单", "A list of what codes stand for"),
    };

    private static readonly LocalText TidyWhy = new("每行一个数据,栏目写明指标、时期和数值", "One figure to a row, with columns for indicator, period and value");
    private static readonly LocalText MessageWhy = new("SDMX-CSV 数据报文的栏目:维度、TIME_PERIOD、OBS_VALUE 和属性", "The columns of an SDMX-CSV message: dimensions, TIME_PERIOD, OBS_VALUE and attributes");

    /// <summary>Says what the rows around a table's data are.</summary>
    public static void SetRoles(SheetCells cells, TableBlock table, RowAssignment roles)
    {
        foreach (var row in table.Context)
        {
            roles.Set(row, cells.Rows[row] switch
            {
                RowKind.Unit => RowRole.Unit,
                RowKind.Note => RowRole.Note,
                RowKind.ColumnNumbers => RowRole.Header,
                _ => RowRole.Title,
            });
        }

        SetAll(roles, table.Header, RowRole.Header);
        SetAll(roles, table.Notes, RowRole.Note);
    }

    /// <summary>The report of a sheet with tables, or of one on which none was found.</summary>
    public static SheetReport OfTables(SheetCells cells, RowAssignment roles, IReadOnlyList<(TableBlock Table, TableShape Shape)> tables) =>
        new(cells.Sheet.Name, tables.Count == 0 ? null : tables[0].Shape.Name, Ranges(cells.Sheet, roles))
        {
            Columns = [.. tables.SelectMany(table => OfColumns(table.Table, table.Shape))],
        };

    /// <summary>The report of a list of codes.</summary>
    public static SheetReport OfCodes(SheetCells cells, RowAssignment roles)
    {
        SetAll(roles, Enumerable.Range(0, roles.Count).Where(row => roles[row] == RowRole.Unknown), RowRole.Codes);
        return new(cells.Sheet.Name, "codes", Ranges(cells.Sheet, roles));
    }

    /// <summary>The report of a tidy sheet.</summary>
    public static SheetReport OfTidy(SheetCells cells, TidyHeader header, IReadOnlyCollection<ReportedFigure> figures)
    {
        var roles = new RowAssignment(cells.Rows);
        SetAll(roles, Enumerable.Range(0, header.Row).Where(row => roles[row] == RowRole.Unknown), RowRole.Title);
        roles.Set(header.Row, RowRole.Header);
        SetAll(roles, figures.Where(figure => figure.Place.Cell is not null).Select(figure => figure.Place.Cell!.Value.Row), RowRole.Data);
        SetAll(roles, Enumerable.Range(header.Row, roles.Count - header.Row).Where(row => roles[row] == RowRole.Unknown), RowRole.Unread);
        return new(cells.Sheet.Name, "tidy", Ranges(cells.Sheet, roles));
    }

    /// <summary>The report of a tidy table, whose rows are not known beforehand, and the figures that complete it as they are enumerated.</summary>
    public static (SheetReport Report, IEnumerable<ReportedFigure> Figures) OfTidy(TidyHeader header, IEnumerable<ReportedFigure> figures)
    {
        var ranges = new List<UnderstoodRange>();
        if (header.Row > 0)
        {
            ranges.Add(new("title", new(0, 0), new(header.Row - 1, header.Roles.Length - 1), Reasons[RowRole.Title]));
        }

        ranges.Add(new("header", new(header.Row, 0), new(header.Row, header.Roles.Length - 1), header.IsMessage ? MessageWhy : TidyWhy));
        return (new(null, header.Layout, ranges), Enumerate());

        IEnumerable<ReportedFigure> Enumerate()
        {
            var (first, last) = (-1, -1);
            foreach (var figure in figures)
            {
                last = figure.Place.Cell!.Value.Row;
                first = first < 0 ? last : first;
                yield return figure;
            }

            if (first >= 0)
            {
                ranges.Add(new("data", new(first, 0), new(last, header.Roles.Length - 1), Reasons[RowRole.Data]));
            }
        }
    }

    private static void SetAll(RowAssignment roles, IEnumerable<int> rows, RowRole role)
    {
        foreach (var row in rows)
        {
            roles.Set(row, role);
        }
    }

    // Rows of one role after each other are one range; blank rows between them do not part them.
    private static List<UnderstoodRange> Ranges(Sheet sheet, RowAssignment roles)
    {
        var ranges = new List<UnderstoodRange>();
        for (var row = 0; row < roles.Count; row++)
        {
            if (roles[row] == RowRole.Blank)
            {
                continue;
            }

            var (first, last) = (row, row);
            for (; row + 1 < roles.Count && (roles[row + 1] == roles[first] || roles[row + 1] == RowRole.Blank); row++)
            {
                last = roles[row + 1] == RowRole.Blank ? last : row + 1;
            }

            ranges.Add(new(roles[first].ToString().ToLowerInvariant(), new(first, 0), new(last, Math.Max(0, sheet.ColumnCount - 1)), Reasons[roles[first]]));
        }

        return ranges;
    }

    private static IEnumerable<UnderstoodColumn> OfColumns(TableBlock table, TableShape shape)
    {
        var figures = shape.FigureColumns.Select(column => column.Column).ToHashSet();
        return shape.Columns.Select(column => OfColumn(table, column, RoleOf(shape, column, figures)));
    }

    private static UnderstoodColumn OfColumn(TableBlock table, ColumnMeaning column, ColumnRole role) => new(
        new(table.Header[0], column.Column), new(table.Header[^1], column.Column), role.ToString().ToLowerInvariant(), column.Heading)
    {
        Period = column.Label.Period ?? column.Label.Part,
        Measure = column.Label.Measure,
        Unit = column.Label.Unit,
        Names = column.Names,
    };

    private static ColumnRole RoleOf(TableShape shape, ColumnMeaning column, HashSet<int> figures) =>
        shape.Indicators.Contains(column.Column) ? ColumnRole.Indicator
        : column.Column == shape.Thing ? ColumnRole.Thing
        : column.Column == shape.Area ? ColumnRole.Area
        : shape.Period?.Has(column.Column) == true ? ColumnRole.Period
        : column.Role is ColumnRole.Unit or ColumnRole.Frequency ? column.Role
        : figures.Contains(column.Column) ? ColumnRole.Figures
        : ColumnRole.Ignored;
}
