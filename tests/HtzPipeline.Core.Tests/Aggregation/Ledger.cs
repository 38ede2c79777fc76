using System.Globalization;
using HtzPipeline.Core.Aggregation;
using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Tests.Aggregation;

/// <summary>Observations of one area that are derived anew at every report, as publishing does.</summary>
internal sealed class Ledger
{
    public static IndicatorCatalogue Catalogue => SampleCatalogue.Instance;

    public ObservationSet Observations { get; init; } = new();

    /// <summary>The derived rows that the last report changed.</summary>
    public IReadOnlyCollection<ObservationKey> Changed { get; private set; } = [];

    /// <summary>A figure's number as printed, "missing" where it has none, null where there is no figure.</summary>
    public string? this[string indicator, string period, Measure measure] =>
        Observations[Key(indicator, period), measure] is { } figure ? figure.Number?.ToString() ?? "missing" : null;

    public static ObservationKey Key(string indicator, string period) => new(indicator, "HTZ", Period.Parse(period));

    public static Figure Reported(PrintedNumber? number, string unit, ObservationStatus status = ObservationStatus.Normal) =>
        new(number, status, unit, new("s1", DateTimeOffset.UnixEpoch, Place.File, ""));

    public Ledger Report(string indicator, string period, Measure measure, string number, string? unit = null) =>
        Report(indicator, period, measure, Reported(
            new(decimal.Parse(number, CultureInfo.InvariantCulture)),
            unit ?? MeasureFacts.Of(measure).Unit ?? Catalogue.Indicator(indicator)!.Unit.Code));

    public Ledger Report(string indicator, string period, Measure measure, Figure figure)
    {
        Put(Observations, Key(indicator, period), measure, figure);
        Changed = Derivation.Recompute(Observations, [Key(indicator, period)], Catalogue);
        return this;
    }

    public static void Put(ObservationSet observations, ObservationKey key, Measure measure, Figure figure)
    {
        var observation = observations[key] ?? Observation.Empty(key);
        observations.Put(observation with { Figures = observation.Figures.SetItem(measure, figure) });
    }
}
