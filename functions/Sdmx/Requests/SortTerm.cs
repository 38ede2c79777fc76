using HtzPipeline.Functions.Api.Answers;
using HtzPipeline.Functions.Formats.Cubes;
using HtzPipeline.Functions.Formats.Sdmx;

namespace HtzPipeline.Functions.Sdmx.Requests;

/// <summary>A component to sort by.</summary>
/// <param name="Component">The component.</param>
/// <param name="IsDescending">Whether the greatest comes first.</param>
internal sealed record SortTerm(SdmxComponent Component, bool IsDescending)
{
    private const string SeriesKey = "series_key";

    /// <summary>What <c>sort</c> looks like, as a regular expression.</summary>
    public static string Pattern { get; } = $"^{Term}([+,]{Term})*$";

    private static string Term => $"(\\*|{SeriesKey}|{string.Join('|', DataStructure.Components.Select(one => one.Id))})(:(asc|desc))?";

    /// <summary>Reads <c>series_key+TIME_PERIOD:desc</c>; <c>*</c> stands for all dimensions.</summary>
    public static IReadOnlyList<SortTerm> Parse(string? text, SdmxShape shape, ParameterErrors errors)
    {
        var terms = new List<SortTerm>();
        foreach (var part in (text ?? "").Split(['+', ' ', ','], StringSplitOptions.RemoveEmptyEntries))
        {
            var split = part.Split(':');
            var components = split[0] switch
            {
                "*" => DataStructure.Dimensions,
                SeriesKey when shape.DimensionAtObservation is not null => shape.Outer,
                var id => DataStructure.Find(id) is { } found ? [found] : [],
            };
            if (components.Count == 0 || split is not ([_] or [_, "asc" or "desc"]))
            {
                errors.Add("sort", "bad-sort", $"无法按“{part}”排序。", $"'{part}' is nothing to sort by.");
            }

            terms.AddRange(components.Select(component => new SortTerm(component, split is [_, "desc"])));
        }

        return terms;
    }

    /// <summary>Sorts figures: periods by the calendar, numbers by value, all else by code; what has no value comes first.</summary>
    public static IReadOnlyList<(CubeSeries Series, CubeFigure Figure)> Sort(
        IReadOnlyList<(CubeSeries Series, CubeFigure Figure)> lines, IReadOnlyList<SortTerm> terms)
    {
        if (terms.Count == 0)
        {
            return lines;
        }

        var sorted = lines.OrderBy(_ => 0);
        foreach (var term in terms)
        {
            sorted = term.Component.Role switch
            {
                SdmxRole.Time => sorted.Then(line => line.Figure.Period, Comparer<Period>.Default, term),
                SdmxRole.Measure => sorted.Then(line => line.Figure.Figure.Value, Comparer<decimal?>.Default, term),
                _ => sorted.Then(line => term.Component.ValueOf(line.Series, line.Figure), StringComparer.Ordinal, term),
            };
        }

        return [.. sorted];
    }
}

/// <summary>Sorting on, one way or the other.</summary>
internal static class SortOrder
{
    /// <summary>Sorts what the terms before leave equal.</summary>
    public static IOrderedEnumerable<TLine> Then<TLine, TKey>(
        this IOrderedEnumerable<TLine> sorted, Func<TLine, TKey> key, IComparer<TKey> comparer, SortTerm term) =>
        term.IsDescending ? sorted.ThenByDescending(key, comparer) : sorted.ThenBy(key, comparer);
}
