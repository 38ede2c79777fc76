using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Tests.Validation;

namespace HtzPipeline.Core.Tests.Fuse;

/// <summary>Twice as much of anything, hostile or honest, costs about twice as much to judge, in time and in memory.</summary>
[Collection(nameof(GrowthTests))]
[CollectionDefinition(nameof(GrowthTests), DisableParallelization = true)]
public class GrowthTests
{
    private const double MostGrowth = 2.6;
    private const int Runs = 5;
    private const int MostRuns = 15;
    private const int TimesForBomb = 8;

    // Two seconds as delivered; here nothing is optimized, and other tests have the other core.
    private const double MostMilliseconds = 2_000;

    // What a clock cannot tell apart.
    private const double NoiseMilliseconds = 1;

    public static TheoryData<string> Hostile => [.. HostileShapes.All.Select(shape => shape.Name)];

    public static TheoryData<string> Honest => [.. HonestShapes.All.Select(shape => shape.Name)];

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Twice_as_much_of_a_hostile_shape_costs_no_more_than_in_proportion(string name) =>
        AssertGrows(HostileShapes.All.Single(shape => shape.Name == name), ExampleCatalogue.Instance);

    [Theory]
    [MemberData(nameof(Hostile))]
    public void A_hostile_shape_ends_in_seconds_and_within_256_megabytes(string name)
    {
        var shape = HostileShapes.All.Single(shape => shape.Name == name);
        var file = shape.Make(TimesForBomb * shape.Size);
        var cost = Cost.Most;

        // What the first run costs is the compiler's, too.
        for (var run = 0; run < Runs && cost.Milliseconds >= MostMilliseconds; run++)
        {
            cost = Cost.Least(cost, Cost.Of(file, ExampleCatalogue.Instance));
        }

        Assert.True(cost.Milliseconds < MostMilliseconds, $"{cost}");
        Assert.True(cost.Bytes < 256L << 20, $"{cost}");
    }

    [Theory]
    [MemberData(nameof(Honest))]
    public void Twice_as_much_of_an_honest_shape_costs_no_more_than_in_proportion(string name) =>
        AssertGrows(HonestShapes.All.Single(shape => shape.Name == name), HonestShapes.Catalogue);

    [Theory]
    [MemberData(nameof(Honest))]
    public void An_honest_shape_is_taken_whole(string name)
    {
        var shape = HonestShapes.All.Single(shape => shape.Name == name);
        var (once, twice) = (Verdict.Of(shape.Make(shape.Size), HonestShapes.Catalogue), Verdict.Of(shape.Make(2 * shape.Size), HonestShapes.Catalogue));
        Assert.True(once.Accepted >= shape.Size, $"{once}");
        Assert.Equal(2 * once.Accepted, twice.Accepted);
    }

    // The two take turns, so that whatever else the machine does falls on both; what grows too fast does so at each attempt.
    private static void AssertGrows(Shape shape, IndicatorCatalogue catalogue)
    {
        var (file, larger) = (shape.Make(shape.Size), shape.Make(2 * shape.Size));
        var (once, twice) = (Cost.Most, Cost.Most);
        for (var run = 0; run < MostRuns && (run < Runs || !IsInProportion(once, twice)); run++)
        {
            once = Cost.Least(once, Cost.Of(file, catalogue));
            twice = Cost.Least(twice, Cost.Of(larger, catalogue));
        }

        // What grows too fast does so at each doubling; what only outgrew a cache does not.
        var fourTimes = Cost.Most;
        if (!IsInProportion(once, twice))
        {
            var largest = shape.Make(4 * shape.Size);
            for (var run = 0; run < Runs; run++)
            {
                fourTimes = Cost.Least(fourTimes, Cost.Of(largest, catalogue));
            }
        }

        Assert.True(IsInProportion(once, twice) || IsInProportion(twice, fourTimes), $"{once} grew to {twice} and {fourTimes}.");
        Assert.True(twice.Bytes <= MostGrowth * once.Bytes, $"{once} grew to {twice}.");
    }

    private static bool IsInProportion(Cost once, Cost twice) => twice.Milliseconds <= (MostGrowth * once.Milliseconds) + NoiseMilliseconds;
}
