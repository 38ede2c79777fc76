using System.Text.RegularExpressions;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;
using HtzPipeline.Core.Reading;

namespace HtzPipeline.Core.Layout;

/// <summary>
/// Reads the figures of one table. Row, header and surroundings each say a part of what a figure is (indicator, area,
/// period, measure, unit); which says what may differ from table to table, and together they say all.
/// </summary>
internal sealed partial class TableReader(SheetCells cells, TableBlock table, SheetContext context, TableShape shape, List<Finding> findings)
{
    private readonly Sheet _sheet = cells.Sheet;
    private readonly RowParents _parents = new();
    private readonly Dictionary<int, string> _above = [];
    private readonly Dictionary<string, Label> _names = [];
    private readonly Label _around = shape.FigureColumns.All(column => column.Names.Count == 0) && shape.Indicator is null ? context.Indicator ?? new() : new();
    private readonly bool _namesYears = shape.FigureColumns.Any(column => column.Label.Period is { } year && PeriodParts.IsYear(year));
    private PeriodSpan? _blockPeriod = context.Period;

    /// <summary>The figures, row by row, and what becomes of each row.</summary>
    public List<ReportedFigure> Read(RowRoles roles)
    {
        var columns = ColumnJudge.Understood(_sheet, table, shape, IndicatorAround is not null, findings);
        var figures = new List<ReportedFigure>();
        foreach (var row in table.Data)
        {
            var before = figures.Count;
            var named = ReadRow(row, out var isHeading);
            if (named is not null)
            {
                foreach (var column in columns)
                {
                    if (ReadFigure(row, named, column) is { } figure)
                    {
                        figures.Add(figure);
                    }
                }
            }

            roles.Set(row, figures.Count > before ? RowRole.Data : isHeading ? RowRole.Heading : RowRole.Unread);
        }

        return figures;
    }

    private string? IndicatorAround => context.Indicator?.Name ?? (context.Title is { Length: > 1 } title ? title : null);

    private NamedRow? ReadRow(int row, out bool isHeading)
    {
        isHeading = false;
        var named = new NamedRow { Label = _around, Area = context.Area, Period = _blockPeriod, Unit = UnitOf(row) };
        if (shape.Area is { } areaColumn)
        {
            var area = LabelOf(row, areaColumn, shape.IsWrittenOnce(areaColumn));
            if (area.Length == 0 && shape.Indicator is null && shape.Thing is null && shape.Period is null)
            {
                return null;
            }

            if (IsBlockPeriod(row, area))
            {
                isHeading = true;
                return null;
            }

            named = area.Length == 0 || AreaNames.IsTotal(area) ? named : named with { Area = area };
        }

        if (shape.Thing is { } thingColumn)
        {
            var thing = LabelOf(row, thingColumn, shape.IsWrittenOnce(thingColumn));
            if (thing.Length == 0)
            {
                return null;
            }

            named = named with { Parents = [thing] };
        }

        if (shape.Period is { } periods)
        {
            var (period, text) = periods.Read(row);
            if (period is null && text.Length == 0 && (shape.Indicator is not null || shape.Area is not null))
            {
                period = _blockPeriod;
            }

            if (period is null && periods.HasParts && _namesYears)
            {
                period = periods.ReadPart(row);
            }

            if (period is null && !periods.AreFinancialYears && !periods.IsDay(text))
            {
                if (!HasFigures(row))
                {
                    return null;
                }

                Say(StructureFindings.UnreadablePeriod, row, periods.Column, CellReader.Shortened(text), "2019年8月");
                if (text.Length == 0)
                {
                    return null;
                }
            }

            named = named with { Period = period, PeriodText = period is null ? text : null, HasPeriod = true };
            _blockPeriod = shape.Indicator is not null || shape.Area is not null ? period : _blockPeriod;
        }

        return shape.Indicator is { } indicatorColumn ? ReadIndicator(row, indicatorColumn, named, out isHeading) : named;
    }

    private NamedRow? ReadIndicator(int row, int column, NamedRow named, out bool isHeading)
    {
        isHeading = false;
        var cell = _sheet.Shown(row, column);
        var label = RowLabel.Read(cell.Text, cell.Indent);
        if (label.Text.Length == 0)
        {
            if (HasFigures(row))
            {
                Say(StructureFindings.NoIndicator, row, column, "", "");
            }

            return null;
        }

        if (shape.Key is { } key)
        {
            var packed = key.Read(cell.Text);
            return named with { Indicator = packed.Indicator.Length > 0 ? packed.Indicator : IndicatorAround ?? "", Area = packed.Area ?? named.Area, Unit = packed.Unit ?? named.Unit };
        }

        var read = NameOf(label.Text);
        var name = read.Name.Length == 0 ? label.Text : read.Name;
        if (IsBlockPeriod(row, label.Text))
        {
            isHeading = true;
            return null;
        }

        if (IsHeading(row, column, cell, read))
        {
            isHeading = true;
            _parents.EnterHeading(name.TrimEnd(':'));
            return null;
        }

        return named with { Indicator = name, Parents = [.. Groups(row), .. _parents.Enter(label, name)], Label = read };
    }

    private ReportedFigure? ReadFigure(int row, NamedRow named, ColumnMeaning column)
    {
        var cell = _sheet[row, column.Column];
        var stated = column.PeriodText is null ? PeriodOf(named, column.Label) : null;
        if ((column.Frequency ?? named.Frequency) is { } frequency)
        {
            // A quarterly series among months stands in the rows of March, June, September and December.
            if (cell.IsBlank || stated is not { } span || !span.Last.Ends(frequency))
            {
                return null;
            }

            stated = span.Last.Within(frequency);
        }

        var place = _sheet.PlaceOf(row, column.Column);
        if (!CellReader.TryRead(cell, place, column.MeasureText is null ? findings : [], out var reading))
        {
            return null;
        }

        var measure = MeasureGrammar.Combine(named.Label.Measure, column.Label.Measure);
        var (period, resolved) = PeriodResolver.Resolve(stated, Math.Max(named.Label.CurrentMonths, column.Label.CurrentMonths), measure);
        return new()
        {
            Place = place,
            Indicator = named.Indicator ?? (column.Names is [.., var name] ? name : IndicatorAround ?? ""),
            Parents = ParentsOf(named, column),
            Area = column.Area is { } area ? (AreaNames.IsTotal(area) ? named.Area : area) : named.Area,
            Period = period,
            StatedPeriod = stated,
            PeriodText = named.PeriodText ?? column.PeriodText,
            Measure = column.MeasureText is null ? resolved : default,
            MeasureText = column.MeasureText,
            Direction = column.Label.Direction == MeasureDirection.Unstated ? named.Label.Direction : column.Label.Direction,
            Text = cell.Text,
            Number = reading.Number,
            Status = reading.Status,
            Flag = reading.Flag,
            Unit = UnitResolver.Resolve(resolved.Aspect, reading.Unit, named.Label.Unit, named.Unit, column.Label.Unit, context.Unit),
        };
    }

    // 1月 in the header under 2019年 in the title belongs to the row's year if it has one, and the other way round.
    private PeriodSpan? PeriodOf(NamedRow named, Label header)
    {
        if (!named.HasPeriod)
        {
            return header.Period ?? named.Period;
        }

        return header.Part is { } part && shape.Period!.HasYears ? PeriodParts.Of(named.Period, part)
            : !_namesYears || !shape.Period!.HasParts ? named.Period
            : header.Period is { } year && PeriodParts.IsYear(year) && named.Period is { } months ? Shifted(months, year)
            : null;
    }

    private static PeriodSpan? Shifted(PeriodSpan months, PeriodSpan year) =>
        new(months.First.PlusYears(year.First.Year - months.First.Year), months.Last.PlusYears(year.First.Year - months.First.Year));

    // Without a period of its own a stacked block's rows are those of the last row that was one.
    private bool IsBlockPeriod(int row, string label)
    {
        if (shape.Period is not null || HasFigures(row) || !PeriodGrammar.TryRead(label, new(context.Year), out var period))
        {
            return false;
        }

        _blockPeriod = period;
        return true;
    }

    private Label NameOf(string text)
    {
        if (!_names.TryGetValue(text, out var label))
        {
            _names.Add(text, label = shape.Codes.Read(text, LabelGrammar.ReadName));
        }

        return label;
    }

    private IEnumerable<string> Groups(int row) => shape.Indicators.SkipLast(1)
        .Select(column => LabelOf(row, column, fillsDown: true)).Where(group => group.Length > 0);

    // A label that is written once holds for the blanks below it.
    private string LabelOf(int row, int column, bool fillsDown)
    {
        var label = RowLabel.Read(_sheet.Shown(row, column).Text, 0).Text;
        if (label.Length > 0)
        {
            _above[column] = label;
        }

        return label.Length == 0 && fillsDown ? _above.GetValueOrDefault(column, "") : label;
    }

    private static IReadOnlyList<string> ParentsOf(NamedRow named, ColumnMeaning column)
    {
        var across = named.Indicator is null ? column.Outer : column.Names;
        return across.Count == 0 ? named.Parents : named.Parents.Count == 0 ? across : [.. named.Parents, .. across];
    }

    private string? UnitOf(int row) => shape.Unit is { } column && LabelText.Fold(_sheet.Shown(row, column).Text) is { Length: > 0 } unit && unit is not ("-" or "—") ? unit : null;

    private bool HasFigures(int row)
    {
        foreach (var column in shape.FigureColumns)
        {
            if (cells[row, column.Column] != CellKind.Blank)
            {
                return true;
            }
        }

        return false;
    }

    // A label over blanks is a heading if it is merged across, numbered 一、, parts what follows (按产业分), has deeper rows
    // below it, or lacks the unit that its neighbours have.
    private bool IsHeading(int row, int column, Cell cell, Label read) =>
        !HasFigures(row) && (_sheet.Origin(row, column + 1) == new CellAddress(row, column) || HeadingForm().IsMatch(LabelText.Fold(cell.Text))
            || (read.Unit is null && read.Measure == default && (LacksUnit(row) || IsShallowerThanNext(row, column, cell))));

    private bool LacksUnit(int row) => shape.Unit is { } unit && _sheet[row, unit].IsBlank && HasBelow(row, next => !_sheet.Shown(next, unit).IsBlank);

    private bool IsShallowerThanNext(int row, int column, Cell cell)
    {
        var indent = RowLabel.Read(cell.Text, cell.Indent).Indent;
        return HasBelow(row, next => _sheet.Shown(next, column) is var below && RowLabel.Read(below.Text, below.Indent) is { IsPart: false } label && label.Indent > indent);
    }

    private bool HasBelow(int row, Func<int, bool> test) => row + 1 < cells.Rows.Count && cells.Rows[row + 1] == RowKind.Data && test(row + 1);

    private void Say(FindingKind kind, int row, int column, string found, string expected) =>
        findings.Add(Finding.Of(kind, _sheet.PlaceOf(row, column), ("found", found), ("expected", expected)));

    [GeneratedRegex(@"^(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)|[(]?按.+分)|:$|^其中$")]
    private static partial Regex HeadingForm();

    /// <summary>What a row says of its figures.</summary>
    private sealed record NamedRow
    {
        public string? Indicator { get; init; }

        public IReadOnlyList<string> Parents { get; init; } = [];

        public string? Area { get; init; }

        public PeriodSpan? Period { get; init; }

        public string? PeriodText { get; init; }

        public bool HasPeriod { get; init; }

        public Frequency? Frequency { get; init; }

        public string? Unit { get; init; }

        public Label Label { get; init; } = new();
    }
}
