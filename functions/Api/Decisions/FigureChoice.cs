using HtzPipeline.Functions.Api.Answers;

namespace HtzPipeline.Functions.Api.Decisions;

/// <summary>Which figures of a submission a decision is about; what is not named is not looked at.</summary>
internal sealed record FigureChoice(string? Indicator, string? Area, Period? Period, Measure? Measure)
{
    /// <summary>Reads it from the body of a request.</summary>
    public static FigureChoice Parse(string? indicator, string? area, string? period, string? measure, ParameterErrors errors) => new(
        indicator,
        area,
        Parameters.Period("period", period, errors),
        Parameters.Given(measure) ? Parameters.Measures("measure", measure, errors).First() : null);

    /// <summary>Whether a figure is meant.</summary>
    public bool Includes(Fact fact) =>
        (Indicator is null || fact.Key.Indicator == Indicator)
        && (Area is null || fact.Key.Area == Area)
        && (Period is null || fact.Key.Period == Period)
        && (Measure is null || fact.Measure == Measure);
}
