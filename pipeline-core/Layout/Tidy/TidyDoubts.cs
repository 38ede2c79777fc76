using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;
using HtzPipeline.Core.Layout.Exchange;
using HtzPipeline.Core.Layout.Grammar;
using HtzPipeline.Core.Reading;

namespace HtzPipeline.Core.Layout.Tidy;

/// <summary>
/// Holds the figures of a tidy table of which what stands around them says two things, and those of which its measure column says what is not
/// known. Each is said once for a table; the figure has all that it may be.
/// </summary>
internal sealed class TidyDoubts
{
    private const int MostSaid = 200;
    private const string Expected = "本月、累计、同比增长";

    private readonly TidyColumns _columns;
    private readonly TidyTexts _texts;
    private readonly List<Finding> _findings;
    private readonly HashSet<(FindingKind Kind, string Found)> _said = [];
    private readonly (PeriodSpan Main, PeriodSpan Other)? _around;
    private readonly PeriodSpan? _instead;
    private readonly int? _otherYear;
    private readonly MeasureBasis _basisAround;
    private readonly string? _unitAround;

    /// <param name="header">Its header.</param>
    /// <param name="context">What stands above it.</param>
    /// <param name="columns">Where its fields are.</param>
    /// <param name="texts">What its texts say.</param>
    /// <param name="findings">Takes what there is to say.</param>
    /// <param name="start">As much of it as is known beforehand.</param>
    public TidyDoubts(TidyHeader header, SheetContext context, TidyColumns columns, TidyTexts texts, List<Finding> findings, Sheet start)
    {
        (_columns, _texts, _findings) = (columns, texts, findings);
        var rows = Enumerable.Range(header.Row + 1, Math.Max(0, start.RowCount - header.Row - 1)).Where(row => !start[row, columns.Value].IsBlank).ToList();
        _basisAround = columns.Measure >= 0 && rows.Exists(row => texts.Measures.Of(start[row, columns.Measure].Text).Measure.Basis == context.Measure.Basis)
            ? MeasureBasis.Unstated
            : context.Measure.Basis;
        if (header.IsMessage)
        {
            return;
        }

        // A title's unit that some row has is that of these rows.
        _unitAround = rows.Exists(row => UnitOf(start, row) == context.Unit) ? null : context.Unit;

        if (columns.Periods.Length == 0)
        {
            _around = context.Contradiction(context.Period);
            return;
        }

        // Of a longer table only the start is known, and no period is known to be the only one.
        List<PeriodReading> periods = [.. rows.Select(row => PeriodOf(start, row)).Distinct()];
        _otherYear = periods.Where(period => period.IsYearAround).Max(period => period.Span?.Last.Number) is { } last ? context.OtherYear(last) : null;
        _instead = start.IsWhole && periods is [{ Span: { } only, IsYearAround: false }] ? context.Instead(only) : null;
    }

    /// <summary>The figure, held if there is a doubt.</summary>
    /// <param name="cursor">At its record.</param>
    /// <param name="figure">The figure as it was read.</param>
    /// <param name="measure">The text of its measure column.</param>
    /// <param name="isYearAround">Whether its period has its year from what stands around the table.</param>
    /// <param name="units">The unit of its column of units, and the one in its name.</param>
    public ReportedFigure Judge(RecordCursor cursor, ReportedFigure figure, ReadOnlySpan<char> measure, bool isYearAround, (string? OfColumn, string? OfName) units)
    {
        var judged = JudgeMeaning(cursor, figure, measure, isYearAround);
        if (OtherUnit(figure, units.OfColumn, units.OfName) is not { } unit)
        {
            return judged;
        }

        Say(cursor, StructureFindings.UnitsContradict, _columns.Units[0], figure.Unit!, unit);
        return judged.HeldBy(StructureFindings.UnitsContradict, reading => reading with { Unit = unit });
    }

    private ReportedFigure JudgeMeaning(RecordCursor cursor, ReportedFigure figure, ReadOnlySpan<char> measure, bool isYearAround)
    {
        measure = measure.Trim();
        if (Qualifiers.Holds(figure.Measure.Aspect))
        {
            return Held(cursor, figure, StructureFindings.QualifiedFigures, measure.Length > 0 ? measure.ToString() : figure.Indicator, Expected);
        }

        if (measure.Length > 0 && !_texts.Measures.Of(measure).IsKnown)
        {
            return Held(cursor, figure, StructureFindings.UnknownQualifier, measure.ToString(), Expected);
        }

        if (figure is { Measure.Basis: MeasureBasis.Cumulative, StatedPeriod: { } span } && !PeriodResolver.RunsFromJanuary(span))
        {
            return Held(cursor, figure, StructureFindings.SpanNotFromJanuary, span.ToString(), Expected);
        }

        if (MeasureGrammar.AreOpposed(_basisAround, figure.Measure.Basis))
        {
            var contradicting = Held(cursor, figure, StructureFindings.MeasuresContradict, measure.Length > 0 ? measure.ToString() : figure.Indicator, MeasureGrammar.WordOf(_basisAround));
            return contradicting with { Alternatives = [With(figure, figure.StatedPeriod, figure.Measure with { Basis = _basisAround })] };
        }

        if (OtherPeriod(figure, isYearAround) is not var (main, other))
        {
            return figure;
        }

        var (mainName, otherName) = SheetContext.Named(main, other);
        var ofMain = Held(cursor, main == figure.StatedPeriod ? figure : With(figure, main, figure.Measure), MeaningFindings.PeriodsContradict, mainName, otherName);
        return ofMain with { Alternatives = [With(figure, other, figure.Measure)] };
    }

    private ReportedFigure Held(RecordCursor cursor, ReportedFigure held, FindingKind kind, string found, string expected)
    {
        Say(cursor, kind, _columns.Measure, found, expected);
        return held with { HeldFor = [kind] };
    }

    private void Say(RecordCursor cursor, FindingKind kind, int column, string found, string expected)
    {
        if (_said.Count < MostSaid && _said.Add((kind, found)))
        {
            var place = kind == MeaningFindings.PeriodsContradict ? new Place(cursor.Sheet, null) : new(cursor.Sheet, new CellAddress(cursor.Row, Math.Max(column, 0)));
            _findings.Add(Finding.Of(kind, place, ("found", CellReader.Shortened(found)), ("expected", expected)));
        }
    }

    // A unit in the cell is sure, and one of a ratio is not the indicator's.
    private string? OtherUnit(ReportedFigure figure, string? ofColumn, string? ofName) =>
        figure.Measure.Aspect != MeasureAspect.Amount || ofColumn is null || figure.Unit != ofColumn ? null
        : UnitSizes.Differ(ofColumn, ofName) ? ofName
        : UnitSizes.Differ(ofColumn, _unitAround) ? _unitAround
        : null;

    private string? UnitOf(Sheet sheet, int row) =>
        _columns.Units.Length == 0 ? null : _texts.Units.Of(string.Join(TidyTexts.Parting, _columns.Units.Select(column => column < 0 ? "" : sheet[row, column].Text)));

    private PeriodReading PeriodOf(Sheet sheet, int row) => _columns.Periods is [var column] && sheet[row, column].Date is { } date
        ? new(date)
        : _texts.Periods.Of(string.Join(TidyTexts.Parting, _columns.Periods.Select(column => sheet[row, column].Text)));

    private (PeriodSpan Main, PeriodSpan Other)? OtherPeriod(ReportedFigure figure, bool isYearAround) =>
        figure.StatedPeriod is not { } stated ? _around
        : isYearAround && _otherYear is { } year ? (stated, PeriodParts.InYear(stated, year))
        : _instead is { } instead ? (stated, instead)
        : _around;

    private static ReportedFigure With(ReportedFigure figure, PeriodSpan? stated, ReportedMeasure measure)
    {
        var (period, resolved) = PeriodResolver.Resolve(stated, measure.Basis == MeasureBasis.Current ? 1 : 0, measure);
        return figure with { Period = period, StatedPeriod = stated, Measure = resolved };
    }
}
