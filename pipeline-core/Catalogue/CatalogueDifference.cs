namespace HtzPipeline.Core.Catalogue;

/// <summary>One thing in which two catalogues differ.</summary>
/// <param name="Item">What it is a thing of.</param>
/// <param name="Code">The item's code; of an <see cref="Order"/> the kind of rule, as the file calls it.</param>
/// <param name="Aspect">The key of the file that differs, such as <c>unit</c> or <c>aliases</c>; null where one catalogue has the item and the other has not.</param>
/// <param name="Before">What it was: the item's Chinese name, or the value of the key. Null where there was none.</param>
/// <param name="After">What it is; null where there is none any more.</param>
public sealed record CatalogueDifference(CatalogueItem Item, string Code, string? Aspect, string? Before, string? After)
{
    /// <summary>The aspect of rules that stand in another order: of several of a kind the first is taken.</summary>
    public const string Order = "order";

    /// <summary>The aspect of an indicator that is new or gone: the rules that hold for it.</summary>
    public const string Rules = "rules";

    /// <summary>The same seen from the other catalogue.</summary>
    public CatalogueDifference Reversed => this with { Before = After, After = Before };
}
