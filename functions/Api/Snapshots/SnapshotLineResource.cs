using System.Text.Json;
using System.Text.Json.Serialization;
using HtzPipeline.Functions.Api.Catalogue;
using HtzPipeline.Functions.Formats.Cubes;
using HtzPipeline.Functions.Formats.Json;
using HtzPipeline.Functions.Storage.Observations;

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
/// <param name="Start">The day that its period begins with.</param>
/// <param name="End">The day that its period ends with.</param>
/// <param name="Headline">Whether it is one of those that dashboards show first.</param>
/// <param name="Department">The code of the department that reports it.</param>
/// <param name="Main">The measure of its main amount: cumulative for a flow, level for a stock; with latest=true that of its growth where it has growth only.</param>
/// <param name="Measures">All figures of the period, by measure code. With sources=false only those that somebody's word has published have their source.</param>
/// <param name="Amounts">What it amounts to over time, by measure code.</param>
/// <param name="Flags">What a reader should know of the main amount.</param>
/// <param name="Areas">The main amount in the areas within, in the order of the catalogue; none unless asked for. With areaSources=false only those that somebody's word has published have their source.</param>
/// <param name="Awaited">What there is of the period asked for, where an earlier one is answered (latest=true); otherwise null.</param>
/// <param name="Revision">What the main amount was before it was revised; null if it never was.</param>
/// <param name="Contradictions">What is published of it and does not add up with what is published of others, that of the main amount first.</param>
internal sealed record SnapshotLineResource(
    string Code,
    LocalText Name,
    string? Parent,
    IReadOnlyList<string> Parts,
    UnitResource Unit,
    string Kind,
    string GrowthBasis,
    bool Headline,
    string Department,
    string Period,
    DateOnly Start,
    DateOnly End,
    string Main,
    IReadOnlyDictionary<string, FigureResource> Measures,
    IReadOnlyDictionary<string, AmountResource> Amounts,
    IReadOnlyList<string> Flags,
    IReadOnlyList<AreaAmountResource> Areas,
    AwaitedResource? Awaited,
    RevisionResource? Revision,
    IReadOnlyList<ContradictionResource> Contradictions)
{
    public static SnapshotLineResource Of(SnapshotLine line, IndicatorCatalogue catalogue, SnapshotAnswer answer)
    {
        var indicator = line.Indicator;
        var observation = ObservationResource.Of(line.Observation, indicator, catalogue, answer.Files);
        return new(
            indicator.Code,
            indicator.Name,
            indicator.Parent,
            [.. catalogue.PartsOf(indicator.Code).Select(part => part.Code)],
            UnitResource.Of(indicator.Unit),
            indicator.Kind.ToString().ToLowerInvariant(),
            indicator.GrowthBasis.ToString().ToLowerInvariant(),
            indicator.IsHeadline,
            indicator.Owner,
            observation.Period,
            observation.Start,
            observation.End,
            MeasureFacts.Of(line.Amounts[0].Measure).Code,
            answer.WithSources ? observation.Measures : observation.Measures.ToDictionary(pair => pair.Key, pair => Brief(pair.Value)),
            line.Amounts.ToDictionary(
                amount => MeasureFacts.Of(amount.Measure).Code,
                amount => AmountResource.Of(amount, observation.Measures, indicator, catalogue, answer)),
            [.. line.Flags.Select(NameOf)],
            [
                .. line.Areas.Select(one => new AreaAmountResource(
                    one.Area.Code,
                    one.Area.Name,
                    one.Figure is null ? null : AreaFigure(one.Figure),
                    AreaRankResource.Of(one.Rank),
                    one.Growth is { } growth && FigureResource.NumberOf(growth, indicator, catalogue).Number is { } number
                        ? new(number.Value, growth.IsDerived, WordResource.Of(growth.LetThroughBy, answer.Files))
                        : null)),
            ],
            line.Awaited is { } awaited ? new(awaited.Period.ToString(), awaited.IsDue, [.. awaited.Flags.Select(NameOf)]) : null,
            line.Revision is { } revision ? RevisionResource.Of(revision, indicator, catalogue, answer) : null,
            [.. line.Contradictions.Select(ContradictionResource.Of)]);

        FigureResource AreaFigure(Figure figure) => FigureResource.Of(figure, indicator, catalogue, answer.Files) is var told && answer.WithAreaSources ? told : Brief(told);
    }

    private static FigureResource Brief(FigureResource figure) => figure.Source?.Decision is null ? figure with { Source = null } : figure;

    private static string NameOf(SnapshotFlag flag) => JsonNamingPolicy.CamelCase.ConvertName(flag.ToString());
}

/// <summary>The period asked for, of which nothing is told yet.</summary>
/// <param name="Period">The period.</param>
/// <param name="Due">Whether its survey reports for it: no for a January that is reported with February.</param>
/// <param name="Flags">What there is of it: missing, withheld, or given blank.</param>
internal sealed record AwaitedResource(string Period, bool Due, IReadOnlyList<string> Flags);

/// <summary>What a figure was before it was revised.</summary>
/// <param name="Was">The figure as it was.</param>
/// <param name="Release">The release that revised it.</param>
internal sealed record RevisionResource(FigureResource Was, long? Release)
{
    public static RevisionResource Of(Vintage vintage, Indicator indicator, IndicatorCatalogue catalogue, SnapshotAnswer answer) =>
        new(FigureResource.Of(vintage.Figure, indicator, catalogue, answer.Files) is var was && answer.WithSources ? was : was with { Source = null }, vintage.To);
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
        SnapshotAmount amount, IReadOnlyDictionary<string, FigureResource> measures, Indicator indicator, IndicatorCatalogue catalogue, SnapshotAnswer answer)
    {
        var isGrowth = MeasureFacts.Of(amount.Measure).Amount is not null;
        return new(
            Point(amount.Latest),
            Point(amount.Previous),
            Point(amount.YearBefore),
            GrowthOf(isReported: true),
            GrowthOf(isReported: false),
            isGrowth || amount.Measure == Measure.Cumulative ? null : ValueOf(Measure.PreviousPeriodGrowth),
            AreaRankResource.Of(amount.Rank),
            [.. amount.Sparkline.Select(point => AmountPointResource.Of(point, amount.Measure, indicator, catalogue, answer))]);

        AmountPointResource? Point(AmountPoint? point) => point is null ? null : AmountPointResource.Of(point, amount.Measure, indicator, catalogue, answer);

        decimal? GrowthOf(bool isReported) => isGrowth ? null : ValueOf(AmountMeasures.GrowthOf(amount.Measure, isReported));

        decimal? ValueOf(Measure measure) => measures.GetValueOrDefault(MeasureFacts.Of(measure).Code)?.Value;
    }
}

/// <summary>An amount of a period.</summary>
/// <param name="Period">The period.</param>
/// <param name="Value">The value in the indicator's unit; null where missing.</param>
/// <param name="Status">The SDMX status; null where there is no figure at all.</param>
/// <param name="LetThrough">By whose word it is published though an error had held it; left out where it needed nobody's.</param>
/// <param name="RestsOn">By whose word something is published that it is computed of; left out where that needed nobody's.</param>
internal sealed record AmountPointResource(
    string Period,
    decimal? Value,
    char? Status,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] WordResource? LetThrough = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] WordResource? RestsOn = null)
{
    public static AmountPointResource Of(AmountPoint point, Measure measure, Indicator indicator, IndicatorCatalogue catalogue, SnapshotAnswer answer)
    {
        if (point.Figure is not { } figure)
        {
            return new(point.Period.ToString(), Value: null, Status: null);
        }

        // What was printed in a unit of another dimension is no point of this line.
        var (number, unit) = FigureResource.NumberOf(figure, indicator, catalogue);
        return new(point.Period.ToString(), unit == (MeasureFacts.Of(measure).Unit ?? indicator.Unit.Code) ? number?.Value : null, figure.Status.Code, WordResource.Of(figure.Origin is null ? null : figure.LetThroughBy, answer.Files), WordResource.Of(figure.RestsOn, answer.Files));
    }
}

/// <summary>An amount in one of several areas; its growth is left out where there is none.</summary>
internal sealed record AreaAmountResource(
    string Code,
    LocalText Name,
    FigureResource? Figure,
    AreaRankResource? Rank,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] AreaGrowthResource? Growth = null);

/// <summary>A growth on a year before, in percent.</summary>
/// <param name="Value">The growth.</param>
/// <param name="Derived">Whether it was computed here, for want of a reported one.</param>
/// <param name="LetThrough">By whose word it, or something that it is computed of, is published though an error had held it; left out where that needed nobody's.</param>
internal sealed record AreaGrowthResource(
    decimal Value, bool Derived, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] WordResource? LetThrough = null);

/// <summary>A rank among areas: 1 for the greatest.</summary>
/// <param name="Place">The rank.</param>
/// <param name="OutOf">How many areas are compared.</param>
/// <param name="RestsOnLetThrough">True where an error had held one of the figures compared, or something that one is computed of, and somebody let it through; otherwise left out.</param>
internal sealed record AreaRankResource(
    int Place, int OutOf, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool RestsOnLetThrough = false)
{
    public static AreaRankResource? Of(AreaRank? rank) => rank is { } one ? new(one.Place, one.OutOf, one.RestsOnLetThrough) : null;
}
