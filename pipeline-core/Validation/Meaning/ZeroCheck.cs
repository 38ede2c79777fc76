using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;

namespace HtzPipeline.Core.Validation.Meaning;

/// <summary>A rate or level of zero where its past was always far from it: zero was probably entered for a missing figure. The flow of a month may well be nothing.</summary>
internal static class ZeroCheck
{
    public static IEnumerable<Remark> Run(MeaningView view) =>
        from figure in view.Zeros
        where figure.Printed.Precision == Precision.Rounded
            && (figure.Measure == Measure.Level || (figure.Indicator.Kind == IndicatorKind.Rate && figure.Measure is Measure.Current or Measure.Cumulative))
        let history = view.HistoryOf(figure)
        where history is { IsFarFromZero: true }
        select (Remark)MeaningView.About(
            MeaningFindings.ZeroForMissing, figure,
            ("found", figure.Text), ("expected", "-"),
            ("least", history.LeastText()), ("most", history.MostText()));
}
