using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Layout.Grammar;

/// <summary>What a cell among the figures says.</summary>
/// <param name="Number">The number; null where missing.</param>
/// <param name="Status">Normal, or how it is missing.</param>
/// <param name="Unit">What follows the number: a unit (亿元, %, 百分点) or only a magnitude (万, 亿); null if nothing does.</param>
/// <param name="Flag">The letters of a flag after it (p, b, e); null if there is none.</param>
internal readonly record struct NumberReading(PrintedNumber? Number, ObservationStatus Status, string? Unit = null, string? Flag = null);
