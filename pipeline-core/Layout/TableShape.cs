using HtzPipeline.Core.Reading;

namespace HtzPipeline.Core.Layout;

/// <summary>Which columns of a table name its rows, what they name, and which hold figures.</summary>
internal sealed class TableShape
{
    private readonly Sheet _sheet;
    private readonly TableBlock _table;
    private readonly List<ColumnMeaning> _columns;

    public TableShape(Sheet sheet, TableBlock table, SheetContext context)
    {
        _sheet = sheet;
        _table = table;
        Periods = new(context.Year);
        _columns = [.. new HeaderReader(sheet, table, Periods).Read()];
        Indicator = Best(ColumnRole.Indicator);
        Area = Best(ColumnRole.Area);
        PeriodColumn = _columns.Where(c => c.Role == ColumnRole.Period && Share(c.Column, IsPeriod) >= 0.5)
            .OrderByDescending(c => Share(c.Column, IsPeriod)).FirstOrDefault()?.Column;
        Unit = Best(ColumnRole.Unit);
        if (PeriodColumn is null && Indicator is { } corner && Share(corner, IsPeriod) > 0.5)
        {
            // The corner says 指标 of the row it begins, and periods stand below it.
            (PeriodColumn, Indicator) = (corner, null);
        }

        if (Indicator is null && Area is null && PeriodColumn is null)
        {
            ChooseByContent();
        }

        if (PeriodColumn is { } column)
        {
            Periods = Periods with { LosesZeros = PeriodGrammar.LosesZeros(table.Data.Select(row => sheet.Shown(row, column).Text)) };
        }

        FigureColumns = [.. _columns.Where(IsFigureColumn).Select(WithAreaInHeader)];
    }

    /// <summary>The column that names indicators, if any.</summary>
    public int? Indicator { get; private set; }

    /// <summary>The column that names areas, if any.</summary>
    public int? Area { get; private set; }

    /// <summary>The column that names periods, if any.</summary>
    public int? PeriodColumn { get; private set; }

    /// <summary>The column of units, if any.</summary>
    public int? Unit { get; }

    /// <summary>How months without a year, and such as 2019.1, are to be read.</summary>
    public PeriodContext Periods { get; }

    /// <summary>The columns that hold figures; those that are blank throughout are left out.</summary>
    public IReadOnlyList<ColumnMeaning> FigureColumns { get; }

    /// <summary>Columns of numbers that have no heading at all.</summary>
    public IEnumerable<int> Unheaded => Enumerable.Range(0, _sheet.ColumnCount)
        .Where(column => _columns.TrueForAll(c => c.Column != column) && Share(column, IsFigure) > 0);

    /// <summary>The layout's name for the sheet's report.</summary>
    public string Name => (Indicator, Area, PeriodColumn) switch
    {
        (not null, _, _) => "indicators-down",
        (_, not null, _) => "areas-down",
        _ => "periods-down",
    };

    private int? Best(ColumnRole role) => _columns.Find(c => c.Role == role)?.Column;

    // A blank or unknown corner: the first column that is not figures names the rows.
    private void ChooseByContent()
    {
        var chosen = _columns.Find(c => c.Role is ColumnRole.Figures or ColumnRole.Period && !IsSerial(c) && (Share(c.Column, IsPeriod) >= 0.5 || Share(c.Column, IsFigure) < 0.5));
        if (chosen is null)
        {
            return;
        }

        _columns[_columns.IndexOf(chosen)] = chosen with { Role = ColumnRole.Ignored };
        var others = _columns.Where(c => c.Role == ColumnRole.Figures).ToArray();
        if (Share(chosen.Column, IsPeriod) >= 0.5)
        {
            PeriodColumn = chosen.Column;
        }
        else if (Share(chosen.Column, cell => AreaNames.LooksLikeOne(LabelText.Fold(cell.Text))) >= 0.5
            || others.Count(c => c.Names.Count > 0 && !c.Names.All(AreaNames.LooksLikeOne)) * 2 > others.Length)
        {
            Area = chosen.Column;
        }
        else
        {
            Indicator = chosen.Column;
        }
    }

    private bool IsFigureColumn(ColumnMeaning column) =>
        column.Role == ColumnRole.Figures
        && column.Column != Indicator && column.Column != Area && column.Column != PeriodColumn
        && !(column.Heading.Length == 0 && !column.Label.SaysMore)
        && _table.Data.Any(row => !_sheet.Shown(row, column.Column).IsBlank)
        && (column.Label.SaysMore || Share(column.Column, IsFigure) > 0.3);

    // Indicators down and areas across: the names in the header are areas.
    private ColumnMeaning WithAreaInHeader(ColumnMeaning column) =>
        Indicator is not null && Area is null && column is { Area: null, Names: [.., var name] } && AreaNames.LooksLikeOne(name)
            ? column with { Area = name, Names = [.. column.Names.SkipLast(1)] }
            : column;

    private bool IsSerial(ColumnMeaning column) =>
        column.Heading.Length == 0 && Share(column.Column, cell => int.TryParse(cell.Text, out var number) && number is >= 0 and < 1900) > 0.8;

    private bool IsPeriod(Cell cell) => cell.Date is not null || PeriodGrammar.TryRead(cell.Text, Periods, out _) || PeriodGrammar.IsMeantAsPeriod(cell.Text);

    private static bool IsFigure(Cell cell) => cell.Number is not null || cell.Flaw != CellFlaw.None || NumberGrammar.TryRead(cell.Text, out _);

    private double Share(int column, Func<Cell, bool> test)
    {
        var (passed, all) = (0, 0);
        foreach (var row in _table.Data)
        {
            var cell = _sheet.Shown(row, column);
            if (!cell.IsBlank)
            {
                all++;
                passed += test(cell) ? 1 : 0;
            }
        }

        return all == 0 ? 0 : (double)passed / all;
    }
}
