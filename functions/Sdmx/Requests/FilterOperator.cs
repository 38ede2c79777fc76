namespace HtzPipeline.Functions.Sdmx.Requests;

/// <summary>An operator of <c>c[…]=operator:value</c>.</summary>
/// <param name="Code">How it is written.</param>
/// <param name="HoldsForNone">Whether it holds for what has no value.</param>
/// <param name="Holds">Whether it holds for a value, and a given one.</param>
internal sealed record FilterOperator(string Code, bool HoldsForNone, Func<ValueOrder, string, string, bool> Holds)
{
    /// <summary>All operators; the first is meant where there is none.</summary>
    public static IReadOnlyList<FilterOperator> All { get; } =
    [
        new("eq", false, (order, value, given) => order.Relate(value, given).HasFlag(ValueRelation.Equal)),
        new("ne", true, (order, value, given) => !order.Relate(value, given).HasFlag(ValueRelation.Equal)),
        new("lt", false, (order, value, given) => order.Relate(value, given).HasFlag(ValueRelation.Before)),
        new("le", false, (order, value, given) => order.Relate(value, given).HasFlag(ValueRelation.NotAfter)),
        new("gt", false, (order, value, given) => order.Relate(value, given).HasFlag(ValueRelation.After)),
        new("ge", false, (order, value, given) => order.Relate(value, given).HasFlag(ValueRelation.NotBefore)),
        new("co", false, (_, value, given) => value.Contains(given, StringComparison.Ordinal)),
        new("nc", true, (_, value, given) => !value.Contains(given, StringComparison.Ordinal)),
        new("sw", false, (_, value, given) => value.StartsWith(given, StringComparison.Ordinal)),
        new("ew", false, (_, value, given) => value.EndsWith(given, StringComparison.Ordinal)),
    ];

    /// <summary>Whether it compares by order, so that what it is given must be a value of the component.</summary>
    public bool IsOrder => Code is "eq" or "ne" or "lt" or "le" or "gt" or "ge";
}
