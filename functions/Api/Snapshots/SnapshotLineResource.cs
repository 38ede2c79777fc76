using System.Text.Json;
using HtzPipeline.Functions.Api.Catalogue;
using HtzPipeline.Functions.Formats.Cubes;
using HtzPipeline.Functions.Formats.Json;

namespace HtzPipeline.Functions.Api.Snapshots;

/// <summary>An indicator in a snapshot, with the period of it that belongs there.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its names.</param>
/// <param name="Parent">The indicator that it is a part of, or null.</param>
/// <param name="Parts">The indicators that are parts of it.</param>
/// <param name="Unit">The unit of its amounts.</param>
/// <param name="Kind">flow, stock or rate.</param>
/// <param name="GrowthBasis">What its reported growth compares: nominal, real or comparable.</param>
/// <param name="Period">Its period.</param>
/// <param name="Main">The measure of its main amount: cumulative for a flow, level for a stock.</param>
/// <param name="Measures">All figures of the period, by measure code.</param>
/// <param name="Amounts">What it amounts to over time, by measure code.</param>
/// <param name="Flags">What a reader should know of the main amount.</param>
/// <param name="Areas">The main amount in the areas within, in the order of the catalogue; none unless asked for.</param>
internal sealed record SnapshotLineResource(
    string Code,
    LocalText Name,
    string? Parent,
    IReadOnlyList<string> Parts,
    UnitResource Unit,
    string Kind,
    string GrowthBasis,
    string Period,
    string Main,
    IReadOnlyDictionary<string, FigureResource> Measures,
    IReadOnlyDictionary<string, AmountResource> Amounts,
    IReadOnlyList<string> Flags,
    IReadOnlyList<AreaAmountResource> Areas)
{
    public static SnapshotLineResource Of(SnapshotLine line, IndicatorCatalogue catalogue, IReadOnlyDictionary<string, string> files)
    {
        var indicator = line.Indicator;
        var observation = ObservationResource.Of(line.Observation, indicator, catalogue, files);
        return new(
            indicator.Code,
            indicator.Name,
            indicator.Parent,
            [.. catalogue.PartsOf(indicator.Code).Select(part => part.Code)],
            UnitResource.Of(indicator.Unit),
            indicator.Kind.ToString().ToLowerInvariant(),
            indicator.GrowthBasis.ToString().ToLowerInvariant(),
            observation.Period,
            MeasureFacts.Of(line.Amounts[0].Measure).Code,
            observation.Measures,
            line.Amounts.ToDictionary(
                amount => MeasureFacts.Of(amount.Measure).Code,
                amount => AmountResource.Of(amount, observation.Measures, indicator, catalogue)),
            [.. line.Flags.Select(flag => JsonNamingPolicy.CamelCase.ConvertName(flag.ToString()))],
            [
                .. line.Areas.Select(one => new AreaAmountResource(
                    one.Area.Code,
                    one.Area.Name,
                    one.Figure is null ? null : FigureResource.Of(one.Figure, indicator, catalogue, files),
                    AreaRankResource.Of(one.Rank))),
            ]);
    }
}

/// <summary>An amount of an indicator over time.</summary>
/// <param name="Latest">The latest that has a value, which may be of an earlier period; null where none has.</param>
/// <param name="Previous">That of the period before.</param>
/// <param name="YearBefore">That of a year before.</param>
/// <param name="ReportedGrowth">Growth on a year before as the department reports it, in percent; null where it does not.</param>
/// <param name="ComputedGrowth">Growth on a year before computed from the published figures, in percent: nominal, whatever is reported.</param>
/// <param name="PreviousPeriodGrowth">Growth on the period before, computed, in percent; null for a cumulative amount.</param>
/// <param name="Rank">Its rank among the areas beside it; null for the zone itself, and without a sound figure.</param>
/// <param name="Sparkline">The last periods up to the snapshot's, those without a value too.</param>
internal sealed record AmountResource(
    AmountPointResource? Latest,
    AmountPointResource? Previous,
    AmountPointResource? YearBefore,
    decimal? ReportedGrowth,
    decimal? ComputedGrowth,
    decimal? PreviousPeriodGrowth,
    AreaRankResource? Rank,
    IReadOnlyList<AmountPointResource> Sparkline)
{
    public static AmountResource Of(
        SnapshotAmount amount, IReadOnlyDictionary<string, FigureResource> measures, Indicator indicator, IndicatorCatalogue catalogue)
    {
        return new(
            Point(amount.Latest),
            Point(amount.Previous),
            Point(amount.YearBefore),
            ValueOf(AmountMeasures.GrowthOf(amount.Measure, isReported: true)),
            ValueOf(AmountMeasures.GrowthOf(amount.Measure, isReported: false)),
            amount.Measure == Measure.Cumulative ? null : ValueOf(Measure.PreviousPeriodGrowth),
            AreaRankResource.Of(amount.Rank),
            [.. amount.Sparkline.Select(point => AmountPointResource.Of(point, indicator, catalogue))]);

        AmountPointResource? Point(AmountPoint? point) => point is null ? null : AmountPointResource.Of(point, indicator, catalogue);

        decimal? ValueOf(Measure measure) => measures.GetValueOrDefault(MeasureFacts.Of(measure).Code)?.Value;
    }
}

/// <summary>An amount of a period.</summary>
/// <param name="Period">The period.</param>
/// <param name="Value">The value in the indicator's unit; null where missing.</param>
/// <param name="Status">The SDMX status; null where there is no figure at all.</param>
internal sealed record AmountPointResource(string Period, decimal? Value, char? Status)
{
    public static AmountPointResource Of(AmountPoint point, Indicator indicator, IndicatorCatalogue catalogue)
    {
        if (point.Figure is not { } figure)
        {
            return new(point.Period.ToString(), Value: null, Status: null);
        }

        // What was printed in a unit of another dimension is no point of this line.
        var (number, unit) = FigureResource.NumberOf(figure, indicator, catalogue);
        return new(point.Period.ToString(), unit == indicator.Unit.Code ? number?.Value : null, figure.Status.Code);
    }
}

/// <summary>An amount in one of several areas.</summary>
internal sealed record AreaAmountResource(string Code, LocalText Name, FigureResource? Figure, AreaRankResource? Rank);

/// <summary>A rank among areas: 1 for the greatest.</summary>
internal sealed record AreaRankResource(int Place, int OutOf)
{
    public static AreaRankResource? Of(AreaRank? rank) => rank is { } one ? new(one.Place, one.OutOf) : null;
}
