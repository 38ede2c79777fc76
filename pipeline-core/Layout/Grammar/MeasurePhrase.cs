namespace HtzPipeline.Core.Layout.Grammar;

/// <summary>A phrase that says something of the measure; null where it is silent; <c>Months</c> is the length that 本月 and 本季 name, else 0.</summary>
internal sealed record MeasurePhrase(string Text, MeasureBasis? Basis, MeasureAspect? Aspect, int Months = 0);
