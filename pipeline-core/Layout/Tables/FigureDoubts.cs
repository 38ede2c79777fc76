using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;
using HtzPipeline.Core.Layout.Grammar;
using HtzPipeline.Core.Reading;

namespace HtzPipeline.Core.Layout.Tables;

/// <summary>
/// Holds the figures of which what stands around them says two things: another measure in the title than in the heading, another period in the
/// title than in the folder. Each is said once for a table; the figure has all that it may be.
/// </summary>
internal sealed class FigureDoubts(Sheet sheet, TableBlock table, SheetContext context, TableShape shape, List<Finding> findings)
{
    private readonly HashSet<(FindingKind Kind, string Found)> _said = [];
    private readonly HashSet<MeasureBasis> _named = [.. shape.FigureColumns.Select(column => column.Label.Measure.Basis)];
    private readonly int _lastHeaded = shape.FigureColumns.Max(column => column.Label.Part?.Last.Number) ?? 0;

    /// <summary>Whether there is a doubt of a figure, for which <see cref="Judge"/> holds it.</summary>
    public bool MayDoubt(ReportedFigure figure, NamedRow named, ColumnMeaning column, PeriodSpan? stated) =>
        column.HeldFor is not null
        || Qualifiers.Holds(figure.Measure.Aspect)
        || IsSpanNotFromJanuary(figure, stated)
        || OtherBasis(named, column) is not null
        || OtherUnit(figure, named, column) is not null
        || (figure.PeriodText is { } text && text == context.PeriodText)
        || OtherPeriod(named, column, stated) is not null;

    /// <summary>The figure, held if there is a doubt.</summary>
    /// <param name="figure">The figure as it was read.</param>
    /// <param name="named">What its row says.</param>
    /// <param name="column">What its column says.</param>
    /// <param name="stated">The period stated for it.</param>
    /// <param name="make">Makes the figure with another period stated for it and, unless it is null, another measure.</param>
    public ReportedFigure Judge(ReportedFigure figure, NamedRow named, ColumnMeaning column, PeriodSpan? stated, Func<PeriodSpan?, ReportedMeasure?, ReportedFigure> make)
    {
        var (reasons, others) = (new List<FindingKind>(), new List<ReportedFigure>());
        if (column.HeldFor is { } kind)
        {
            reasons.Add(kind);
            others.AddRange(column.OtherTimes.Select(time => make(time.Period ?? stated, figure.Measure with { Basis = time.Measure.Basis })));
        }
        else if (Qualifiers.Holds(figure.Measure.Aspect))
        {
            var word = Qualifiers.Holds(named.Label.Measure.Aspect) ? sheet.Shown(figure.Place.Cell!.Value.Row, table.From).Text : context.Title ?? "";
            Hold(StructureFindings.QualifiedFigures, figure.Place, word, "");
        }

        if (IsSpanNotFromJanuary(figure, stated))
        {
            var span = stated!.Value;
            Hold(StructureFindings.SpanNotFromJanuary, figure.Place, span.ToString(), new PeriodSpan(span.Last.Within(Frequency.Year).FirstMonth, span.Last).ToString());
        }

        if (OtherBasis(named, column) is { } basis)
        {
            Hold(StructureFindings.MeasuresContradict, figure.Place, column.Heading, MeasureGrammar.WordOf(basis));
            others.Add(make(stated, figure.Measure with { Basis = basis }));
        }

        if (OtherUnit(figure, named, column) is { } unit)
        {
            Hold(StructureFindings.UnitsContradict, figure.Place, figure.Unit!, unit);
            others.Add(figure with { Unit = unit });
        }

        if (figure.PeriodText is { } notOne && notOne == context.PeriodText)
        {
            Hold(StructureFindings.FinancialYear, figure.Place, notOne, "2019、2019年8月");
        }

        if (OtherPeriod(named, column, stated) is var (main, other))
        {
            var (found, expected) = SheetContext.Named(main, other);
            Hold(MeaningFindings.PeriodsContradict, new(sheet.Name, null), found, expected);
            figure = main == stated ? figure : make(main, null);
            others.Add(make(other, null));
        }

        return reasons.Count == 0 ? figure : figure with { HeldFor = reasons, Alternatives = others };

        void Hold(FindingKind kind, Place place, string found, string expected)
        {
            reasons.Add(kind);
            if (_said.Add((kind, found)))
            {
                findings.Add(Finding.Of(kind, place, ("found", CellReader.Shortened(found)), ("expected", expected)));
            }
        }
    }

    private static bool IsSpanNotFromJanuary(ReportedFigure figure, PeriodSpan? stated) =>
        figure.Measure.Basis == MeasureBasis.Cumulative && stated is { } span && !PeriodResolver.RunsFromJanuary(span);

    // Only 本月 and 累计 exclude each other: a level is one at any rate.
    private MeasureBasis? OtherBasis(NamedRow named, ColumnMeaning column)
    {
        var (row, own) = (named.Label.Measure.Basis, column.Label.Measure.Basis);
        if (named.IsMeasureOnly)
        {
            return null;
        }

        if (MeasureGrammar.AreOpposed(row, own))
        {
            return row;
        }

        var inner = own == MeasureBasis.Unstated ? row : own;
        return MeasureGrammar.AreOpposed(context.Measure.Basis, inner) && !_named.Contains(context.Measure.Basis) ? context.Measure.Basis : null;
    }

    // A unit in the cell is sure. Else what stands nearest goes before what is said of the whole table, but row and column stand equally near.
    private string? OtherUnit(ReportedFigure figure, NamedRow named, ColumnMeaning column)
    {
        if (figure.Measure.Aspect != MeasureAspect.Amount || figure.Unit is not { } unit || figure.Text.Contains(unit, StringComparison.Ordinal))
        {
            return null;
        }

        string?[] near = [named.Label.Unit, named.Unit, named.RemarkUnit, column.Label.Unit];
        return Array.TrueForAll(near, other => other is null)
            ? unit == context.Unit ? context.OtherUnit : null
            : Array.Find(near, other => UnitSizes.Differ(unit, other));
    }

    private (PeriodSpan Main, PeriodSpan Other)? OtherPeriod(NamedRow named, ColumnMeaning column, PeriodSpan? stated)
    {
        if (named.IsYearAround && !(shape.NamesYears && named.HasPeriod) && column.Label.Period is null && column.PeriodText is null && stated is { } months)
        {
            return InOtherYear(months, shape.Period?.LastMonth ?? months.Last.Number);
        }

        if (column.Label.Period is { } headed)
        {
            // A month in the heading has its year from the title.
            return column.Label.Part is { } part && !named.HasPeriod && PeriodParts.Of(context.Year, part) == headed && stated is { } ofHeading ? InOtherYear(ofHeading, _lastHeaded) : null;
        }

        return named is { IsPeriodAround: true, HasPeriod: false } && column.PeriodText is null ? context.Contradiction(stated) : null;
    }

    private (PeriodSpan Main, PeriodSpan Other)? InOtherYear(PeriodSpan months, int lastMonth) =>
        context.OtherYear(lastMonth) is { } year ? (months, PeriodParts.InYear(months, year)) : null;
}
