using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Validation.Arithmetic;

/// <summary>The months of an area that checks must know what is published for.</summary>
/// <param name="Area">The code of the area.</param>
/// <param name="First">The first month.</param>
/// <param name="Last">The last month; longer periods are read where their last month lies within.</param>
public readonly record struct AreaReach(string Area, Period First, Period Last);
