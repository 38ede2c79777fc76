namespace HtzPipeline.Functions.Tests.Commands.Catalogue.Adoption;

/// <summary>The invented months of an indicator: made of its name, so that they are the same in every run, and of 2023 and 2024 alike.</summary>
/// <param name="name">The indicator, with its area.</param>
/// <param name="monthly">What it comes to in a month of 2023, or its level then.</param>
/// <param name="decimals">Its decimals.</param>
internal sealed class InventedSeries(string name, decimal monthly, int decimals)
{
    /// <summary>The month's own amount.</summary>
    public decimal Current(int year, int month) => Math.Round(monthly * (0.88m + (0.24m * Noise(year, month))) * (year == 2024 ? 1.07m : 1m), decimals);

    /// <summary>January to the month.</summary>
    public decimal Cumulative(int year, int month) => Enumerable.Range(1, month).Sum(one => Current(year, one));

    /// <summary>The level at the end of the month: it rises.</summary>
    public decimal Level(int year, int month) => Math.Round(monthly * (1 + (0.004m * (((year - 2023) * 12) + month)) + (0.001m * Noise(year, month))), decimals);

    /// <summary>Growth on a year before in per cent, one decimal.</summary>
    public static decimal Growth(Func<int, decimal> ofYear) => Math.Round(((ofYear(2024) / ofYear(2023)) - 1) * 100, 1, MidpointRounding.AwayFromZero);

    private decimal Noise(int year, int month)
    {
        var hash = 17u;
        foreach (var character in $"{name}{year}{month}")
        {
            hash = (hash ^ character) * 16777619;
        }

        return (hash >> 8) % 1000 / 1000m;
    }
}
