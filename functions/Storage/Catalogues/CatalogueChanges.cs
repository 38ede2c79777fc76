namespace HtzPipeline.Functions.Storage.Catalogues;

/// <summary>What a catalogue changes of the one before, in short.</summary>
/// <param name="Added">The indicators that are new.</param>
/// <param name="Removed">The indicators that are gone.</param>
/// <param name="Changed">The indicators of which something is otherwise.</param>
/// <param name="Others">How many other things are: units, rules, departments and so on.</param>
internal sealed record CatalogueChanges(ChangedCodes Added, ChangedCodes Removed, ChangedCodes Changed, int Others)
{
    /// <summary>What lies between two catalogues.</summary>
    public static CatalogueChanges Between(IndicatorCatalogue before, IndicatorCatalogue after)
    {
        var differences = CatalogueComparison.Between(before, after);
        var indicators = differences.Where(one => one.Item == CatalogueItem.Indicator).ToList();
        return new(
            Codes(one => one is { Aspect: null, Before: null }),
            Codes(one => one is { Aspect: null, After: null }),
            Codes(one => before.Indicator(one.Code) is not null && after.Indicator(one.Code) is not null),
            differences.Count - indicators.Count);

        ChangedCodes Codes(Func<CatalogueDifference, bool> isMeant) => ChangedCodes.Of(indicators.Where(isMeant).Select(one => one.Code).Distinct());
    }
}

/// <summary>Some codes.</summary>
/// <param name="Count">How many there are.</param>
/// <param name="First">The first of them: as many as the metadata of a blob has room for.</param>
internal sealed record ChangedCodes(int Count, IReadOnlyList<string> First)
{
    private const int Most = 20;
    private const int MostCharacters = 400;

    /// <summary>Counts codes and keeps the first.</summary>
    public static ChangedCodes Of(IEnumerable<string> codes)
    {
        var all = codes.ToList();
        var room = MostCharacters;
        return new(all.Count, [.. all.Take(Most).TakeWhile(code => (room -= code.Length) >= 0)]);
    }
}
