namespace HtzPipeline.Functions.Formats.Cubes;

/// <summary>A time series of one measure.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Area">The area.</param>
/// <param name="Measure">The measure.</param>
/// <param name="Frequency">The length of its periods.</param>
/// <param name="Figures">At least one, in the order of their periods.</param>
internal sealed record CubeSeries(
    Indicator Indicator, Area Area, MeasureFacts Measure, Frequency Frequency, IReadOnlyList<CubeFigure> Figures)
{
    /// <summary>The code of the unit of most of its figures.</summary>
    public string UsualUnit => Usual(Figures.Select(one => one.Figure.Unit))!;

    /// <summary>The decimals of most of its numbers; 0 where it has none.</summary>
    public int UsualDecimals => Usual(Figures.Select(one => one.Figure.Decimals).OfType<int>());

    /// <summary>The series of an answer, measure by measure; one of several frequencies becomes several.</summary>
    public static IEnumerable<CubeSeries> Of(Series series, IndicatorCatalogue catalogue, IReadOnlyDictionary<string, SourceFile> files) =>
        from observation in series.Observations
        from pair in observation.Figures
        let period = observation.Key.Period
        group new CubeFigure(period, FigureResource.Of(pair.Value, series.Indicator, catalogue, files)) by (pair.Key, period.Frequency) into one
        orderby one.Key
        select new CubeSeries(series.Indicator, series.Area, MeasureFacts.Of(one.Key.Key), one.Key.Frequency, [.. one]);

    /// <summary>What most of some are; the first of those that are equally many.</summary>
    public static T? Usual<T>(IEnumerable<T> all) => all.GroupBy(one => one).MaxBy(group => group.Count()) is { } most ? most.Key : default;
}

/// <summary>A figure of a series.</summary>
/// <param name="Period">The period.</param>
/// <param name="Figure">What is known of it; its value is null where it is missing, the status saying how.</param>
internal sealed record CubeFigure(Period Period, FigureResource Figure);

/// <summary>A time series.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Area">The area.</param>
/// <param name="Observations">The observations, in order of period, with no measures but those asked for.</param>
internal sealed record Series(Indicator Indicator, Area Area, IReadOnlyList<Observation> Observations);
