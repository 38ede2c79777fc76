using HtzPipeline.Core.Catalogue;

namespace HtzPipeline.Core.Validation;

/// <summary>
/// Finds the part of a total that a label means which names no more than what sets the part apart: 企业 under 新登记市场主体 is 新登记企业,
/// 高新技术产业 under 规模以上工业总产值 is 高新技术产业产值.
/// </summary>
internal static class PartNames
{
    /// <summary>The one part that a label can mean; null where none or several can be meant.</summary>
    /// <param name="catalogue">The reference data.</param>
    /// <param name="total">The total.</param>
    /// <param name="label">The label, without unit, measure and 其中.</param>
    public static Indicator? Find(IndicatorCatalogue catalogue, Indicator total, string label)
    {
        var (key, parts) = (NameKey.Of(label), catalogue.PartsOf(total.Code).ToList());
        return key.Length == 0 ? null
            : Only(parts, part => NamesOf(part).Any(name => NamesOf(total).Any(whole => IsSetApartBy(name, whole, key))))
                ?? Only(parts, part => NamesOf(part).Any(name => IsEndOf(name, key)) && !NamesOf(total).Any(whole => whole.Contains(key, StringComparison.Ordinal)));
    }

    private static Indicator? Only(List<Indicator> parts, Func<Indicator, bool> test) => parts.Where(test).Take(2).ToList() is [var only] ? only : null;

    private static IEnumerable<string> NamesOf(Indicator indicator) => indicator.Aliases.Append(indicator.Name.Zh).Append(indicator.Name.En).Select(NameKey.Of);

    // A name is what it shares with the total before and after, and between what sets it apart; the label has at least that.
    private static bool IsSetApartBy(string name, string whole, string label)
    {
        var at = name.IndexOf(label, StringComparison.Ordinal);
        if (at < 0)
        {
            return false;
        }

        var before = name.AsSpan().CommonPrefixLength(whole);
        var after = 0;
        while (after < Math.Min(name.Length, whole.Length) - before && name[^(after + 1)] == whole[^(after + 1)])
        {
            after++;
        }

        return at <= before && name.Length - at - label.Length <= after;
    }

    private static bool IsEndOf(string name, string label) =>
        label.Length > 1 && (name.EndsWith(label, StringComparison.Ordinal) || name.StartsWith(label, StringComparison.Ordinal));
}
