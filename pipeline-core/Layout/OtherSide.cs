using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Layout;

/// <summary>With what a text compares a growth: 增速比规模以上工业高6.7个百分点, 比1—7月回落0.3个百分点.</summary>
/// <param name="Indicator">The indicator as named; null for the very same.</param>
/// <param name="Period">The months; null for the very same.</param>
public sealed record OtherSide(string? Indicator, PeriodSpan? Period);
