namespace HtzPipeline.Functions.Api.Catalogue;

/// <summary>Which measures tell what an indicator amounts to, and which the growth of each.</summary>
internal static class AmountMeasures
{
    private static readonly Dictionary<IndicatorKind, IReadOnlyList<Measure>> OfKind = new()
    {
        [IndicatorKind.Flow] = [Measure.Cumulative, Measure.Current],
        [IndicatorKind.Stock] = [Measure.Level],
        [IndicatorKind.Rate] = [Measure.Level, Measure.Cumulative, Measure.Current],
    };

    /// <summary>Every measure that is the amount of some indicator.</summary>
    public static IReadOnlyList<Measure> All { get; } = [.. OfKind.Values.SelectMany(measures => measures).Distinct()];

    /// <summary>The amounts of a kind of indicator, the main one first.</summary>
    public static IReadOnlyList<Measure> Of(IndicatorKind kind) => OfKind[kind];

    /// <summary>Every growth of an amount that departments report.</summary>
    public static IReadOnlyList<Measure> ReportedGrowths { get; } = [.. MeasureFacts.All.Where(facts => facts.Amount is not null && facts.IsReportable).Select(facts => facts.Measure)];

    /// <summary>Every growth of an amount on a year before, as departments report it or as it is computed here.</summary>
    public static IReadOnlyList<Measure> Growths { get; } = [.. MeasureFacts.All.Where(facts => facts.Amount is not null).Select(facts => facts.Measure)];

    /// <summary>The growth of an amount on a year before, as departments report it or as it is computed here.</summary>
    public static Measure GrowthOf(Measure amount, bool isReported) =>
        MeasureFacts.All.First(facts => facts.Amount == amount && facts.IsReportable == isReported).Measure;
}
