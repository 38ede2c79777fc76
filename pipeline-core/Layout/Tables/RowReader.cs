using System.Text.RegularExpressions;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;
using HtzPipeline.Core.Layout.Grammar;
using HtzPipeline.Core.Reading;

namespace HtzPipeline.Core.Layout.Tables;

/// <summary>
/// Reads what the rows of a table say of their figures, from top to bottom: indicator and parents, area, period, unit. A label written once
/// holds for the blanks below it, and a row that is a heading or a period for those that follow.
/// </summary>
internal sealed partial class RowReader(SheetCells cells, TableBlock table, SheetContext context, TableShape shape, List<Finding> findings)
{
    private readonly Sheet _sheet = cells.Sheet;
    private readonly RowParents _parents = new();
    private readonly Dictionary<int, string> _above = [];
    private readonly Dictionary<string, Label> _names = [];
    private readonly Label _around = shape.FigureColumns.All(column => column.Names.Count == 0) && shape.Indicator is null ? context.Indicator ?? new() : new();
    private readonly AreaRows _areas = new(cells, table, shape);
    private readonly bool _hasBareRows = shape is { Indicator: not null, Area: null } && table.Data.Any(row => IsBare(cells, shape, row));
    private string? _blockArea = context.Area;
    private string? _unitAbove;
    private PeriodSpan? _blockPeriod = context.Period;
    private bool _isBlockStated;
    private bool _isBlockYearAround;
    private Label _block = new();

    /// <summary>The labels of the rows read so far, where some row of the table has nothing but one; otherwise null.</summary>
    public TableLabels? Labels { get; private set; }

    /// <summary>What a row says; null where it names no figures, be it that it heads the rows below it.</summary>
    public NamedRow? Read(int row, out bool isHeading)
    {
        isHeading = false;
        var named = new NamedRow { Label = Under(_block, _around), Area = _blockArea, Period = _blockPeriod, IsPeriodAround = !_isBlockStated, IsYearAround = _isBlockYearAround, Unit = UnitOf(row), UnitAbove = UnitAbove(row), RemarkUnit = shape.Remark is { } remark ? UnitText.OfRemark(_sheet.Shown(row, remark).Text) : null };
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

            named = area.Length == 0 || _areas.IsWhole(area) ? named : named with { Area = area };
        }

        if (shape.Thing is { } thingColumn)
        {
            var thing = LabelOf(row, thingColumn, shape.IsWrittenOnce(thingColumn));
            if (thing.Length == 0)
            {
                return null;
            }

            // 本月 and 累计 down, with the indicators across, are their measures.
            named = NameOf(thing) is { Name.Length: 0 } measured && measured.Measure != default ? named with { Label = Under(_block, measured) } : named with { Parents = [thing] };
        }

        if (shape.Period is { } periods)
        {
            var (period, text, isYearAround) = periods.Read(row);
            if (period is null && text.Length == 0 && (shape.Indicator is not null || shape.Area is not null))
            {
                (period, isYearAround) = (_blockPeriod, _isBlockYearAround);
            }

            if (period is null && periods.HasParts && shape.NamesYears)
            {
                period = periods.ReadPart(row);
            }

            if (period is null && text.Length > 0 && NameOf(text) is { Name: "", Measure: var said } measured && said != default)
            {
                // % change from year earlier: the figures are of another measure, of no period that is said.
                named = named with { Label = measured };
            }

            if (period is null && !periods.AreFinancialYears && !periods.IsDay(text))
            {
                if (!shape.HasFigures(row))
                {
                    return null;
                }

                Say(StructureFindings.UnreadablePeriod, row, periods.Column, CellReader.Shortened(text), "2019年8月");
                if (text.Length == 0)
                {
                    return null;
                }
            }

            named = named with { Period = period, PeriodText = period is null ? text : null, Flag = PeriodFlags.Of(text), HasPeriod = true, IsPeriodAround = false, IsYearAround = isYearAround };
            (_isBlockStated, _isBlockYearAround) = (true, isYearAround);
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
            if (shape.HasFigures(row))
            {
                Say(StructureFindings.NoIndicator, row, column, "", "");
            }

            return null;
        }

        if (shape.Key is { } key)
        {
            var packed = key.Read(cell.Text);
            return named with { Indicator = packed.Indicator.Length > 0 ? packed.Indicator : context.IndicatorName ?? "", Area = packed.Area ?? named.Area, Unit = packed.Unit ?? named.Unit };
        }

        var read = NameOf(label.Text);
        var name = read.Name.Length == 0 ? label.Text : read.Name;
        if (IsBlockPeriod(row, label.Text))
        {
            isHeading = true;
            return null;
        }

        if (_hasBareRows)
        {
            (Labels ??= new()).Add(new(row, name.TrimEnd(':'), IsBare(cells, shape, row), _areas.IsHeading(row)));
        }

        if (_areas.IsHeading(row))
        {
            isHeading = true;
            _blockArea = AreaNames.IsTotal(label.Text.TrimEnd(':')) ? context.Area : label.Text.TrimEnd(':');
            return null;
        }

        if (IsHeading(row, column, cell, read))
        {
            isHeading = true;
            _block = read;
            _parents.EnterHeading(read is { Name.Length: 0, SaysMore: true } ? "" : name.TrimEnd(':'));
            return null;
        }

        if (read is { Name.Length: 0 } && read.Measure != default && _parents.Innermost is [.., var of] and var above)
        {
            // 其中:本月 and 累计 below an indicator are its measures.
            return named with { Indicator = of, Parents = [.. Groups(row), .. above.SkipLast(1)], Label = Under(_block, read), IsMeasureOnly = true };
        }

        return named with { Indicator = name, Written = InvisibleText.Written(cell.Text), Parents = [.. Groups(row), .. _parents.Enter(label, name)], Label = Under(_block, read) };
    }

    // Without a period of its own a stacked block's rows are those of the last row that was one.
    private bool IsBlockPeriod(int row, string label)
    {
        if (shape.Period is not null || shape.HasFigures(row) || !PeriodGrammar.TryRead(label, new(context.Year), out var period))
        {
            return false;
        }

        _blockPeriod = period;
        _isBlockStated = true;
        _isBlockYearAround = PeriodParts.TryRead(label, out _);
        return true;
    }

    // 累计 on a row of its own holds for the rows below it until the next such row.
    private static Label Under(Label block, Label own) => block.Measure == default && block.Unit is null ? own : own with
    {
        Measure = MeasureGrammar.Combine(block.Measure, own.Measure),
        CurrentMonths = Math.Max(block.CurrentMonths, own.CurrentMonths),
        Unit = own.Unit ?? block.Unit,
    };

    private Label NameOf(string text)
    {
        if (!_names.TryGetValue(text, out var label))
        {
            _names.Add(text, label = shape.Codes.ReadName(text));
        }

        return label;
    }

    private IEnumerable<string> Groups(int row) => shape.Indicators.SkipLast(1)
        .Select(column => LabelOf(row, column, fillsDown: true)).Where(group => group.Length > 0);

    // A label that is written once holds for the blanks below it.
    private string LabelOf(int row, int column, bool fillsDown)
    {
        var label = RowLabel.Read(_sheet.Shown(row, column).Text, 0).Text;
        if (label.Length > 0 && !IsDitto(label))
        {
            _above[column] = label;
        }

        return (label.Length == 0 && fillsDown) || IsDitto(label) ? _above.GetValueOrDefault(column, "") : label;
    }

    private string? UnitOf(int row)
    {
        var unit = shape.Unit is { } column && LabelText.Fold(_sheet.Shown(row, column).Text) is { Length: > 0 } written && written is not ("-" or "—")
            ? _unitAbove = IsDitto(written) ? _unitAbove : written
            : null;
        return shape.Multiplier is { } power ? MultipliedUnits.Join(unit ?? "", _sheet.Shown(row, power).Text) : unit;
    }

    private string? UnitAbove(int row) =>
        shape is { Unit: { } column, Multiplier: null } && string.IsNullOrWhiteSpace(_sheet.Shown(row, column).Text) ? _unitAbove : null;

    private static bool IsDitto(string text) => text is "同上" or "〃" or "″" or "〞" or "\"" or "''";

    // A label over blanks is a heading if it is merged across, numbered 一、, parts what follows (按产业分), has deeper rows
    // below it, or lacks the unit that its neighbours have.
    private bool IsHeading(int row, int column, Cell cell, Label read) =>
        !shape.HasFigures(row) && (_sheet.Origin(row, column + 1) == new CellAddress(row, column) || HeadingForm().IsMatch(LabelText.Fold(cell.Text))
            || (read is { Name.Length: 0 } && (read.Measure != default || read.Unit is not null))
            || (read.Unit is null && read.Measure == default && (LacksUnit(row) || IsShallowerThanNext(row, column, cell))));

    private static bool IsBare(SheetCells cells, TableShape shape, int row) =>
        !shape.HasFigures(row) && (shape.Unit is not { } unit || cells[row, unit] == CellKind.Blank);

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
}
