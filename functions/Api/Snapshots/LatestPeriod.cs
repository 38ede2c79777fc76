using HtzPipeline.Functions.Api.Catalogue;
using HtzPipeline.Functions.Storage.Observations;

namespace HtzPipeline.Functions.Api.Snapshots;

/// <summary>Finds the latest period of which something has been said of an indicator.</summary>
internal static class LatestPeriod
{
    /// <summary>The latest of some periods with an amount, or else a growth, that tells something; the last of them where none has.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="area">The area.</param>
    /// <param name="back">The periods, in order; not empty.</param>
    /// <param name="rows">The rows of the area.</param>
    public static Period Of(Indicator indicator, Area area, IReadOnlyList<Period> back, IReadOnlyDictionary<ObservationKey, ObservationRow> rows)
    {
        var amounts = AmountMeasures.Of(indicator.Kind);
        Measure[] measures = [.. amounts, .. amounts.Select(amount => AmountMeasures.GrowthOf(amount, isReported: true))];
        return back.Reverse().Cast<Period?>().FirstOrDefault(period =>
            rows.TryGetValue(new(indicator.Code, area.Code, period!.Value), out var row)
            && measures.Any(measure => row.Observation[measure] is { } figure && Tells(measure, figure))) ?? back[^1];
    }

    // That there is no such amount is an answer, which an older number must not stand in for; a blank or one held back is none. A dash in the place
    // of a growth says only that there was nothing to compare with.
    private static bool Tells(Measure measure, Figure figure) => figure.Status switch
    {
        ObservationStatus.NotAvailable or ObservationStatus.Held => false,
        ObservationStatus.NotApplicable => MeasureFacts.Of(measure).Amount is null,
        _ => true,
    };
}
