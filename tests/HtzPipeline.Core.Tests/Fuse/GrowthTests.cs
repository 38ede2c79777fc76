using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Tests.Validation;

namespace HtzPipeline.Core.Tests.Fuse;

/// <summary>Eight times as much of anything, hostile or honest, costs about eight times as much to judge, in time and in memory.</summary>
[Collection(nameof(GrowthTests))]
[CollectionDefinition(nameof(GrowthTests), DisableParallelization = true)]
public class GrowthTests
{
    private const int Runs = 5;
    private const int MostRuns = 15;

    // What grows with the square costs 64 times as much at eight times the size: far from in proportion, even on a machine that doubles a time now and then.
    private const int Times = 8;
    private const double MostTimeGrowth = 20;
    private const double MostMemoryGrowth = 10.5;

    // Two seconds as delivered; here nothing is optimized, and other tests have the other core.
    private const double MostMilliseconds = 2_000;

    // What a clock cannot tell apart.
    private const double NoiseMilliseconds = 1;

    public static TheoryData<string> Hostile => [.. HostileShapes.All.Select(shape => shape.Name)];

    public static TheoryData<string> Honest => [.. HonestShapes.All.Select(shape => shape.Name)];

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Eight_times_as_much_of_a_hostile_shape_costs_no_more_than_in_proportion(string name) =>
        AssertGrows(HostileShapes.All.Single(shape => shape.Name == name), ExampleCatalogue.Instance);

    [Theory]
    [MemberData(nameof(Hostile))]
    public void A_hostile_shape_ends_in_seconds_and_within_256_megabytes(string name)
    {
        var shape = HostileShapes.All.Single(shape => shape.Name == name);
        var file = shape.Make(Times * shape.Size);
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
    public void Eight_times_as_much_of_an_honest_shape_costs_no_more_than_in_proportion(string name) =>
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
        var (file, larger) = (shape.Make(shape.Size), shape.Make(Times * shape.Size));
        var (once, many) = (Cost.Most, Cost.Most);
        for (var attempt = 0; attempt < MostRuns && (attempt == 0 || !IsInProportion(once, many)); attempt++)
        {
            for (var run = 0; run < Runs; run++)
            {
                once = Cost.Least(once, Cost.Of(file, catalogue));
            }

            many = Cost.Least(many, Cost.Of(larger, catalogue));
        }

        Assert.True(IsInProportion(once, many), $"{once} grew to {many}.");
        Assert.True(many.Bytes <= MostMemoryGrowth * once.Bytes, $"{once} grew to {many}.");
    }

    private static bool IsInProportion(Cost once, Cost many) => many.Milliseconds <= (MostTimeGrowth * once.Milliseconds) + NoiseMilliseconds;
}
