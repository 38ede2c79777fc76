using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;

namespace HtzPipeline.Core.Validation.Arithmetic;

/// <summary>No amount below zero of an indicator that cannot be negative, no share outside 0 to 100 %.</summary>
internal static class RangeCheck
{
    private static readonly Interval NotNegative = Interval.AtLeast(0);
    private static readonly Interval Shares = Interval.Closed(0, 100);

    public static IEnumerable<Finding> Run(FigureView figures) => figures.Facts
        .Select(fact => figures.Find(fact.Key, fact.Measure))
        .OfType<KnownFigure>()
        .Where(figure => !figure.Indicator.CanBeNegative && (figure.Number.Value < 0 || figure.Measure == Measure.Share))
        .Select(figure => figure.Measure switch
        {
            Measure.Current or Measure.Cumulative or Measure.Level when !figure.Values.Intersects(NotNegative) =>
                FigureView.About(FileFindings.NegativeAmount, figure, ("found", figure.Text), ("expected", "≥0")),
            Measure.Share when !figure.Values.Intersects(Shares) =>
                FigureView.About(FileFindings.ShareOutOfRange, figure, ("found", figure.Text), ("expected", "0%~100%")),
            _ => null,
        })
        .OfType<Finding>();
}
