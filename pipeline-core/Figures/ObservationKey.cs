namespace HtzPipeline.Core.Figures;

/// <summary>What an observation is of.</summary>
/// <param name="Indicator">The indicator's code.</param>
/// <param name="Area">The area's code.</param>
/// <param name="Period">The period.</param>
public readonly record struct ObservationKey(string Indicator, string Area, Period Period);
