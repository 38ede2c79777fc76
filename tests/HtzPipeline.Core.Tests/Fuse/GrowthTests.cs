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
    private const int Attempts = 3;

    // What a file of any size costs: buffers and tables of fixed length. Twice as much of a shape costs them but once.
    private const double NoiseMilliseconds = 2;

    public static TheoryData<string> Hostile => [.. HostileShapes.All.Select(shape => shape.Name)];

    public static TheoryData<string> Honest => [.. HonestShapes.All.Select(shape => shape.Name)];

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Twice_as_much_of_a_hostile_shape_costs_no_more_than_in_proportion(string name) =>
        AssertGrows(HostileShapes.All.Single(shape => shape.Name == name), ExampleCatalogue.Instance);

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

    // The machine may be busy with other things while either is measured: what grows too fast does so each time.
    private static void AssertGrows(Shape shape, IndicatorCatalogue catalogue)
    {
        var (file, larger) = (shape.Make(shape.Size), shape.Make(2 * shape.Size));
        var (once, twice) = (default(Cost), default(Cost));
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            (once, twice) = (Cost.Of(file, catalogue, Runs), Cost.Of(larger, catalogue, Runs));
            if (twice.Milliseconds <= (MostGrowth * once.Milliseconds) + NoiseMilliseconds)
            {
                break;
            }
        }

        Assert.True(twice.Milliseconds <= (MostGrowth * once.Milliseconds) + NoiseMilliseconds, $"{once} grew to {twice}.");
        Assert.True(twice.Bytes <= MostGrowth * once.Bytes, $"{once} grew to {twice}.");
    }
}
