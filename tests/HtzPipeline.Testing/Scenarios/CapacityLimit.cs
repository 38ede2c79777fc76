namespace HtzPipeline.Testing.Scenarios;

/// <summary>Something that a deployment can have too much of.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Most">What it takes in a second.</param>
/// <param name="Load">What comes to it in the busiest second of so many zones.</param>
internal sealed record CapacityLimit(string Name, int Most, Func<int, double> Load)
{
    // More zones than there are.
    private const int Enough = 10_000;

    /// <summary>How much of it is used: 1 for all of it.</summary>
    public double Use(int zones) => Load(zones) / Most;

    /// <summary>How many zones it takes; null where their number does not matter.</summary>
    public int? MostZones => Use(Enough) <= 1 ? null : Enumerable.Range(1, Enough).TakeWhile(zones => Use(zones) <= 1).LastOrDefault();
}
