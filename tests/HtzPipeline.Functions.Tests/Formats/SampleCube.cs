using System.Collections.Immutable;
using System.Globalization;
using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;
using HtzPipeline.Functions.Api.Observations;
using HtzPipeline.Functions.Formats.Cubes;
using HtzPipeline.Functions.Tests.Api;

namespace HtzPipeline.Functions.Tests.Formats;

/// <summary>A small answer whose every figure can be told from the others.</summary>
internal static class SampleCube
{
    public static readonly DateTimeOffset Released = new(2019, 9, 15, 2, 0, 0, TimeSpan.Zero);

    /// <summary>Output of industry in months, missing in August, growth beside it; GDP in quarters and years.</summary>
    public static Cube Cube { get; } = Of(
        ("IND_OUTPUT", "2019-06", Measure.Cumulative, "42.10", ObservationStatus.Normal),
        ("IND_OUTPUT", "2019-07", Measure.Cumulative, "0.00", ObservationStatus.Questionable),
        ("IND_OUTPUT", "2019-08", Measure.Cumulative, null, ObservationStatus.BelowUnit),
        ("IND_OUTPUT", "2019-07", Measure.CumulativeGrowth, "-9.6", ObservationStatus.Normal),
        ("GDP", "2019-Q2", Measure.Cumulative, "55.66", ObservationStatus.Normal),
        ("GDP", "2018", Measure.Cumulative, "100", ObservationStatus.Normal));

    public static Cube Of(params IEnumerable<(string Indicator, string Period, Measure Measure, string? Value, ObservationStatus Status)> figures) => Of(Precision.Rounded, figures);

    public static Cube Of(Precision precision, IEnumerable<(string Indicator, string Period, Measure Measure, string? Value, ObservationStatus Status)> figures)
    {
        var area = Seeds.Catalogue.RootArea;
        return new ObservationAnswer(
            Seeds.Catalogue.Version,
            [new(area, 3, Released)],
            [
                .. from figure in figures
                   group figure by figure.Indicator into ofIndicator
                   let indicator = Seeds.Catalogue.Indicator(ofIndicator.Key)!
                   select new Series(indicator, area,
                   [
                       .. from figure in ofIndicator
                          group figure by Period.Parse(figure.Period) into ofPeriod
                          orderby ofPeriod.Key
                          select new Observation(
                              new(indicator.Code, area.Code, ofPeriod.Key),
                              ofPeriod.ToImmutableSortedDictionary(one => one.Measure, one => Figure(indicator, one.Measure, one.Value, one.Status, precision))),
                   ]),
            ],
            new Dictionary<string, SourceFile> { ["s"] = new("economy/2019-08/a.xlsx") }).ToCube(Seeds.Catalogue);
    }

    private static Figure Figure(Indicator indicator, Measure measure, string? value, ObservationStatus status, Precision precision) => new(
        value is null ? null : new PrintedNumber(decimal.Parse(value, CultureInfo.InvariantCulture), precision),
        status,
        MeasureFacts.Of(measure).Unit ?? indicator.Unit.Code,
        new("s", Released, Place.Parse("工业!C5"), value ?? "=cmd|' /C calc'!A0"));
}
