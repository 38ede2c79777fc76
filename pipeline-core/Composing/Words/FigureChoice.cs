using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Composing.Words;

/// <summary>The figures of one indicator that a word tells: which period, which amount, and what belongs to it.</summary>
internal sealed class FigureChoice
{
    private static readonly Dictionary<Measure, Measure> Growths = new()
    {
        [Measure.Current] = Measure.CurrentGrowth,
        [Measure.Cumulative] = Measure.CumulativeGrowth,
        [Measure.Level] = Measure.LevelGrowth,
    };

    private readonly BulletinFigures _published;

    /// <summary>Chooses them.</summary>
    /// <param name="published">What is published.</param>
    /// <param name="indicator">The indicator.</param>
    /// <param name="options">What the template says.</param>
    public FigureChoice(BulletinFigures published, Indicator indicator, WordOptions options)
    {
        _published = published;
        Subject = new(indicator, options.Area ?? published.Area);
        Period = published.PeriodOf(indicator, options.Period);
        AmountMeasure = options.Amount ?? Usual().First(measure => measure == Usual()[^1] || Find(measure) is not null);
    }

    /// <summary>What they are of.</summary>
    public Subject Subject { get; }

    /// <summary>Their period.</summary>
    public Period Period { get; }

    /// <summary>The amount: current, cumulative or level.</summary>
    public Measure AmountMeasure { get; }

    /// <summary>The amount; null where there is none.</summary>
    public CitedFigure? Amount => Find(AmountMeasure);

    /// <summary>The growth of the amount as it is reported; null where none is.</summary>
    public CitedFigure? Growth => Find(Growths[AmountMeasure]);

    /// <summary>Whether only the growth is published, as it is usual of value added: then nothing is missing.</summary>
    public bool IsGrowthAlone => Amount is null or { Number: null, Status: ObservationStatus.NotApplicable } && Growth?.Number is not null;

    /// <summary>Whether there is nothing to tell: neither an amount nor its growth, nor a reason why not.</summary>
    public bool IsAbsent => Amount is null or { Number: null, Status: ObservationStatus.NotAvailable } && Growth is null or { Number: null, Status: ObservationStatus.NotAvailable };

    /// <summary>When they are of.</summary>
    public SaidTime Time => TimeOf(AmountMeasure);

    /// <summary>Whether a report of the period is due at all: not of a January whose figures come with February's.</summary>
    public bool IsDue => Subject.Indicator.Calendar.IsDue(Period.LastMonth);

    /// <summary>A figure of the indicator in the same period; null where there is none.</summary>
    public CitedFigure? Find(Measure measure) => Find(measure, Period);

    /// <summary>A figure of the indicator; null where there is none.</summary>
    public CitedFigure? Find(Measure measure, Period period) => _published.Find(Subject.Indicator, Subject.Area, period, measure);

    /// <summary>When a measure is of.</summary>
    public SaidTime TimeOf(Measure measure) => SaidTime.For(Period, measure, Subject.Indicator.Kind);

    /// <summary>The same of the period before; null where there is none, or where a cumulative amount begins anew.</summary>
    public FigureChoice? Previous => Period.TryPlus(-1) is { } before && (AmountMeasure != Measure.Cumulative || before.Year == Period.Year)
        ? new(_published, Subject.Indicator, new(AmountMeasure, before, Subject.Area))
        : null;

    /// <summary>The same of a year before; null where there is none.</summary>
    public FigureChoice? YearBefore => Period.TryPlusYears(-1) is { } before
        ? new(_published, Subject.Indicator, new(AmountMeasure, before, Subject.Area))
        : null;

    // Of a January the month and what is cumulative are one, and the month says it in fewer words. The last is meant where there is none.
    private Measure[] Usual() => Subject.Indicator.Kind switch
    {
        IndicatorKind.Stock => [Measure.Level],
        IndicatorKind.Rate => [Measure.Level, Measure.Cumulative, Measure.Current],
        _ when Period is { Frequency: Frequency.Month, Number: 1 } => [Measure.Current, Measure.Cumulative],
        _ => [Measure.Cumulative],
    };
}
