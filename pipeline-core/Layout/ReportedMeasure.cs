namespace HtzPipeline.Core.Layout;

/// <summary>
/// What a header says of a figure's measure. Headers are often silent on one half or the other (a column "增长%" beside
/// "1-8月"); the indicator's kind decides then.
/// </summary>
/// <param name="Basis">Over what time.</param>
/// <param name="Aspect">What of it.</param>
public readonly record struct ReportedMeasure(MeasureBasis Basis, MeasureAspect Aspect);
