using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;
using HtzPipeline.Core.Layout;
using HtzPipeline.Core.Validation.Arithmetic;

namespace HtzPipeline.Core.Validation.Meaning;

/// <summary>What the checks of meaning look at: the submission's figures over those published, those published alone, and their past.</summary>
internal sealed class MeaningView
{
    // What lies further back says little of the size to be expected.
    private const int MonthsOfHistory = 36;

    private readonly Dictionary<KnownFigure, History?> _histories = [];

    public MeaningView(MappedSubmission submission, FigureView figures)
    {
        Submission = submission;
        Figures = figures;
        var (submitted, amounts, zeros) = (new List<KnownFigure>(figures.Facts.Count), new List<KnownFigure>(figures.Facts.Count), new List<KnownFigure>());
        foreach (var fact in figures.Facts)
        {
            if (figures.Find(fact.Key, fact.Measure) is { Number: { } number } figure)
            {
                submitted.Add(figure);
                if (figure.Measure is Measure.Current or Measure.Cumulative or Measure.Level)
                {
                    amounts.Add(figure);
                }

                if (number.Value == 0)
                {
                    zeros.Add(figure);
                }
            }
        }

        (Submitted, Amounts, Zeros) = (submitted, amounts, zeros);
    }

    public MappedSubmission Submission { get; }

    public IndicatorCatalogue Catalogue => Figures.Catalogue;

    /// <summary>What the file leaves out that its predecessor had.</summary>
    public required IReadOnlyList<Omission> Omissions { get; init; }

    /// <summary>The submission's figures and, behind them, those published.</summary>
    public FigureView Figures { get; }

    /// <summary>The submission's sound figures, in the order of the file.</summary>
    public IReadOnlyList<KnownFigure> Submitted { get; }

    /// <summary>The submission's sound amounts, in the order of the file.</summary>
    public IReadOnlyList<KnownFigure> Amounts { get; }

    /// <summary>Those of <see cref="Submitted"/> that are printed as zero.</summary>
    public IReadOnlyList<KnownFigure> Zeros { get; }

    /// <summary>The unit that one of the submission's figures is printed in.</summary>
    public Unit? UnitOf(KnownFigure figure) => Catalogue.Unit(figure.UnitCode);

    /// <summary>The same observation a year before; null at the beginning of time as <see cref="Period"/> counts it.</summary>
    public static ObservationKey? YearBefore(ObservationKey key) =>
        key.Period.TryPlusYears(-1) is { } period ? key with { Period = period } : null;

    /// <summary>A finding about a figure, whose indicator and period it names.</summary>
    public static Finding About(FindingKind kind, KnownFigure figure, params ReadOnlySpan<(string Name, LocalText Value)> arguments) => Finding.Of(
        kind, figure.Origin.Place, figure.Key, figure.Measure,
        [("indicator", figure.Indicator.Name), ("period", figure.Key.Period.ToString()), .. arguments]);

    /// <summary>The growth of an amount, which is reported beside it; null for what is no amount.</summary>
    public static Measure? GrowthOf(Measure amount) => amount switch
    {
        Measure.Current => Measure.CurrentGrowth,
        Measure.Cumulative => Measure.CumulativeGrowth,
        Measure.Level => Measure.LevelGrowth,
        _ => null,
    };

    /// <summary>A figure with its period, as evidence: 58.33亿元(2019-08).</summary>
    public static LocalText TextAndPeriod(KnownFigure figure) =>
        new($"{figure.Text.Zh}({figure.Key.Period})", $"{figure.Text.En} ({figure.Key.Period})");

    /// <summary>What has been published of a figure's series, or else what the catalogue says is usual; null where both are too little to go by.</summary>
    public History? HistoryOf(KnownFigure figure)
    {
        var periods = Figures.PublishedPeriods(figure.Key);
        if (periods.Count == 0)
        {
            return History.Usual(figure.Indicator);
        }

        if (!_histories.TryGetValue(figure, out var history))
        {
            history = PublishedOf(figure, periods) ?? History.Usual(figure.Indicator);
            _histories.Add(figure, history);
        }

        return history;
    }

    private History? PublishedOf(KnownFigure figure, IReadOnlyCollection<Period> periods) => History.Of(
        periods
            .Where(period => period.Frequency == figure.Key.Period.Frequency
                && Math.Abs(period.Minus(figure.Key.Period)) * (int)period.Frequency <= MonthsOfHistory)
            .Select(period => Figures.FindPublished(figure.Key with { Period = period }, figure.Measure))
            .OfType<KnownFigure>(),
        UnitSlip.Exponents(figure.Indicator));

    /// <summary>A figure that the file gives to compare another with, as one of the amount.</summary>
    public KnownFigure? Compared(Comparison comparison)
    {
        if (comparison.Figure is not { SoundNumber: not null, Origin: not null } figure || Catalogue.Indicator(comparison.Key.Indicator) is not { } indicator)
        {
            return null;
        }

        var unit = comparison.Aspect is not (MeasureAspect.Rank or MeasureAspect.GrowthGap or MeasureAspect.PreviousPeriodGrowth or MeasureAspect.GrowthSinceYearStart or MeasureAspect.Progress) ? Catalogue.Unit(figure.Unit) : null;
        return new(comparison.Key, comparison.Amounts[0], indicator, figure, true, unit, Catalogue);
    }

    /// <summary>The comparisons of an aspect, with their figures.</summary>
    public IEnumerable<(Comparison Comparison, KnownFigure Figure)> ComparisonsOf(MeasureAspect aspect) =>
        from comparison in Submission.Comparisons
        where comparison.Aspect == aspect
        let figure = Compared(comparison)
        where figure is not null
        select (comparison, figure);
}
