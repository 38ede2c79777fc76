using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Aggregation;

/// <summary>How a measure follows from others. The formula is used only where nobody reports the measure.</summary>
/// <param name="Kind">The kind of indicator it holds for.</param>
/// <param name="Measure">The measure it makes.</param>
/// <param name="Rows">The rows it makes it on.</param>
/// <param name="Formula">The value for a period, from the other amounts of the series; null where a part is missing.</param>
internal sealed record DerivationRule(IndicatorKind Kind, Measure Measure, Rows Rows, Func<Series, Period, Amount?> Formula);
