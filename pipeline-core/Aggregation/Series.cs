using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Aggregation;

/// <summary>
/// One indicator in one area over time, every amount of it in the indicator's unit. An amount is the reported one, or where
/// nobody reports it what the rules make of the reported ones: derived figures already in the set are never looked at, so
/// the order in which figures arrived leaves no trace.
/// </summary>
internal sealed class Series(SeriesBook book, Indicator indicator, string area)
{
    private readonly Dictionary<(Period, Measure), Amount?> _amounts = [];

    public Indicator Indicator => indicator;

    /// <summary>The same area's series of the indicator it is a part of, if the two can be compared period by period.</summary>
    public Series? Parent =>
        indicator.Parent is { } code && book.Catalogue.Indicator(code) is { } parent && StructureFormulas.HasShareOf(indicator, parent)
            ? book.Series(parent, area)
            : null;

    /// <summary>The factor from this series' unit to another's; both have one dimension.</summary>
    public Fraction FactorTo(Series other) => indicator.Unit.FactorTo(other.Indicator.Unit);

    /// <summary>The amount of a measure, reported or derived; null where missing, doubtful, not exact or before the calendar begins.</summary>
    public Amount? this[Period? period, Measure measure]
    {
        get
        {
            if (period is not { } known)
            {
                return null;
            }

            if (!_amounts.TryGetValue((known, measure), out var amount))
            {
                amount = Find(known, measure) is { IsDerived: false }
                    ? Reported(known, measure)
                    : DerivationTable.Find(indicator, measure, known)?.Formula(this, known);
                _amounts.Add((known, measure), amount);
            }

            return amount;
        }
    }

    /// <summary>The amount that a department reported, if it may take part in a formula.</summary>
    public Amount? Reported(Period period, Measure measure) => Sound(period, measure) is { SoundNumber: { } number } figure
        ? Amount.Of(number, book.Catalogue.Unit(figure.Unit), indicator.Unit) is { } amount ? amount with { RestsOn = figure.LetThroughBy } : null
        : null;

    /// <summary>A growth that a department reported, as a fraction: 9.62 % is 0.0962; its decimals say nothing.</summary>
    public Amount? ReportedGrowth(Period period, Measure measure) =>
        Sound(period, measure) is { SoundNumber: { } number } figure && figure.Unit == MeasureFacts.Of(measure).Unit
            ? new Amount((Fraction)number.Value / 100, 0) { RestsOn = figure.LetThroughBy }
            : null;

    /// <summary>The first of the indicator's own periods within a longer one.</summary>
    public Period FirstStep(Period period) => period.FirstMonth.Within(indicator.Calendar.Frequency);

    /// <summary>The last of the indicator's own periods within a longer one.</summary>
    public Period LastStep(Period period) => period.LastMonth.Within(indicator.Calendar.Frequency);

    /// <summary>Whether it is a period of a monthly survey that reports January and February as one, and these as the first.</summary>
    public bool IsBeforeMarchWithoutJanuary(Period period) =>
        !indicator.Calendar.HasJanuary && period.Frequency == Frequency.Month && period.Number <= 2;

    private Figure? Find(Period period, Measure measure) => book.Observations[new(indicator.Code, area, period), measure];

    private Figure? Sound(Period period, Measure measure) =>
        Find(period, measure) is { IsDerived: false, SoundNumber.Precision: Precision.Rounded } figure ? figure : null;
}
