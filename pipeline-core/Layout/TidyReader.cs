using System.Globalization;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;
using HtzPipeline.Core.Reading;

namespace HtzPipeline.Core.Layout;

/// <summary>Reads a tidy table record by record, keeping none: memory does not grow with the rows.</summary>
internal sealed class TidyReader
{
    private readonly TidyHeader _header;
    private readonly SheetContext _context;
    private readonly List<Finding> _findings;
    private readonly int _indicator;
    private readonly int _area;
    private readonly int _period;
    private readonly int _measure;
    private readonly int _value;
    private readonly int _unit;
    private readonly Memo<Label> _indicators;
    private readonly Memo<string?> _areas;
    private readonly Memo<PeriodSpan?> _periods;
    private readonly Memo<(ReportedMeasure Measure, int CurrentMonths)> _measures;
    private readonly Memo<string?> _units;

    public TidyReader(TidyHeader header, SheetContext context, List<Finding> findings)
    {
        _header = header;
        _context = context;
        _findings = findings;
        _indicator = header.ColumnOf(ColumnRole.Indicator);
        _area = header.ColumnOf(ColumnRole.Area);
        _period = header.ColumnOf(ColumnRole.Period);
        _measure = header.ColumnOf(ColumnRole.Measure);
        _value = header.ColumnOf(ColumnRole.Value);
        _unit = header.ColumnOf(ColumnRole.Unit);
        _indicators = new(ReadIndicator);
        _areas = new(text => LabelText.Fold(text) is { Length: > 0 } area && !AreaNames.IsTotal(area) ? area : null);
        _periods = new(text => PeriodGrammar.TryRead(text, new(context.Year), out var period) ? period : null);
        _measures = new(TidyMeasures.Read);
        _units = new(text => LabelText.Fold(text) is { Length: > 0 } unit && unit is not ("-" or "—") ? unit : null);
    }

    /// <summary>The figures below the header; disposes the cursor at the end.</summary>
    public IEnumerable<ReportedFigure> Read(RecordCursor cursor)
    {
        using (cursor)
        {
            while (cursor.Row < _header.Row && cursor.Read())
            {
            }

            while (cursor.Read())
            {
                if (HasItsFields(cursor) && ReadRecord(cursor) is { } figure)
                {
                    yield return figure;
                }
            }
        }
    }

    private static Label ReadIndicator(string text)
    {
        var label = RowLabel.Read(text, 0).Text;
        var read = LabelGrammar.ReadName(label);
        return read.Name.Length == 0 ? read with { Name = label } : read;
    }

    private ReportedFigure? ReadRecord(RecordCursor cursor)
    {
        var place = new Place(cursor.Sheet, new CellAddress(cursor.Row, _value));
        var indicator = _indicators.Of(cursor[_indicator]);
        if (indicator.Name.Length == 0)
        {
            Say(StructureFindings.NoIndicator, cursor, _indicator, "", "");
            return null;
        }

        var value = cursor[_value];
        var (measure, months) = _measure < 0 ? default : _measures.Of(cursor[_measure]);
        measure = MeasureGrammar.Combine(indicator.Measure, measure);
        if (!TryReadPeriod(cursor, out var stated) || !TryReadNumber(cursor, value, place, out var reading))
        {
            return null;
        }

        var (period, resolved) = PeriodResolver.Resolve(stated, Math.Max(months, indicator.CurrentMonths), measure);
        return new()
        {
            Place = place,
            Indicator = indicator.Name,
            Area = (_area < 0 ? null : _areas.Of(cursor[_area])) ?? _context.Area,
            Period = period,
            Measure = resolved,
            Text = value.ToString(),
            Number = reading.Number,
            Status = reading.Status,
            Unit = UnitResolver.Resolve(resolved.Aspect, reading.Unit, _unit < 0 ? null : _units.Of(cursor[_unit]), indicator.Unit, _context.Unit),
        };
    }

    private bool TryReadPeriod(RecordCursor cursor, out PeriodSpan? period)
    {
        period = _context.Period;
        if (_period < 0)
        {
            return true;
        }

        var text = cursor[_period];
        period = cursor.HasCells && cursor.CellAt(_period).Date is { } date ? date : _periods.Of(text);
        if (period is null)
        {
            Say(StructureFindings.UnreadablePeriod, cursor, _period, CellReader.Shortened(text), "2019-08");
        }

        return period is not null;
    }

    private bool TryReadNumber(RecordCursor cursor, ReadOnlySpan<char> value, in Place place, out NumberReading reading) => cursor.HasCells
        ? CellReader.TryRead(cursor.CellAt(_value), place, _findings, out reading)
        : CellReader.TryRead(value, place, _findings, out reading);

    private bool HasItsFields(RecordCursor cursor)
    {
        if (IsBlankOrNote(cursor))
        {
            return false;
        }

        var (found, expected) = (cursor.FieldCount, _header.Roles.Count);
        if (found == expected)
        {
            return true;
        }

        var isOff = found <= Math.Max(_value, Math.Max(_indicator, _period));
        for (var column = expected; column < found; column++)
        {
            isOff |= !cursor[column].IsWhiteSpace();
        }

        if (isOff)
        {
            Say(StructureFindings.RaggedRow, cursor, 0, found.ToString(CultureInfo.InvariantCulture), expected.ToString(CultureInfo.InvariantCulture));
        }

        return !isOff;
    }

    private void Say(FindingKind kind, RecordCursor cursor, int column, string found, string expected) =>
        _findings.Add(Finding.Of(kind, new(cursor.Sheet, new CellAddress(cursor.Row, column)), ("found", found), ("expected", expected)));

    // A record of one field at the end is a note (数据来源:...), one that begins 制表人: is its signature, and a blank one nothing.
    private bool IsBlankOrNote(RecordCursor cursor)
    {
        if (cursor[_value] is [>= '0' and <= '9' or '-', ..])
        {
            return false;
        }

        var (filled, first) = (0, "");
        for (var column = 0; column < cursor.FieldCount; column++)
        {
            if (!cursor[column].IsWhiteSpace() && filled++ == 0)
            {
                first = cursor[column].ToString();
            }
        }

        return filled == 0 || (filled == 1 && RowClassifier.IsNote(first)) || Signatures.IsOne(first);
    }
}
