using HtzPipeline.Core.Layout;

namespace HtzPipeline.Functions.Commands.Files;

/// <summary>What is said of a figure's measure, in one word: the basis for an amount, basis and aspect together for others.</summary>
internal static class MeasureText
{
    /// <summary>That of a figure; what covers January to another month (1-8月) is cumulative, said or not.</summary>
    public static string? Of(ReportedFigure figure) =>
        Of(figure is { MeasureText: null, Prose: null } && figure is { Measure.Basis: MeasureBasis.Unstated, Period: { IsFromJanuary: true, AsPeriod: null } } ? figure.Measure with { Basis = MeasureBasis.Cumulative } : figure.Measure);

    /// <summary>
    /// <c>current</c>, <c>cumulative</c>, <c>level</c>, <c>growth</c>, <c>cumulativeGrowth</c>, <c>currentGrowth</c>,
    /// <c>share</c>, <c>shareChange</c>, <c>previousPeriodGrowth</c>, <c>yearBefore</c>, <c>change</c>, <c>rank</c> and these with
    /// their basis; null where nothing is said.
    /// </summary>
    public static string? Of(ReportedMeasure measure) => (measure.Basis, measure.Aspect) switch
    {
        (MeasureBasis.Unstated, MeasureAspect.Amount) => null,
        (MeasureBasis.Unstated, var aspect) => Small(aspect.ToString()),
        (var basis, MeasureAspect.Amount) => Small(basis.ToString()),
        var (basis, aspect) => Small(basis.ToString()) + aspect,
    };

    // Of prose: what the period itself or a level grows by is growth, of either.
    private static string Small(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
