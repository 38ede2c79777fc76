namespace HtzPipeline.Functions.Sdmx.Requests;

/// <summary>One condition on a component's value.</summary>
/// <param name="Operator">The operator.</param>
/// <param name="Given">What the value is held against.</param>
internal sealed record FilterCondition(FilterOperator Operator, string Given)
{
    /// <summary>Reads <c>ge:2019-08</c>, or a value alone.</summary>
    public static FilterCondition Parse(string text) =>
        FilterOperator.All.FirstOrDefault(one => text.StartsWith($"{one.Code}:", StringComparison.Ordinal)) is { } found
            ? new(found, text[(found.Code.Length + 1)..])
            : new(FilterOperator.All[0], text);

    /// <summary>Whether it holds for a value; null for none.</summary>
    public bool HoldsFor(string? value, ValueOrder order) => value is null ? Operator.HoldsForNone : Operator.Holds(order, value, Given);
}
