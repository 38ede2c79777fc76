using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using HtzPipeline.Functions.Ingest;
using HtzPipeline.Functions.Storage.Observations;

namespace HtzPipeline.Functions.Api.Answers;

/// <summary>The parameters that several queries share: text to meaning, or an error.</summary>
internal static class Parameters
{
    // Who means today names its end, as the pages do.
    private static readonly TimeSpan MostAhead = TimeSpan.FromDays(1);

    /// <summary>The most names that a list may have.</summary>
    public const int MostNames = 200;

    /// <summary>What stands for all that there are.</summary>
    public const string All = "*";

    private static readonly Dictionary<string, Measure> MeasureCodes = MeasureFacts.All.ToDictionary(m => m.Code, m => m.Measure);
    private static readonly Dictionary<string, Language> Languages = new() { ["zh"] = Core.Figures.Language.Zh, ["en"] = Core.Figures.Language.En };
    private static readonly Dictionary<string, bool> Flags = new() { ["true"] = true, ["false"] = false };

    /// <summary>Whether a parameter says anything: a form sends the fields that were left blank too.</summary>
    public static bool Given([NotNullWhen(true)] string? text) => !string.IsNullOrWhiteSpace(text);

    /// <summary>The name of a file.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <param name="text">What it says.</param>
    /// <param name="ifNone">The name where it says nothing.</param>
    /// <param name="errors">Gets what is wrong with the name.</param>
    public static string FileName(string parameter, string? text, string ifNone, ParameterErrors errors)
    {
        var name = Given(text) ? text : ifNone;
        if (FileNameRules.FaultOf(name) is { } fault)
        {
            errors.Add(parameter, "bad-file-name", fault.Zh, fault.En);
        }

        return name;
    }

    /// <summary>A comma-separated list; none where there are too many.</summary>
    public static IReadOnlyList<string> Names(string parameter, string? text, ParameterErrors errors)
    {
        string[] names = [.. (text ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct()];
        if (names.Length <= MostNames)
        {
            return names;
        }

        errors.Add(parameter, "too-many-names", $"最多 {MostNames} 项。", $"There may be {MostNames} names at most.");
        return [];
    }

    /// <summary>Area codes or names, or <c>*</c> for all; the root area where there is none.</summary>
    public static IReadOnlyList<Area> Areas(string parameter, string? text, IndicatorCatalogue catalogue, ParameterErrors errors)
    {
        var areas = new List<Area>();
        var names = Names(parameter, text, errors);
        if (names.Contains(All))
        {
            return catalogue.Areas;
        }

        foreach (var name in names)
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

        return names.Count == 0 ? [catalogue.RootArea] : [.. areas.Distinct()];
    }

    /// <summary>Measure codes; all measures where there is none.</summary>
    public static IReadOnlySet<Measure> Measures(string parameter, string? text, ParameterErrors errors)
    {
        var names = Names(parameter, text, errors);
        return (names.Count == 0 ? MeasureCodes.Values : names.Select(code => OneOf(parameter, code, MeasureCodes, errors))).ToHashSet();
    }

    /// <summary>A unit by code or name; null where there is none.</summary>
    public static Unit? Unit(string parameter, string? text, IndicatorCatalogue catalogue, ParameterErrors errors)
    {
        if (!Given(text))
        {
            return null;
        }

        if (catalogue.FindUnit(text) is { } unit)
        {
            return unit;
        }

        var known = string.Join('、', catalogue.Units.Select(one => $"{one.Code} {one.Name.Zh}"));
        errors.Add(parameter, "unknown-unit", $"没有单位“{text}”,可用的有:{known}。", $"There is no unit '{text}'; there are: {known}.");
        return null;
    }

    /// <summary>A period in the SDMX form.</summary>
    public static Period? Period(string parameter, string? text, ParameterErrors errors)
    {
        if (!Given(text))
        {
            return null;
        }

        if (Core.Layout.Grammar.WrittenPeriod.TryParse(text, out var period))
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

    /// <summary>
    /// A release number, or a time that states its offset from UTC; not one that lies ahead by more than a day: what is told of it now would be another
    /// answer then.
    /// </summary>
    public static AsOf? AsOf(string parameter, string? text, ParameterErrors errors)
    {
        var asOf = Moment(parameter, text, errors);
        if (asOf?.Time is { } time && time > errors.Now && time - errors.Now > MostAhead)
        {
            errors.Add(parameter, "time-ahead", $"“{text}”还没有到。", $"'{text}' lies ahead.");
        }

        return asOf;
    }

    /// <summary>The same; a time may lie ahead.</summary>
    public static AsOf? Moment(string parameter, string? text, ParameterErrors errors)
    {
        if (!Given(text))
        {
            return null;
        }

        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var release) && release > 0)
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
        if (!Given(text))
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

    /// <summary>A language; Chinese where there is none.</summary>
    public static Language Language(string parameter, string? text, ParameterErrors errors) =>
        Given(text) ? OneOf(parameter, text, Languages, errors) : Core.Figures.Language.Zh;

    /// <summary>true or false; <paramref name="usual"/> where there is none.</summary>
    public static bool Flag(string parameter, string? text, ParameterErrors errors, bool usual = false) =>
        Given(text) ? OneOf(parameter, text, Flags, errors) : usual;
}
