using System.Text.RegularExpressions;
using HtzPipeline.Functions.Api.Answers;
using HtzPipeline.Functions.Formats.Sdmx;

namespace HtzPipeline.Functions.Sdmx.Requests;

/// <summary><c>c[component]=…</c>: one of several alternatives (,) must hold, each with all its conditions (+).</summary>
/// <param name="Component">The component.</param>
/// <param name="Alternatives">The alternatives, at least one, with at least one condition each.</param>
internal sealed partial record ComponentFilter(SdmxComponent Component, IReadOnlyList<IReadOnlyList<FilterCondition>> Alternatives)
{
    private readonly ValueOrder _order = ValueOrder.Of(Component);

    /// <summary>Reads a filter.</summary>
    /// <param name="component">The component.</param>
    /// <param name="raw">
    /// The value as sent. Where values themselves may have ',' and '+' in them, only those that are not percent-encoded separate, and a '+'
    /// only before an operator; elsewhere the encoded ones separate too, since many clients encode all they send.
    /// </param>
    /// <param name="errors">What is wrong.</param>
    public static ComponentFilter Parse(SdmxComponent component, string raw, ParameterErrors errors)
    {
        var isText = component is { Codelist: null, DataType: "String" or "DateTime" };
        var text = isText ? raw : Uri.UnescapeDataString(raw);
        var filter = new ComponentFilter(
            component,
            [
                .. text.Split(',').Select(alternative => (isText ? PlusBeforeOperator().Split(alternative) : alternative.Split('+'))
                    .Select(condition => FilterCondition.Parse(isText ? Uri.UnescapeDataString(condition) : condition)).ToList()),
            ]);
        foreach (var condition in filter.Alternatives.SelectMany(all => all).Where(one => one.Operator.IsOrder && !filter._order.Reads(one.Given)))
        {
            errors.Add(
                $"c[{component.Id}]",
                "bad-value",
                $"“{condition.Given}”不是 {component.Id} 的值,应如 {filter._order.Example}。",
                $"'{condition.Given}' is no value of {component.Id} such as {filter._order.Example}.");
        }

        return filter;
    }

    /// <summary>Whether a value passes; null for none.</summary>
    public bool Admits(string? value) => Alternatives.Any(all => all.All(condition => condition.HoldsFor(value, _order)));

    /// <summary>The months outside of which no time can pass; null for no bound. Only of the time dimension.</summary>
    public (Period? First, Period? Last) Bounds()
    {
        var extents = Alternatives.Select(BoundsOf).ToList();
        return (
            extents.TrueForAll(one => one.First is not null) ? MonthOf(extents.Min(one => one.First)!.Value) : null,
            extents.TrueForAll(one => one.Last is not null) ? MonthOf(extents.Max(one => one.Last)!.Value) : null);
    }

    private static (DateOnly? First, DateOnly? Last) BoundsOf(IReadOnlyList<FilterCondition> all)
    {
        var (from, to) = ((DateOnly?)null, (DateOnly?)null);
        foreach (var condition in all)
        {
            if (TimeExtent.TryParse(condition.Given, out var given))
            {
                from = condition.Operator.Code is "eq" or "ge" or "gt" && !(given.First < from) ? given.First : from;
                to = condition.Operator.Code is "eq" or "le" or "lt" && !(given.Last > to) ? given.Last : to;
            }
        }

        return (from, to);
    }

    private static Period MonthOf(DateOnly day) => Period.Month(day.Year, day.Month);

    [GeneratedRegex(@"\+(?=(?:eq|ne|lt|le|gt|ge|co|nc|sw|ew):)", RegexOptions.CultureInvariant)]
    private static partial Regex PlusBeforeOperator();
}
