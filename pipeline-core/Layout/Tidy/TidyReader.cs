using System.Globalization;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;
using HtzPipeline.Core.Layout.Exchange;
using HtzPipeline.Core.Layout.Grammar;
using HtzPipeline.Core.Reading;

namespace HtzPipeline.Core.Layout.Tidy;

/// <summary>Reads a tidy table record by record, keeping none: memory does not grow with the rows.</summary>
internal sealed class TidyReader
{
    private readonly TidyHeader _header;
    private readonly SheetContext _context;
    private readonly Allowance _allowance;
    private readonly List<Finding> _findings;
    private readonly TidyColumns _columns;
    private readonly TidyTexts _texts;
    private readonly int _value;
    private readonly int _lastNeeded;
    private char[] _joined = new char[256];
    private readonly NumberMarks _marks;
    private readonly MarkEvidence _evidence;
    private readonly TidyDoubts _doubts;
    private ReportedMeasure _block;
    private string? _unitAbove;
    private bool _saidOtherPeriod;
    private bool _saidUnrounded;

    /// <param name="header">Its header.</param>
    /// <param name="context">What stands above it.</param>
    /// <param name="allowance">What reading it may cost.</param>
    /// <param name="findings">Takes what there is to say.</param>
    /// <param name="start">The sheet, or as much of it as is known beforehand: it shows how numbers are written, and what its rows have in common.</param>
    public TidyReader(TidyHeader header, SheetContext context, Allowance allowance, List<Finding> findings, Sheet start)
    {
        _header = header;
        _context = context;
        _allowance = allowance;
        _findings = findings;
        _columns = new(header);
        _texts = new(header, context, _columns);
        _value = _columns.Value;
        _evidence = new(start.HasSemicolons);
        for (var row = header.Row + 1; row < start.RowCount; row++)
        {
            var value = start[row, _value];
            if (value.Number is null && value.Flaw == CellFlaw.None)
            {
                _evidence.Add(value.Text);
            }
        }

        _marks = _evidence.Judge(_evidence);
        _doubts = new(header, context, _columns, _texts, findings, start);
        _lastNeeded = Math.Max(_value, Math.Max(_columns.FirstName, _columns.Periods.Length == 0 ? -1 : _columns.Periods[0]));
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
                _allowance.TakeRecord();
                _allowance.RequireFindings(_findings.Count);
                if (HasItsFields(cursor) && ReadRecord(cursor) is { } figure)
                {
                    yield return figure;
                }
            }
        }
    }

    // A figure that is blank has its area, period or measure beside it.
    private bool IsAlone(RecordCursor cursor)
    {
        foreach (var column in (ReadOnlySpan<int>)[_columns.Measure, _columns.Area, .. _columns.Periods])
        {
            if (column >= 0 && !cursor[column].IsWhiteSpace())
            {
                return false;
            }
        }

        return true;
    }

    // Where another column says which measure it is, an indicator BUDGET is called so, and is no plan of anything.
    private static bool IsPlanByName(Label indicator) => Qualifiers.Holds(indicator.Measure.Aspect) && IsMeasureOnly(indicator);

    private static bool IsMeasureOnly(Label indicator) => MeasureGrammar.Read(indicator.Name, null).Name.Length == 0;

    private ReportedFigure? ReadRecord(RecordCursor cursor)
    {
        if (_header.IsMessage && IsNoObservation(cursor))
        {
            return null;
        }

        var place = new Place(cursor.Sheet, new CellAddress(cursor.Row, _value));
        var names = _texts.Names.Of(Joined(cursor, _columns.Names));
        var indicator = names.Indicator;
        if (indicator.Name.Length == 0)
        {
            Say(StructureFindings.NoIndicator, cursor, _columns.FirstName, "", "");
            return null;
        }

        var value = cursor[_value];
        if (value.IsWhiteSpace() && indicator.Measure != default && IsAlone(cursor) && IsMeasureOnly(indicator))
        {
            // 累计 on a row of its own holds for the rows below it.
            _block = indicator.Measure;
            return null;
        }

        var (measure, months, _, _) = _columns.Measure < 0 ? default : _texts.Measures.Of(cursor[_columns.Measure]);
        var named = measure != default && IsPlanByName(indicator) ? default : indicator.Measure;
        measure = MeasureGrammar.Combine(MeasureGrammar.Combine(_context.Measure, _block), MeasureGrammar.Combine(named, measure));
        var stated = ReadPeriod(cursor);
        if (!TryReadNumber(cursor, value, place, out var reading))
        {
            return null;
        }

        if (!_saidUnrounded && cursor.HasCells && cursor.CellAt(_value) is { IsUnrounded: true } cell)
        {
            _saidUnrounded = true;
            Say(StructureFindings.Unrounded, cursor, _value, cell.Text, reading.Number!.Value.Decimals.ToString(CultureInfo.InvariantCulture));
        }

        if (_columns.Status >= 0)
        {
            reading = ObservationFlags.Under(reading, cursor[_columns.Status]);
        }

        if (_columns.Decimals >= 0)
        {
            reading = ObservationFlags.WithDecimals(reading, _texts.Decimals.Of(cursor[_columns.Decimals]));
        }

        var unit = _columns.Units.Length == 0 ? null : _texts.Units.Of(Joined(cursor, _columns.Units));
        _unitAbove = unit ?? _unitAbove;
        var (period, resolved) = PeriodResolver.Resolve(stated.Span, Math.Max(months, indicator.CurrentMonths), measure);
        var said = UnitResolver.Resolve(resolved.Aspect, reading.Unit, unit, indicator.Unit, _context.Unit);
        return reading.Hold(_doubts.Judge(cursor, new()
        {
            Place = place,
            Indicator = indicator.Name,
            Written = names.Written,
            Parents = names.Parents,
            Table = _context.Title,
            Area = (_columns.Area < 0 ? null : _texts.Areas.Of(cursor[_columns.Area])) ?? _context.Area,
            Period = period,
            StatedPeriod = stated.Span,
            PeriodText = stated.Other,
            Measure = resolved,
            Text = value.ToString(),
            Number = reading.Number,
            Status = reading.Status,
            Unit = said,
            UnitAbove = said is null && !_header.IsMessage && resolved.Aspect == MeasureAspect.Amount && _columns.Units is [var units] && cursor[units].IsWhiteSpace() ? _unitAbove : null,
            Flag = reading.Flag,
        }, _columns.Measure < 0 ? [] : cursor[_columns.Measure], stated.IsYearAround, (_header.IsMessage ? null : unit, indicator.Unit)));
    }

    // A message may ask for observations to be deleted, and may bring attributes alone, for many observations at once.
    private bool IsNoObservation(RecordCursor cursor)
    {
        if (_columns.Action >= 0 && cursor[_columns.Action].Trim() is ['D', ..] action)
        {
            Say(StructureFindings.DeletionNotRead, cursor, _columns.Action, CellReader.Shortened(action), "");
            return true;
        }

        return cursor[_value].IsWhiteSpace() && _columns.Periods.Length > 0 && cursor[_columns.Periods[0]].IsWhiteSpace();
    }

    private PeriodReading ReadPeriod(RecordCursor cursor)
    {
        if (_columns.Periods.Length == 0)
        {
            return new(_context.Period);
        }

        var column = _columns.Periods[0];
        var period = cursor.HasCells && _columns.Year < 0 && cursor.CellAt(column).Date is { } date ? new(date) : _texts.Periods.Of(Joined(cursor, _columns.Periods));
        if (!period.IsPeriod)
        {
            var written = PeriodAsWritten(cursor);
            Say(StructureFindings.UnreadablePeriod, cursor, column, CellReader.Shortened(written), "2019-08");
            return new(null, written);
        }
        else if (period.Other is { } other && !_saidOtherPeriod)
        {
            _saidOtherPeriod = true;
            Say(StructureFindings.OtherPeriod, cursor, column, other, "");
        }

        return period;
    }

    private string PeriodAsWritten(RecordCursor cursor) =>
        string.Join(' ', _columns.Periods.Select(part => cursor[part].ToString()).Where(part => part.Length > 0));

    // The texts of columns that are read together; of one column, its text as it lies in the record.
    private ReadOnlySpan<char> Joined(RecordCursor cursor, int[] columns)
    {
        if (columns.Length == 1)
        {
            return cursor[columns[0]];
        }

        var length = 0;
        for (var i = 0; i < columns.Length; i++)
        {
            var text = columns[i] < 0 ? [] : cursor[columns[i]];
            if (length + text.Length + 1 > _joined.Length)
            {
                Array.Resize(ref _joined, (length + text.Length + 1) * 2);
            }

            if (i > 0)
            {
                _joined[length++] = TidyTexts.Parting;
            }

            text.CopyTo(_joined.AsSpan(length));
            length += text.Length;
        }

        return _joined.AsSpan(0, length);
    }

    private bool TryReadNumber(RecordCursor cursor, ReadOnlySpan<char> value, in Place place, out NumberReading reading) => cursor.HasCells
        ? CellReader.TryRead(cursor.CellAt(_value), place, _findings, out reading, _marks)
        : CellReader.TryRead(value, place, _findings, out reading, MarksOf(value));

    // The first comma far down a file is judged by what has been read up to there.
    private NumberMarks MarksOf(ReadOnlySpan<char> value)
    {
        if (_evidence.HasCommas || value.IndexOfAny(",，") < 0)
        {
            return _marks;
        }

        return _evidence.HasPoints || NumberMarks.Of(value) != MarkReading.Either ? _marks : _marks with { IsUndecided = true };
    }

    private bool HasItsFields(RecordCursor cursor)
    {
        if (IsBlankOrNote(cursor))
        {
            return false;
        }

        var (found, expected) = (cursor.FieldCount, _header.Roles.Length);
        if (found == expected)
        {
            return true;
        }

        var isOff = found <= _lastNeeded;
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

        return filled == 0 || (filled == 1 && Notes.IsOne(first)) || Signatures.IsOne(first);
    }
}
