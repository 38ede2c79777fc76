namespace HtzPipeline.Seeds.Series;

/// <summary>What is invented of a stock: its level at the end of 2018-01, from where it rises evenly to the published one.</summary>
internal sealed record StockRow(string Code, int First);
