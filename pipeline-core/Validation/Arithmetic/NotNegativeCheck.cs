using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;

namespace HtzPipeline.Core.Validation.Arithmetic;

/// <summary>No amount below zero of an indicator that cannot be negative.</summary>
internal static class NotNegativeCheck
{
    private static readonly Interval NotNegative = Interval.AtLeast(0);

    public static IEnumerable<Finding> Run(FigureView figures)
    {
        foreach (var fact in figures.Facts)
        {
            if (fact.Figure.Number is { } number && decimal.IsNegative(number.Value)
                && fact.Measure is Measure.Current or Measure.Cumulative or Measure.Level
                && figures.Rule(RuleKind.NotNegative, fact.Key.Indicator) is { } rule
                && figures.Find(fact.Key, fact.Measure) is { } figure && !figure.Values.Intersects(NotNegative))
            {
                yield return figures.About(rule, FileFindings.NegativeAmount, figure, [], ("found", figure.Text), ("expected", "≥0"));
            }
        }
    }
}
