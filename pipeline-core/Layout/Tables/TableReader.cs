using System.Collections.Immutable;
using System.Globalization;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;
using HtzPipeline.Core.Layout.Grammar;
using HtzPipeline.Core.Reading;

namespace HtzPipeline.Core.Layout.Tables;

/// <summary>
/// Reads the figures of one table. Row, header and surroundings each say a part of what a figure is (indicator, area,
/// period, measure, unit); which says what may differ from table to table, and together they say all.
/// </summary>
internal sealed class TableReader(SheetCells cells, TableBlock table, SheetContext context, TableShape shape, List<Finding> findings)
{
    private readonly Sheet _sheet = cells.Sheet;
    private readonly HashSet<int> _unrounded = [];
    private readonly RowReader _rows = new(cells, table, context, shape, findings);
    private readonly MergedNumbers _merged = new(cells, table, shape);
    private readonly FigureDoubts _doubts = new(cells.Sheet, table, context, shape, findings);

    /// <summary>The figures, row by row, and what becomes of each row.</summary>
    public List<ReportedFigure> Read(RowAssignment roles)
    {
        var columns = ColumnJudge.Understood(_sheet, table, shape, context.IndicatorName, findings);
        var marks = new TableMarks(cells, table.Data, [.. columns.Select(column => column.Column)]);
        var figures = new List<ReportedFigure>();
        foreach (var row in table.Data)
        {
            cells.Allowance.TakeSteps(columns.Count);
            cells.Allowance.RequireFindings(findings.Count);
            var before = figures.Count;
            var named = _rows.Read(row, out var isHeading);
            if (named is not null)
            {
                foreach (var column in columns)
                {
                    if (ReadFigure(row, named, column, marks[column.Column]) is { } figure)
                    {
                        figures.Add(figure);
                    }
                }
            }

            roles.Set(row, figures.Count > before ? RowRole.Data : isHeading ? RowRole.Heading : RowRole.Unread);
        }

        return figures;
    }

    private ReportedFigure? ReadFigure(int row, NamedRow named, ColumnMeaning column, NumberMarks marks)
    {
        if (_merged.IsCovered(row, column.Column))
        {
            return null;
        }

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

        // Of what counts things 1,250 can be no decimal.
        var aspect = MeasureGrammar.Combine(named.Label.Measure, column.Label.Measure).Aspect;
        var isCount = marks.IsUndecided && UnitText.CountsThings(UnitResolver.Resolve(aspect, null, named.Label.Unit, named.Unit ?? named.RemarkUnit, column.Label.Unit, context.Unit));
        if (!CellReader.TryRead(cell, place, column.MeasureText is null ? findings : [], out var reading, isCount ? new() { UsualDecimals = marks.UsualDecimals, HasFalls = marks.HasFalls } : marks))
        {
            return null;
        }

        if (cell.IsUnrounded && _unrounded.Add(column.Column))
        {
            findings.Add(Finding.Of(
                StructureFindings.Unrounded, place, ("found", cell.Text), ("expected", reading.Number!.Value.Decimals.ToString(CultureInfo.InvariantCulture))));
        }

        var inner = named.IsMeasureOnly
            ? new ReportedMeasure(MeasureGrammar.Combine(column.Label.Measure, named.Label.Measure).Basis, MeasureGrammar.Combine(named.Label.Measure, column.Label.Measure).Aspect)
            : MeasureGrammar.Combine(named.Label.Measure, column.Label.Measure);
        var around = AroundFor(named, column);
        var flag = reading.Flag ?? column.Label.Flag ?? named.Flag;
        var months = Math.Max(Math.Max(named.Label.CurrentMonths, column.Label.CurrentMonths), around.Basis == MeasureBasis.Current ? context.CurrentMonths : 0);
        var parts = new FigureParts(place, cell.Text, reading, flag, named, column);
        var measure = MeasureGrammar.Combine(around, inner);
        var figure = Make(parts, stated, measure, months);
        figure = reading.Hold(_doubts.MayDoubt(figure, named, column, stated) ? Judged(figure, parts, stated, measure, months) : figure);
        return figure.Number is not null && _merged.Begins(row, column.Column) ? HeldAsMerged(figure) : figure;
    }

    private ReportedFigure HeldAsMerged(ReportedFigure figure)
    {
        findings.Add(Finding.Of(StructureFindings.NumberOverSeveralRows, figure.Place, ("found", CellReader.Shortened(figure.Text))));
        return figure with { HeldFor = [.. figure.HeldFor, StructureFindings.NumberOverSeveralRows] };
    }

    private ReportedFigure Judged(ReportedFigure figure, FigureParts parts, PeriodSpan? stated, ReportedMeasure measure, int months) => _doubts.Judge(
        figure, parts.Row, parts.Column, stated, (period, other) => Make(parts, period, other ?? measure, other is null ? months : 1));

    private ReportedFigure Make(in FigureParts parts, PeriodSpan? stated, ReportedMeasure measure, int currentMonths)
    {
        var (named, column, reading) = (parts.Row, parts.Column, parts.Reading);
        var (period, resolved) = PeriodResolver.Resolve(stated, currentMonths, measure);

        // A row or a sheet in ‰ or 倍 says nothing of how it grows.
        var isGrowthOfRatio = resolved.Aspect != MeasureAspect.Amount && named.Label.Measure.Aspect == MeasureAspect.Amount;
        var unit = UnitResolver.Resolve(resolved.Aspect, reading.Unit, Around(named.Label.Unit), Around(named.Unit), Around(named.RemarkUnit), column.Label.Unit, Around(context.Unit));
        return new()
        {
            Place = parts.Place,
            Indicator = named.Indicator ?? (column.Names is [.., var name] ? name : context.IndicatorName ?? ""),
            Written = named.Indicator is null ? column.Written : named.Written,
            Parents = ParentsOf(named, column),
            Headings = named.Indicator is null || column.Names.Count == 0 ? ImmutableList<string>.Empty : column.Names,
            Code = column.Code,
            Table = context.Title,
            Area = column.Area is { } area ? (AreaNames.IsTotal(area) ? named.Area : area) : named.Area,
            Period = period,
            StatedPeriod = stated,
            PeriodText = named.PeriodText ?? column.PeriodText ?? (period is null ? context.PeriodText : null),
            Measure = column.MeasureText is null ? resolved : default,
            MeasureText = column.MeasureText,
            Direction = column.Label.Direction == MeasureDirection.Unstated ? named.Label.Direction : column.Label.Direction,
            ShareOf = resolved.Aspect is MeasureAspect.Share or MeasureAspect.ShareChange ? column.Label.ShareOf ?? named.Label.ShareOf : null,
            Text = parts.Text,
            Number = reading.Number,
            Status = reading.Status == ObservationStatus.Normal ? NumberFlags.StatusOf(parts.Flag) : reading.Status,
            Flag = parts.Flag,
            Unit = unit,
            MoneyUnit = unit is null ? context.MoneyUnit : null,
            UnitAbove = unit is null && context.MoneyUnit is null && resolved.Aspect == MeasureAspect.Amount ? named.UnitAbove : null,
            Labels = column.Area is null ? _rows.Labels : null,
        };

        string? Around(string? unit) => isGrowthOfRatio && unit is ("‰" or "倍") ? null : unit;
    }

    // A title that says 增长情况 says nothing of a column in 亿元. What is neither of a month of its own nor of 本月 under 截至2025年3月底 is as of then.
    private ReportedMeasure AroundFor(NamedRow named, ColumnMeaning column)
    {
        var measure = context.Measure.Aspect is MeasureAspect.Growth or MeasureAspect.PreviousPeriodGrowth && column.Label.Unit is { } unit && !UnitResolver.IsRatio(unit)
            ? context.Measure with { Aspect = MeasureAspect.Amount }
            : context.Measure;
        var isAsOfTitle = context.RunsToPeriod && column.Label.Period is null && named is { HasPeriod: false, IsPeriodAround: true };
        return isAsOfTitle && measure.Basis == MeasureBasis.Unstated ? measure with { Basis = MeasureBasis.Level } : measure;
    }

    // 1月 in the header under 2019年 in the title belongs to the row's year if it has one, and the other way round.
    private PeriodSpan? PeriodOf(NamedRow named, Label header)
    {
        if (!named.HasPeriod)
        {
            return header.Period ?? named.Period;
        }

        return header.Part is { } part && shape.Period!.HasYears ? PeriodParts.Of(named.Period, part)
            : !shape.NamesYears || !shape.Period!.HasParts ? named.Period
            : header.Period is { } year && PeriodParts.IsYear(year) && named.Period is { } months ? Shifted(months, year)
            : null;
    }

    private static PeriodSpan? Shifted(PeriodSpan months, PeriodSpan year) =>
        new(months.First.PlusYears(year.First.Year - months.First.Year), months.Last.PlusYears(year.First.Year - months.First.Year));

    private static IReadOnlyList<string> ParentsOf(NamedRow named, ColumnMeaning column)
    {
        var across = named.Indicator is null ? column.Outer : column.Names;
        return across.Count == 0 ? named.Parents : named.Parents.Count == 0 ? across : [.. named.Parents, .. across];
    }

    /// <summary>What goes into a figure whatever its period and measure may be.</summary>
    private readonly record struct FigureParts(Place Place, string Text, NumberReading Reading, string? Flag, NamedRow Row, ColumnMeaning Column);
}
