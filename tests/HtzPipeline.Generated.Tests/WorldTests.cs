using HtzPipeline.Core.Figures;
using HtzPipeline.Generated.Identities;
using HtzPipeline.Generated.Layouts;
using HtzPipeline.Generated.Measuring;
using HtzPipeline.Generated.Truth;

namespace HtzPipeline.Generated.Tests;

/// <summary>The truth that is measured against: it must hold by itself before anything is judged by it.</summary>
public class WorldTests
{
    private static readonly Scene Sample = Scene.Of(7);

    [Fact]
    public void Sub_areas_add_up_to_the_zone_and_months_to_the_cumulative_figure()
    {
        var key = new FigureKey("OUTPUT", Zone.Whole, Sample.World.Month, Measure.Cumulative);
        Assert.Equal(Sample.World.True(key), Sum(Zone.SubAreas.Select(area => key with { Area = area.Code })));
        Assert.Equal(
            Sample.World.True(key),
            Sum(Enumerable.Range(1, key.Month.Number).Select(month => key with { Month = Period.Month(2019, month), Measure = Measure.Current })));
    }

    [Fact]
    public void Exhaustive_parts_make_their_total_and_disjoint_ones_leave_something()
    {
        var key = new FigureKey("", Zone.Whole, Sample.World.Month, Measure.Current);
        Assert.Equal(Sample.World.True(key with { Series = "OUTPUT" }), Sum(Zone.PartsOf("OUTPUT").Select(part => key with { Series = part.Code })));
        Assert.True(Sample.World.True(key with { Series = "MARKET" }) > Sum(Zone.PartsOf("MARKET").Select(part => key with { Series = part.Code })));
    }

    [Fact]
    public void Nothing_that_must_hold_is_broken_by_a_clean_draft()
    {
        foreach (var layout in Layout.All)
        {
            var draft = GeneratedFile.DraftFor(Sample.World, layout, new Random(layout.Name.Length));
            var known = Sample.KnownBeside(draft);
            Assert.DoesNotContain(IdentityTable.Of(draft, Sample.History), identity => !identity.Law.IsInformation && identity.IsBrokenBy(known));
        }
    }

    private static Fraction Sum(IEnumerable<FigureKey> keys) => keys.Aggregate(Fraction.Zero, (sum, key) => sum + Sample.World.True(key)!.Value);
}
