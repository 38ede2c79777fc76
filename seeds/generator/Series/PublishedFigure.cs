using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;

namespace HtzPipeline.Seeds.Series;

/// <summary>One real figure of the zone: a line of <c>published-2019.csv</c>. Every number keeps its printed decimals.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Month">The month with which its period ends.</param>
/// <param name="Value">The amount, cumulative for a flow; null where only the growth was published.</param>
/// <param name="Unit">The unit as the source prints it, right or wrong.</param>
/// <param name="Growth">Growth on a year before, percent.</param>
/// <param name="Share">Share of the parent, percent.</param>
/// <param name="ShareChange">Change of the share on a year before, points.</param>
internal sealed record PublishedFigure(
    Indicator Indicator, Period Month, decimal? Value, string Unit, decimal? Growth, decimal? Share, decimal? ShareChange);
