namespace HtzPipeline.Seeds.Series;

/// <summary>What is invented of a flow: its cumulative in the years before, at the month for which the zone published one for 2019.</summary>
/// <param name="Code">The indicator.</param>
/// <param name="In2018">The cumulative a year before; where a nominal growth was published, the one that it implies.</param>
/// <param name="In2017">The cumulative two years before; never printed, only the base of the growth printed for 2018.</param>
/// <param name="Season">How it spreads over the year; for a total with parts, how the rest beside its parts does.</param>
/// <param name="In2019">The cumulative in 2019, where only its growth was published; never printed.</param>
internal sealed record FlowRow(string Code, decimal In2018, decimal In2017, Season Season, decimal? In2019 = null);
