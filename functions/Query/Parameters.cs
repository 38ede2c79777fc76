using System.Globalization;
using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;
using HtzPipeline.Functions.Storage;

namespace HtzPipeline.Functions.Query;

/// <summary>The parameters that several queries share: text to meaning, or an error.</summary>
internal static class Parameters
{
    /// <summary>Comma-separated area codes or names; the root area where there is none.</summary>
    public static IReadOnlyList<Area> Areas(string parameter, string? text, IndicatorCatalogue catalogue, ParameterErrors errors)
    {
        if (string.IsNullOrEmpty(text))
        {
            return [catalogue.RootArea];
        }

        var areas = new List<Area>();
        foreach (var name in text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (catalogue.FindArea(name) is { } area)
            {
                areas.Add(area);
            }
            else
            {
                var known = string.Join('、', catalogue.Areas.Select(a => $"{a.Code} {a.Name.Zh}"));
                errors.Add(parameter, "unknown-area", $"没有区域“{name}”,可用的有:{known}。", $"There is no area '{name}'; there are: {known}.");
            }
        }

        return [.. areas.Distinct()];
    }

    /// <summary>Comma-separated measure codes; all measures where there is none.</summary>
    public static IReadOnlySet<Measure> Measures(string parameter, string? text, ParameterErrors errors)
    {
        if (string.IsNullOrEmpty(text))
        {
            return MeasureFacts.All.Select(m => m.Measure).ToHashSet();
        }

        var known = MeasureFacts.All.ToDictionary(m => m.Code, m => m.Measure);
        return text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(code => OneOf(parameter, code, known, errors))
            .ToHashSet();
    }

    /// <summary>A period in the SDMX form.</summary>
    public static Period? Period(string parameter, string? text, ParameterErrors errors)
    {
        if (text is null)
        {
            return null;
        }

        if (Core.Figures.Period.TryParse(text, null, out var period))
        {
            return period;
        }

        errors.Add(parameter, "bad-period", $"“{text}”不是时期,应如 2019-08、2019-Q2、2019-S1 或 2019。", $"'{text}' is not a period such as 2019-08, 2019-Q2, 2019-S1 or 2019.");
        return null;
    }

    /// <summary>One of a set of words.</summary>
    public static T OneOf<T>(string parameter, string text, IReadOnlyDictionary<string, T> words, ParameterErrors errors)
    {
        if (words.TryGetValue(text, out var value))
        {
            return value;
        }

        var known = string.Join(", ", words.Keys);
        errors.Add(parameter, "unknown-value", $"“{text}”不可用,可用的有:{known}。", $"'{text}' is not one of: {known}.");
        return words.Values.First();
    }

    /// <summary>A release number, or a time that states its offset from UTC.</summary>
    public static AsOf? AsOf(string parameter, string? text, ParameterErrors errors)
    {
        if (text is null)
        {
            return null;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var release) && release > 0)
        {
            return new AsOf(release, null);
        }

        // A '+' that was not escaped arrives as a space.
        var time = text.Replace(' ', '+');
        if (time.Contains('T', StringComparison.Ordinal)
            && (time.EndsWith('Z') || time.LastIndexOfAny(['+', '-']) > time.IndexOf('T', StringComparison.Ordinal))
            && DateTimeOffset.TryParse(time, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment))
        {
            return new AsOf(null, moment.ToUniversalTime());
        }

        errors.Add(parameter, "bad-as-of", $"“{text}”不是发布号,也不是带时差的时间(如 2019-09-15T08:00:00+08:00)。", $"'{text}' is neither a release number nor a time with an offset such as 2019-09-15T08:00:00+08:00.");
        return null;
    }

    /// <summary>A number within bounds.</summary>
    public static int Number(string parameter, string? text, int ifAbsent, int most, ParameterErrors errors)
    {
        if (text is null)
        {
            return ifAbsent;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most)
        {
            return number;
        }

        errors.Add(parameter, "bad-number", $"“{text}”不是 1 到 {most} 之间的整数。", $"'{text}' is not a whole number from 1 to {most}.");
        return ifAbsent;
    }

    /// <summary>true or false; false where there is none.</summary>
    public static bool Flag(string parameter, string? text, ParameterErrors errors) =>
        text is not null && OneOf(parameter, text, Flags, errors);

    private static readonly Dictionary<string, bool> Flags = new() { ["true"] = true, ["false"] = false };
}
