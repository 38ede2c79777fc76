namespace HtzPipeline.Seeds.Series;

/// <summary>How an amount usually spreads over the twelve months of a year, as weights.</summary>
internal sealed record Season(params IReadOnlyList<int> Weights)
{
    /// <summary>Works the year round but for the Spring Festival.</summary>
    public static readonly Season Industry = new(78, 62, 90, 88, 91, 94, 85, 84, 92, 90, 93, 97);

    /// <summary>Slow before the Spring Festival, then much the same every month.</summary>
    public static readonly Season Offices = new(60, 40, 105, 100, 98, 104, 92, 95, 106, 88, 96, 102);

    /// <summary>Outdoor work: none to speak of in the frost.</summary>
    public static readonly Season Outdoors = new(20, 22, 95, 120, 125, 118, 100, 104, 112, 108, 80, 45);

    /// <summary>Two rounds a year, in March and in August.</summary>
    public static readonly Season TwoRounds = new(0, 0, 58, 0, 0, 0, 0, 42, 0, 0, 0, 0);

    /// <summary>Nothing until September.</summary>
    public static readonly Season September = new(0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0);

    /// <summary>The weight of January to <paramref name="month"/>, a little different for each indicator and year: up to 2 % a month.</summary>
    public int WeightUntil(int month, string code, int year)
    {
        var sum = 0;
        for (var m = 1; m <= month; m++)
        {
            sum += Weights[m - 1] * (1000 + Wobble(code, year, m));
        }

        return sum;
    }

    // FNV-1a: any fixed scatter would do, so long as it is the same on every machine.
    private static int Wobble(string code, int year, int month)
    {
        var hash = 2166136261u;
        foreach (var character in $"{code}/{year}/{month}")
        {
            hash = unchecked((hash ^ character) * 16777619u);
        }

        return (int)((hash >> 8) % 41) - 20;
    }
}
