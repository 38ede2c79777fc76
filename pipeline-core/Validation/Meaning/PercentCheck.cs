using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;
using HtzPipeline.Core.Validation.Arithmetic;

namespace HtzPipeline.Core.Validation.Meaning;

/// <summary>
/// Growth and shares that are probably no percentages: fractions (0.032 for 3.2 %) and indices of a year before (103.2 for 3.2 %). Judged by the
/// others of the same measure in the sheet, so that a first file needs no past.
/// </summary>
internal static class PercentCheck
{
    // A figure by itself is judged by its digits alone: nobody prints growth to a thousandth of a percent.
    private const int DecimalsOfFraction = 3;
    private const int LeastAlike = 2;
    private const decimal MostOfOthers = 50;

    // What is meant by 0.059 among 13.2 % and 4.1 % is like them; -49 % beside these would be stranger than -0.49 %.
    private const decimal MostBeyondOthers = 3;

    public static IEnumerable<Remark> Run(MeaningView view) => view.Submitted
        .Where(figure => figure.Measure == Measure.Share || MeasureFacts.Of(figure.Measure).Amount is not null)
        .Where(figure => figure.Printed is { Value: not 0, Precision: Precision.Rounded })
        .GroupBy(figure => figure.Origin.Place.Sheet)
        .SelectMany(sheet => sheet.GroupBy(figure => figure.Measure).SelectMany(alike => Check([.. alike], sheet.All(figure => !IsPercentage(figure) || SaysPercent(figure)), view)));

    // What the amounts bear out is growth in percent, however it looks.
    private static IEnumerable<Remark> Check(List<KnownFigure> figures, bool arePercentagesSigned, MeaningView view)
    {
        var fractions = Fractions(figures, arePercentagesSigned);
        foreach (var figure in fractions.Where(figure => !GrowthSlipCheck.IsBorneOut(figure, figure.Printed.Value * 100, view)))
        {
            yield return Say(MeaningFindings.FractionForPercent, figure, figure.Printed.Value * 100);
        }

        foreach (var figure in fractions.Count > 0 || figures[0].Measure == Measure.Share ? [] : Indices(figures).Where(figure => !GrowthSlipCheck.IsBorneOut(figure, figure.Printed.Value - 100, view)))
        {
            yield return Say(MeaningFindings.IndexForPercent, figure, figure.Printed.Value - 100);
        }
    }

    // Growth by most of an amount is rarer than growth by less than one percent.
    private static bool MayBeFraction(KnownFigure figure) => Math.Abs(figure.Printed.Value) < 1 && figure.Printed.Decimals > 1 && !SaysPercent(figure)
        && (figure.Measure == Measure.Share || figure.Printed.Decimals >= DecimalsOfFraction || Math.Abs(figure.Printed.Value) * 100 < MostOfOthers);

    private static bool IsPercentage(KnownFigure figure) => Math.Abs(figure.Printed.Value) >= 1;

    // Where every percentage of the sheet has its sign, a number without one is none; where some have it, that one has not says nothing.
    private static List<KnownFigure> Fractions(List<KnownFigure> figures, bool arePercentagesSigned)
    {
        var small = figures.FindAll(MayBeFraction);
        var others = figures.Except(small).Where(IsPercentage).ToList();
        if (others.Count > 0)
        {
            var usual = others.Max(figure => figure.Printed.Decimals);
            var most = others.Max(figure => Math.Abs(figure.Printed.Value)) * MostBeyondOthers;
            return small.FindAll(figure => figure.Printed.Decimals > usual || (arePercentagesSigned && others.Count >= LeastAlike && Math.Abs(figure.Printed.Value) * 100 <= most));
        }

        return small.Exists(figure => figure.Printed.Decimals >= DecimalsOfFraction) || small.Count > LeastAlike ? small : [];
    }

    private static List<KnownFigure> Indices(List<KnownFigure> figures)
    {
        if (figures.TrueForAll(figure => figure.Printed.Value is > 75 and < 135 && !SaysPercent(figure)) && figures.Count >= LeastAlike)
        {
            return figures;
        }

        // New firms double now and then; output and sales do not.
        var near = figures.FindAll(figure => figure.Printed.Value is > 94 and < 112 && !SaysPercent(figure) && !figure.Indicator.Unit.IsCount);
        return near.Count < figures.Count && figures.Except(near).All(figure => Math.Abs(figure.Printed.Value) < MostOfOthers) ? near
            : figures is [{ Printed: { Value: > 97 and < 107, Decimals: 1 } }] ? near
            : [];
    }

    private static bool SaysPercent(KnownFigure figure) => figure.Origin.Text.AsSpan().TrimEnd().EndsWith("%") || figure.Origin.Text.AsSpan().TrimEnd().EndsWith("％");

    private static Remark Say(FindingKind kind, KnownFigure figure, decimal meant) => MeaningView.About(
        kind, figure, ("measure", MeasureFacts.Of(figure.Measure).Name), ("found", figure.Text), ("expected", FigureText.Of(new PrintedNumber(meant / 1.0000000000000000000000000000m), "%")));
}
