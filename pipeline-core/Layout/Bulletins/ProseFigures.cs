using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Layout.Grammar;
using HtzPipeline.Core.Prose;

namespace HtzPipeline.Core.Layout.Bulletins;

/// <summary>Reports the figures of a document's prose as those of tables are.</summary>
internal static class ProseFigures
{
    /// <summary>A figure as reported.</summary>
    public static ReportedFigure Of(ProseFigure figure, DocumentText text)
    {
        var (period, part) = SpanOf(figure.Period);
        return new()
        {
            Place = Place.Of(text.PassageOf(figure.Paragraph, figure.Start, figure.End)),
            Indicator = figure.Indicator,
            Written = figure.Written,
            Parents = figure.Parents,
            Area = figure.Area,
            Period = period,
            StatedPeriod = period,
            Part = part,
            IsOfOwnYear = figure.Period.YearsBefore == 0,
            Measure = MeasureOf(figure),
            OtherSide = OtherSideOf(figure),
            Text = text.Words(figure.Start, figure.End),
            Number = figure.Number,
            Status = ObservationStatus.Normal,
            Unit = figure.Unit,
            At = text.At(figure.Start),
            Prose = new()
            {
                Paragraph = figure.Paragraph,
                Sentence = figure.Sentence,
                Name = figure.NameCertainty,
                Period = figure.PeriodCertainty,
                Area = figure.AreaCertainty,
                Measure = figure.MeasureCertainty,
                Aside = figure.Aside,
                InFull = FigureSentences.Of(figure),
            },
        };
    }

    // In the figure's own year, unless another is named; where that is the folder's, so is this.
    private static OtherSide? OtherSideOf(ProseFigure figure)
    {
        var (period, part) = figure.OtherPeriod is { } other ? SpanOf(other with { Year = other.Year ?? figure.Period.Year }) : default;
        return figure.OtherIndicator is null && (period ?? part) is null ? null : new(figure.OtherIndicator, period ?? part);
    }

    private static (PeriodSpan? Period, PeriodSpan? Part) SpanOf(ProsePeriod period)
    {
        if (!period.IsKnown)
        {
            return default;
        }

        var year = period.Year is >= 1900 and <= 2199 ? period.Year.Value : PeriodParts.AnyYear - period.YearsBefore;
        PeriodSpan span = new(Period.Month(year, Math.Max(1, period.First)), Period.Month(year, period.Last));
        return period.Year is null ? (null, span) : (span, null);
    }

    private static ReportedMeasure MeasureOf(ProseFigure figure) => figure.Measure switch
    {
        ProseMeasure.Current => new(MeasureBasis.Current, MeasureAspect.Amount),
        ProseMeasure.Cumulative => new(MeasureBasis.Cumulative, MeasureAspect.Amount),
        ProseMeasure.Level => new(MeasureBasis.Level, MeasureAspect.Amount),
        ProseMeasure.CumulativeGrowth => new(MeasureBasis.Cumulative, GrowthOf(figure)),
        ProseMeasure.Growth when figure.Period.First == figure.Period.Last && figure.Period.IsKnown && figure.IsOfLevel => new(MeasureBasis.Level, GrowthOf(figure)),
        ProseMeasure.Growth => new(MeasureBasis.Current, GrowthOf(figure)),
        ProseMeasure.Share => new(MeasureBasis.Unstated, MeasureAspect.Share),
        ProseMeasure.ShareChange => new(MeasureBasis.Unstated, MeasureAspect.ShareChange),
        ProseMeasure.GrowthGap => new(MeasureBasis.Unstated, MeasureAspect.GrowthGap),
        ProseMeasure.Contribution => new(MeasureBasis.Unstated, MeasureAspect.Contribution),
        ProseMeasure.Rank => new(MeasureBasis.Unstated, MeasureAspect.Rank),
        ProseMeasure.Change => new(MeasureBasis.Unstated, MeasureAspect.Change),
        ProseMeasure.Progress => new(MeasureBasis.Unstated, MeasureAspect.Progress),
        ProseMeasure.ProgressGap => new(MeasureBasis.Unstated, MeasureAspect.ProgressGap),
        ProseMeasure.RateChange => new(MeasureBasis.Unstated, MeasureAspect.RateChange),
        ProseMeasure.RankChange => new(MeasureBasis.Unstated, MeasureAspect.RankChange),
        ProseMeasure.Mean => new(MeasureBasis.Unstated, MeasureAspect.Mean),
        _ => new(MeasureBasis.Unstated, MeasureAspect.UnitCount),
    };

    private static MeasureAspect GrowthOf(ProseFigure figure) => figure.Base == ComparisonBase.PreviousPeriod ? MeasureAspect.PreviousPeriodGrowth : MeasureAspect.Growth;
}
