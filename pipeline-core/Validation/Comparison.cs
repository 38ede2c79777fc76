using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Layout;

namespace HtzPipeline.Core.Validation;

/// <summary>A figure that a file gives only to compare another with. It is held against others and never published.</summary>
/// <param name="Aspect">上年同期, 增减额, 环比 or 位次.</param>
/// <param name="Direction">Which way its header says that it goes: a 减少额 of 3 is a change of -3.</param>
/// <param name="Key">The observation that is compared: of the period itself, also for a figure of a year before.</param>
/// <param name="Amounts">The amounts it may be compared with, the likeliest first; one where the header says which.</param>
/// <param name="Figure">The figure: an amount in a unit of the indicator's dimension, a growth in percent, or a rank without a unit.</param>
public sealed record Comparison(MeasureAspect Aspect, MeasureDirection Direction, ObservationKey Key, IReadOnlyList<Measure> Amounts, Figure Figure)
{
    /// <summary>Of a gap between two growths, the observation whose growth is the other; null where the text names none that is known.</summary>
    public ObservationKey? Against { get; init; }
}
