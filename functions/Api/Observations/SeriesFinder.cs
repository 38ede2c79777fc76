using HtzPipeline.Functions.Api.Answers;

namespace HtzPipeline.Functions.Api.Observations;

/// <summary>Finds the indicators and areas that a query names, one by one or all of a kind.</summary>
internal static class SeriesFinder
{
    /// <summary>Those of <c>indicator</c>, then the parts of <c>parent</c>, then those of <c>group</c>; each once. All of them where none is named and that may be.</summary>
    public static IReadOnlyList<Indicator> Indicators(SeriesParameters text, IndicatorCatalogue catalogue, ParameterErrors errors, bool mayBeAll)
    {
        if (!NamesIndicators(text))
        {
            if (mayBeAll)
            {
                return [.. catalogue.Indicators];
            }

            errors.Add("indicator", "missing-parameter", "缺少参数 indicator、parent 或 group。", "One of the parameters indicator, parent and group is needed.");
        }

        return
        [
            .. Find("indicator", text.Indicator, catalogue, errors)
                .Concat(Find("parent", text.Parent, catalogue, errors).SelectMany(parent => PartsOf(parent, catalogue, errors)))
                .Concat(Parameters.Names("group", text.Group, errors).SelectMany(name => GroupOf(name, catalogue, errors)))
                .Distinct(),
        ];
    }

    /// <summary>
    /// Those of <c>area</c>, then those that lie in <c>parentArea</c>; the root where neither is given, or all of them where no indicator is
    /// either and that may be.
    /// </summary>
    public static IReadOnlyList<Area> Areas(SeriesParameters text, IndicatorCatalogue catalogue, ParameterErrors errors, bool mayBeAll)
    {
        if (!IsNamed(text.ParentArea))
        {
            return mayBeAll && !IsNamed(text.Area) && !NamesIndicators(text) ? [.. catalogue.Areas] : Parameters.Areas("area", text.Area, catalogue, errors);
        }

        var named = IsNamed(text.Area) ? Parameters.Areas("area", text.Area, catalogue, errors) : [];
        var within = new List<Area>();
        foreach (var parent in Parameters.Areas("parentArea", text.ParentArea, catalogue, errors))
        {
            var parts = catalogue.PartsOfArea(parent.Code).ToList();
            within.AddRange(parts);
            if (parts.Count == 0)
            {
                errors.Add("parentArea", "no-parts", $"区域 {parent.Code} 没有下级区域。", $"No area lies in {parent.Code}.");
            }
        }

        return [.. named.Concat(within).Distinct()];
    }

    private static bool NamesIndicators(SeriesParameters text) => IsNamed(text.Indicator) || IsNamed(text.Parent) || IsNamed(text.Group);

    private static bool IsNamed(string? text) => text?.Trim(' ', ',') is not (null or "");

    private static List<Indicator> Find(string parameter, string? text, IndicatorCatalogue catalogue, ParameterErrors errors)
    {
        var names = Parameters.Names(parameter, text, errors);
        return parameter == "indicator" && names.Contains(Parameters.All) ? [.. catalogue.Indicators] : [.. names.Select(name => FindOne(parameter, name, catalogue, errors)).OfType<Indicator>()];
    }

    private static IEnumerable<Indicator> PartsOf(Indicator parent, IndicatorCatalogue catalogue, ParameterErrors errors)
    {
        if (!catalogue.HasParts(parent.Code))
        {
            errors.Add("parent", "no-parts", $"指标 {parent.Code} 没有下级指标。", $"No indicator is a part of {parent.Code}.");
        }

        return catalogue.PartsOf(parent.Code);
    }

    private static List<Indicator> GroupOf(string name, IndicatorCatalogue catalogue, ParameterErrors errors)
    {
        if (name == Parameters.All)
        {
            return [.. catalogue.Indicators];
        }

        var key = NameKey.Of(name);
        var found = catalogue.Indicators
            .Where(indicator => NameKey.Of(indicator.GroupCode) == key || NameKey.Of(indicator.Group.Zh) == key || NameKey.Of(indicator.Group.En) == key)
            .ToList();
        if (found.Count == 0)
        {
            var groups = catalogue.Indicators.Select(indicator => (Code: indicator.GroupCode, Name: indicator.Group)).Distinct().ToList();
            errors.Add(
                "group",
                "unknown-group",
                $"没有分组“{name}”,可用的有:{string.Join('、', groups.Select(group => $"{group.Code} {group.Name.Zh}"))}。",
                $"There is no group '{name}'; there are: {string.Join(", ", groups.Select(group => $"{group.Code} ({group.Name.En})"))}.");
        }

        return found;
    }

    private static Indicator? FindOne(string parameter, string name, IndicatorCatalogue catalogue, ParameterErrors errors)
    {
        if (catalogue.FindIndicator(name) is { } indicator)
        {
            return indicator;
        }

        var nearest = string.Join('、', NearestNames.Of(catalogue, name).Select(zh => $"{catalogue.FindIndicator(zh)?.Code} {zh}"));
        if (nearest.Length > 0)
        {
            errors.Add(parameter, "unknown-indicator", $"没有指标“{name}”,相近的有:{nearest}。", $"There is no indicator '{name}'; the nearest are: {nearest}.");
        }
        else
        {
            errors.Add(parameter, "unknown-indicator", $"没有指标“{name}”,全部指标见 /api/v1/catalogue。", $"There is no indicator '{name}'; /api/v1/catalogue has all there are.");
        }

        return null;
    }
}
