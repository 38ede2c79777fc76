using HtzPipeline.Core.Findings;
using HtzPipeline.Core.Validation.Arithmetic;

namespace HtzPipeline.Core.Validation.Meaning;

/// <summary>
/// Figures that are a power of ten off from their own published past, or what the catalogue says is usual for them: probably in another unit than the one written. Where all of
/// a sheet in one unit are off alike, the sheet's unit is wrong, and that is said once.
/// </summary>
internal static class UnitCheck
{
    // By ten a few figures of a small sheet may well be off, each by a slip of its own; by what units differ by, two that are so are no accident.
    private const int LeastForSheet = 3;
    private const int LeastByUnit = 2;

    public static IEnumerable<Remark> Run(MeaningView view) => view.Figures.Published.All.Count == 0 && view.Amounts.All(figure => figure.Indicator.Usual is null) ? [] : view.Amounts
        .GroupBy(figure => (figure.Origin.Place.Sheet, view.UnitOf(figure)?.Code))
        .SelectMany(ofUnit => Check([.. ofUnit], view));

    /// <summary>The power of ten that a figure is off by from its past, or null.</summary>
    public static int? ExponentOff(KnownFigure figure, MeaningView view) =>
        view.HistoryOf(figure)?.ExponentOff(figure, UnitSlip.Exponents(figure.Indicator));

    private static IEnumerable<Remark> Check(List<KnownFigure> all, MeaningView view)
    {
        var figures = all.FindAll(figure => view.HistoryOf(figure) is not null);
        var slips = (
            from figure in figures
            let exponent = ExponentOff(figure, view)
            where exponent is not null
            select (Figure: figure, Exponent: exponent.Value)).ToList();
        var most = slips.GroupBy(slip => slip.Exponent).MaxBy(alike => alike.Count());
        return most is not null && slips.Count >= (UnitSlip.IsOfUnit(most.Key) ? LeastByUnit : LeastForSheet) && figures.TrueForAll(figure => view.HistoryOf(figure)!.AllowsOff(figure, most.Key, UnitSlip.Exponents(figure.Indicator)))
            ? [OfSheet(most.First().Figure, most.Key, figures.Count, all, view)]
            : slips.Select(slip => OfFigure(slip.Figure, slip.Exponent, view));
    }

    private static Remark OfFigure(KnownFigure figure, int exponent, MeaningView view)
    {
        var history = view.HistoryOf(figure)!;
        return MeaningView.About(
            MeaningFindings.UnitProbablyWrong, figure,
            ("found", figure.Text), ("expected", $"÷ {UnitSlip.Factor(exponent)}"),
            ("least", history.LeastText()), ("most", history.MostText()),
            ("factor", UnitSlip.Factor(exponent)), ("proposal", UnitSlip.Proposal(figure, exponent, view)), ("meant", UnitSlip.Meant(figure, exponent, view)?.Code ?? ""));
    }

    // What has no past to tell by stands under the same unit.
    private static Remark OfSheet(KnownFigure first, int exponent, int count, List<KnownFigure> all, MeaningView view)
    {
        var history = view.HistoryOf(first)!;
        var finding = Finding.Of(
            MeaningFindings.SheetUnitProbablyWrong, first.Origin.Place with { Cell = null },
            ("indicator", first.Indicator.Name), ("unit", view.UnitOf(first)?.Name ?? ""),
            ("count", $"{count}"),
            ("found", first.Text), ("expected", $"÷ {UnitSlip.Factor(exponent)}"),
            ("least", history.LeastText()), ("most", history.MostText()),
            ("factor", UnitSlip.Factor(exponent)), ("proposal", UnitSlip.Proposal(first, exponent, view)), ("meant", UnitSlip.Meant(first, exponent, view)?.Code ?? ""));
        return new(
            UnitSlip.IsOfUnit(exponent) ? finding : finding with { Severity = Severity.Warning },
            [.. all.Select(figure => (figure.Key, figure.Measure))]);
    }
}
