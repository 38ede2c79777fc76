using System.Runtime.CompilerServices;
using HtzPipeline.Functions.Api.Catalogue;
using HtzPipeline.Functions.Api.Snapshots;
using HtzPipeline.Functions.Storage.Observations;

namespace HtzPipeline.Functions.DryRun;

/// <summary>Finds the published figures that would be answered otherwise at once. Reads the series of the indicators that it can be, one after the other.</summary>
internal sealed class AnswerComparer(IndicatorCatalogue inForce, IndicatorCatalogue other, ObservationStore observations)
{
    /// <summary>The figures, as they are published now; of a figure for which there are several reasons the first of <see cref="AnswerEffect"/>.</summary>
    public async IAsyncEnumerable<AnswerDifference> FindAsync(DryRunScope scope, [EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var area in await observations.ReadAreasAsync(cancellation))
        {
            var view = await observations.ViewAsync(area, asOf: null, cancellation);
            foreach (var code in Codes(scope).Where(code => CanDiffer(area, code)))
            {
                foreach (var row in await view.ReadSeriesAsync(code, scope.First, scope.Last, cancellation))
                {
                    foreach (var (measure, figure) in row.Observation.Figures)
                    {
                        if (Of(row.Key, measure, figure) is { } difference)
                        {
                            yield return difference;
                        }
                    }
                }
            }
        }
    }

    private IEnumerable<string> Codes(DryRunScope scope) => inForce.Indicators.Concat(other.Indicators)
        .Where(indicator => scope.HasOwner(indicator.Owner))
        .Select(indicator => indicator.Code)
        .Distinct();

    private bool CanDiffer(string area, string code) =>
        (inForce.Area(area) is null) != (other.Area(area) is null)
        || inForce.Indicator(code) is not { } old
        || other.Indicator(code) is not { } own
        || !Means(old.Unit, own.Unit)
        || old.Kind != own.Kind
        || old.Calendar.Frequency != own.Calendar.Frequency
        || !old.Breaks.Select(one => one.From).SequenceEqual(own.Breaks.Select(one => one.From))
        || inForce.Units.Any(unit => unit.Dimension == old.Unit.Dimension && !Means(unit, other.Unit(unit.Code)))
        || other.Units.Any(unit => unit.Dimension == own.Unit.Dimension && inForce.Unit(unit.Code) is null);

    private static bool Means(Unit unit, Unit? other) => (unit.Code, unit.Dimension, unit.Factor) == (other?.Code, other?.Dimension, other?.Factor);

    private AnswerDifference? Of(ObservationKey key, Measure measure, Figure figure)
    {
        var (old, own) = (Answering(inForce, key), Answering(other, key));
        if (old is null || own is null)
        {
            return old is null && own is null ? null
                : own is null ? new(AnswerEffect.NotAnswered, key, measure, Answer(inForce, old, figure), null)
                : new(AnswerEffect.Answered, key, measure, null, Answer(other, own, figure));
        }

        var (was, now) = (Answer(inForce, old, figure), Answer(other, own, figure));
        AnswerEffect? effect =
            AmountOf(inForce, figure) != AmountOf(other, figure) ? AnswerEffect.OtherAmount
            : was != now ? AnswerEffect.OtherUnit
            : key.Period.Frequency == old.Calendar.Frequency && old.Calendar.Frequency != own.Calendar.Frequency ? AnswerEffect.OtherFrequency
            : AmountMeasures.Of(old.Kind).Contains(measure) && !AmountMeasures.Of(own.Kind).Contains(measure) ? AnswerEffect.OtherKind
            : (IsMarked(old, key.Period), IsMarked(own, key.Period)) switch
            {
                (false, true) => AnswerEffect.Marked,
                (true, false) => AnswerEffect.NotMarked,
                _ => null,
            };
        return effect is { } found ? new(found, key, measure, was, now) : null;
    }

    private static Indicator? Answering(IndicatorCatalogue catalogue, ObservationKey key) =>
        catalogue.Area(key.Area) is null ? null : catalogue.Indicator(key.Indicator);

    private static string? Answer(IndicatorCatalogue catalogue, Indicator? indicator, Figure figure) =>
        catalogue.NumberIn(indicator?.Unit, figure) is ({ } number, var unit) ? $"{number} {unit}" : null;

    private static (string, Fraction)? AmountOf(IndicatorCatalogue catalogue, Figure figure) =>
        figure.Number is { } number && catalogue.Unit(figure.Unit) is { } unit ? (unit.Dimension, number.Value * unit.Factor) : null;

    private static bool IsMarked(Indicator indicator, Period period) => SnapshotFlagger.HasBreak(indicator, period);
}

/// <summary>A published figure that is answered otherwise at once.</summary>
/// <param name="Effect">How.</param>
/// <param name="Key">What it is of.</param>
/// <param name="Measure">Which measure.</param>
/// <param name="Before">How it is answered: the number with the code of its unit; null where it is not, or has none.</param>
/// <param name="After">How it would be answered.</param>
internal readonly record struct AnswerDifference(AnswerEffect Effect, ObservationKey Key, Measure Measure, string? Before, string? After);
