using HtzPipeline.Core.Layout.Grammar;
using HtzPipeline.Core.Reading;

namespace HtzPipeline.Core.Layout.Tables;

/// <summary>Which columns of a table name its rows, what they name, and which hold figures.</summary>
internal sealed class TableShape
{
    private readonly SheetCells _cells;
    private readonly Sheet _sheet;
    private readonly TableBlock _table;
    private readonly List<ColumnMeaning> _columns;
    private readonly ColumnCounts[] _counts;

    public TableShape(SheetCells cells, TableBlock table, SheetContext context, CodeBook codes)
    {
        _cells = cells;
        _sheet = cells.Sheet;
        _table = table;
        Codes = codes;
        _counts = [.. Enumerable.Range(table.From, table.To - table.From + 1).Select(column => ColumnCounts.Of(cells, table.Data, column))];
        var headings = table.Header.SelectMany(row => Enumerable.Range(table.From, table.To - table.From + 1).Select(column => _sheet[row, column].Text)).ToList();
        var inHeader = new PeriodContext(context.Year, PeriodGrammar.LosesZeros(headings), FinancialYears: PeriodGrammar.AreFinancialYears(headings));
        _columns = [.. new HeaderReader(_sheet, table, inHeader, codes, HoldsFigures).Read()];
        Key = _columns is [{ Role: ColumnRole.Figures } first, ..] ? PackedKey.Of(LabelText.Fold(first.Heading)) : null;
        Indicators = Key is not null ? [_columns[0].Column] : [.. _columns.Where(c => c.Role == ColumnRole.Indicator && CountsOf(c.Column).FigureShare < 0.5).Select(c => c.Column)];
        Area = _columns.Find(c => c.Role == ColumnRole.Area && CountsOf(c.Column).FigureShare < 0.5)?.Column;
        Unit = _columns.Find(c => c.Role == ColumnRole.Unit)?.Column;
        Remark = _columns.Find(c => c.Role == ColumnRole.Ignored && RoleWords.IsRemark(c.Heading))?.Column;
        Multiplier = _columns.Find(c => c.Role == ColumnRole.Multiplier)?.Column;
        Frequency = _columns.Find(c => c.Role == ColumnRole.Frequency)?.Column;
        Period = PeriodColumns.Find(_columns, SourceOf, context);
        if (Period is null && Indicators is [var corner] && CountsOf(corner).PeriodShare > 0.5)
        {
            // The corner says 指标 of the row it begins, and periods stand below it.
            (Period, Indicators) = (new(new(cells, table, corner, CountsOf(corner)), null, context), []);
        }

        if (Indicator is null && (Area is null || (Period is null && Repeats(Area.Value))))
        {
            ChooseByContent(context);
        }

        FigureColumns = [.. _columns.Where(IsFigureColumn)];
        var namesAreas = Indicator is null && Area is null && Thing is null && AreAreas(FigureColumns);
        var besideAreas = FigureColumns.Any(column => column.Names is [.., var name] && AreaNames.LooksLikeOne(name));
        FigureColumns = [.. FigureColumns.Select(column => namesAreas ? WithAreaAlone(column) : WithAreaInHeader(column, besideAreas))];
        if (Indicator is null && context is { Indicator: null, Title: null })
        {
            FigureColumns = [.. WithNamesOnTheLeft(FigureColumns)];
        }

        NamesYears = FigureColumns.Any(column => column.Label.Period is { } year && PeriodParts.IsYear(year));
        if (Indicators is [var names] && Key is null && IsListOfThings(names))
        {
            // 名称 over companies, with 营业收入 and 利润 across.
            (Thing, Indicators) = (names, []);
        }

        if (Indicators is [var measures] && Key is null && AreMeasures(measures))
        {
            (Thing, Indicators) = (measures, []);
        }
    }

    /// <summary>What codes in place of names mean.</summary>
    public CodeBook Codes { get; }

    /// <summary>The columns that name indicators, outer ones first: groups, and in the last one the indicators.</summary>
    public IReadOnlyList<int> Indicators { get; private set; }

    /// <summary>The column that names indicators, if any.</summary>
    public int? Indicator => Indicators.Count > 0 ? Indicators[^1] : null;

    /// <summary>The column that names areas, if any.</summary>
    public int? Area { get; private set; }

    /// <summary>The column that names what the indicators across are of, other than areas (companies, industries), if any.</summary>
    public int? Thing { get; private set; }

    /// <summary>Whether any column of figures has a number.</summary>
    public bool HasNumbers => FigureColumns.Any(column => CountsOf(column.Column).HasNumbers);

    /// <summary>The columns that name periods, if any.</summary>
    public PeriodColumns? Period { get; private set; }

    /// <summary>How the first column is packed, if it is.</summary>
    public PackedKey? Key { get; }

    /// <summary>The column of units, if any.</summary>
    public int? Unit { get; }

    /// <summary>The column of remarks, if any.</summary>
    public int? Remark { get; }

    /// <summary>The column of powers of ten that the units are multiplied by, if any.</summary>
    public int? Multiplier { get; }

    /// <summary>The column that says how often a row is reported, if any.</summary>
    public int? Frequency { get; }

    /// <summary>The columns that hold figures; those that are blank throughout are left out unless they have a period or measure.</summary>
    public IReadOnlyList<ColumnMeaning> FigureColumns { get; }

    /// <summary>Whether a column of figures names a whole year.</summary>
    public bool NamesYears { get; }

    /// <summary>Columns whose heading names a period or measure, and that are blank throughout.</summary>
    public IEnumerable<ColumnMeaning> Blank => _columns.Where(column =>
        column.Role == ColumnRole.Figures && column.Column != _columns[0].Column && IsMeantForFigures(column) && !column.Label.IsUnreadablePeriod && CountsOf(column.Column).Filled == 0);

    /// <summary>All columns that have a heading, and the first.</summary>
    public IReadOnlyList<ColumnMeaning> Columns => _columns;

    /// <summary>Columns of numbers that have no heading at all.</summary>
    public IEnumerable<int> Unheaded => Enumerable.Range(_table.From, _counts.Length)
        .Except(_columns.Select(column => column.Column)).Where(column => CountsOf(column) is { HasNumbers: true, FigureShare: > 0.3 });

    /// <summary>The layout's name for the sheet's report.</summary>
    public string Name => (Indicator, Area, Period) switch
    {
        (not null, _, _) => "indicators-down",
        (_, not null, _) => "areas-down",
        _ when Thing is not null => "things-down",
        _ => "periods-down",
    };

    /// <summary>Whether a column's labels are written once for the rows below them, as labels over merged cells are in CSV.</summary>
    public bool IsWrittenOnce(int column) => CountsOf(column).Filled < _table.Data.Count * 0.7 && (Period is not null || Indicator is not null || Thing is not null);

    // Numbers that can be neither names nor periods.
    private bool HoldsFigures(int column) => CountsOf(column) is { FigureShare: >= 0.8, PeriodShare: < 0.5, HasNumbers: true }
        && SourceOf(column) is { IsMonthNumber: false, AreYears: false } source && source.Texts().Any(text => text.Length > 4 || text.AsSpan().ContainsAny(".,％%"));

    private ColumnCounts CountsOf(int column) => (uint)(column - _table.From) < (uint)_counts.Length ? _counts[column - _table.From] : default;

    // A blank or unknown corner: the first column that is not figures names the rows. Beside periods that come again and
    // again another column must.
    private void ChooseByContent(SheetContext context)
    {
        if (Period is not null && !Period.Repeats)
        {
            return;
        }

        var candidates = _columns.Where(c => c.Role is ColumnRole.Figures or ColumnRole.Period or ColumnRole.Indicator or ColumnRole.Area && c.Column != Area && Period?.Has(c.Column) != true && !IsSerial(c) && CountsOf(c.Column).Filled > 0);
        var chosen = candidates.FirstOrDefault(c => (Period is null && IsOfPeriods(c.Column) && !c.Label.SaysMore) || CountsOf(c.Column) is { FigureShare: < 0.5, PeriodShare: < 0.5 });
        if (chosen is null)
        {
            return;
        }

        _columns[_columns.IndexOf(chosen)] = chosen with { Role = ColumnRole.Ignored };
        var others = _columns.Where(c => c.Role == ColumnRole.Figures).ToArray();
        if (IsOfPeriods(chosen.Column))
        {
            Period = PeriodColumns.WithParts(SourceOf(chosen.Column), [SourceOf(chosen.Column + 1)], context);
        }
        else if (Area is null && ShareOfAreas(chosen.Column) >= 0.5)
        {
            Area = chosen.Column;
        }
        else if (Area is not null || others.Count(c => c.Names.Count > 0 && !c.Names.All(AreaNames.LooksLikeOne)) * 2 > others.Length)
        {
            Thing = chosen.Column;
        }
        else
        {
            Indicators = [chosen.Column];
        }
    }

    /// <summary>Whether a row has anything in a column of figures.</summary>
    public bool HasFigures(int row)
    {
        foreach (var column in FigureColumns)
        {
            if (_cells[row, column.Column] != CellKind.Blank)
            {
                return true;
            }
        }

        return false;
    }

    private PeriodColumns.Source SourceOf(int column) => new(_cells, _table, column, CountsOf(column));

    // Years before 1950 look like any numbers; where they rise one by one down the first column they are years.
    private bool IsOfPeriods(int column) => CountsOf(column).PeriodShare >= 0.5 || (column == _columns[0].Column && SourceOf(column) is { AreYears: true, AreRising: true });

    // Areas that come again and again do not name the rows: 华南 of each company there.
    private bool Repeats(int column)
    {
        var texts = _table.Data.Select(row => _sheet.Shown(row, column).Text).Where(text => text.Length > 0).ToList();
        return texts.Count > 3 && texts.Distinct().Count() * 2 <= texts.Count;
    }

    // The heading may mean indicators or things; what the other columns are called decides.
    private bool IsListOfThings(int column) =>
        RoleWords.IsVague(_columns.Find(c => c.Column == column)!.Heading)
        && FigureColumns.Count(c => c.Names.Count > 0) is var named && named > 0 && named * 4 > FigureColumns.Count * 3;

    // 本月, 累计 and 同比(%) down, with the indicators across.
    private bool AreMeasures(int column)
    {
        var labels = _table.Data.Select(row => RowLabel.Read(_sheet.Shown(row, column).Text, 0).Text).Where(text => text.Length > 0).ToList();
        return labels.Count > 1 && FigureColumns.All(figures => figures.Names.Count > 0) && labels.TrueForAll(text => Codes.ReadName(text) is { Name.Length: 0 } label && label.Measure != default);
    }

    private double ShareOfAreas(int column)
    {
        var (areas, all) = (0, 0);
        foreach (var text in _table.Data.Select(row => LabelText.Fold(_sheet.Shown(row, column).Text)).Where(text => text.Length > 0).Take(200))
        {
            all++;
            areas += AreaNames.LooksLikeOne(text) ? 1 : 0;
        }

        return all == 0 ? 0 : (double)areas / all;
    }

    private bool IsFigureColumn(ColumnMeaning column) =>
        column.Role == ColumnRole.Figures
        && !Indicators.Contains(column.Column) && column.Column != Area && column.Column != Thing && Period?.Has(column.Column) != true
        && !(column.Heading.Length == 0 && !column.Label.SaysMore)
        && CountsOf(column.Column) is { Filled: > 0 } counts
        && (counts.FigureShare > 0.3 || (column.Label.SaysMore && (counts.FigureShare > 0 || _table.HasSlipsOnly || IsMeantForFigures(column))));

    // 累计, 同比增长(%): whatever stands below is meant as figures, though none of it can be read.
    private static bool IsMeantForFigures(ColumnMeaning column) =>
        column.Names.Count == 0 && (column.Label.Measure != default || column.Label.Period is not null || column.Label.Unit is not null);

    // Indicators down and areas across, or periods down: the names in the header are areas.
    private ColumnMeaning WithAreaInHeader(ColumnMeaning column, bool besideAreas) =>
        Area is null && column is { Area: null, Names: [.., var name] } && (AreaNames.LooksLikeOne(name) || (besideAreas && AreaNames.IsKindOfPlace(name))) && (Indicator is not null || (column.Names.Count > 1 && !AreaNames.IsTotal(name)))
            ? column with { Area = name, Names = [.. column.Names.SkipLast(1)] }
            : column;

    // 全国-当月 | 城市-当月: where all that columns name besides a measure are areas, no indicator is named.
    private static bool AreAreas(IReadOnlyList<ColumnMeaning> columns)
    {
        var names = columns.Where(column => column.Names.Count > 0).Select(column => column.Names[^1]).ToList();
        return columns.Any(column => column.Label.Measure != default)
            && names.Exists(AreaNames.LooksLikeOne) && names.TrueForAll(name => AreaNames.LooksLikeOne(name) || AreaNames.IsKindOfPlace(name)) && columns.All(column => column.Names.Count <= 1);
    }

    private static ColumnMeaning WithAreaAlone(ColumnMeaning column) =>
        column is { Area: null, Names: [.., var name] } ? column with { Area = name, Names = [.. column.Names.SkipLast(1)] } : column;

    // 新增信贷-当月 | 累计: where nothing else names the indicator, a column that says only over what time has that of its left neighbour.
    private static IEnumerable<ColumnMeaning> WithNamesOnTheLeft(IEnumerable<ColumnMeaning> columns)
    {
        IReadOnlyList<string> names = [];
        foreach (var column in columns)
        {
            names = column.Names.Count > 0 ? column.Names : names;
            yield return column.Names.Count == 0 && column.Label.Measure.Basis != MeasureBasis.Unstated ? column with { Names = names } : column;
        }
    }

    private bool IsSerial(ColumnMeaning column) => column.Heading.Length == 0 && CountsOf(column.Column) is { FigureShare: > 0.8, PeriodShare: < 0.5 } && !IsOfPeriods(column.Column);
}
