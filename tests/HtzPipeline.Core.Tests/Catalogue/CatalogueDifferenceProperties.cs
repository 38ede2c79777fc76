using CsCheck;
using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Tests.Validation;

namespace HtzPipeline.Core.Tests.Catalogue;

public class CatalogueDifferenceProperties
{
    private static readonly IReadOnlyList<Func<Indicator, Indicator>> Edits =
    [
        one => one,
        one => one with { Name = new(one.Name.Zh + "数", one.Name.En) },
        one => one with { Aliases = [.. one.Aliases, one.Code + "别名"] },
        one => one with { Aliases = [] },
        one => one with { Decimals = one.Decimals + 1 },
        one => one with { Owner = "science" },
        one => one with { Calendar = ExampleCatalogue.WithoutJanuary },
        one => one with { Parent = one.Parent is null && one != ExampleCatalogue.Gdp ? "GDP" : null },
        one => one with { Breaks = [new(Period.Month(2019, 3), new("口径", "New"))] },
    ];

    // Of each indicator of the example whether it is there, and what was changed of it.
    private static readonly Gen<IndicatorCatalogue> Catalogues =
        Gen.Select(Gen.Bool, Gen.Int[0, Edits.Count - 1]).Array[ExampleCatalogue.Instance.Indicators.Count].Select(choices => ExampleCatalogue.Of(
            [.. ExampleCatalogue.Instance.Indicators.Zip(choices).Where(pair => pair.Second.Item1).Select(pair => Edits[pair.Second.Item2](pair.First))]));

    [Fact]
    public void A_catalogue_does_not_differ_from_itself() =>
        Catalogues.Sample(catalogue => Assert.Empty(CatalogueComparison.Between(catalogue, catalogue)));

    [Fact]
    public void Seen_from_the_other_side_what_was_added_is_removed_and_what_changed_has_changed_back() =>
        Gen.Select(Catalogues, Catalogues).Sample((one, other) => Assert.Equal(
            CatalogueComparison.Between(one, other).ToHashSet(),
            CatalogueComparison.Between(other, one).Select(difference => difference.Reversed).ToHashSet()));

    [Fact]
    public void Catalogues_without_a_difference_have_the_same_indicators() =>
        Gen.Select(Catalogues, Catalogues).Sample((one, other) => Assert.Equal(
            one.Indicators.Select(Words).SequenceEqual(other.Indicators.Select(Words)),
            CatalogueComparison.Between(one, other).All(difference => difference.Item != CatalogueItem.Indicator)));

    private static string Words(Indicator one) =>
        $"{one.Code} {one.Name.Zh} {string.Join(' ', one.Aliases)} {one.Decimals} {one.Owner} {one.Calendar.Code} {one.Parent} {one.Breaks.Count}";
}
