using System.Globalization;
using HtzPipeline.Functions.Api.Answers;

namespace HtzPipeline.Functions.Sdmx.Requests;

/// <summary>The parameters that SDMX queries share: text to meaning, or an error.</summary>
internal static class SdmxParameters
{
    /// <summary>The types of artefact that figures may be asked for by.</summary>
    public static IReadOnlyCollection<string> Contexts { get; } = ["datastructure", "dataflow", "provisionagreement"];

    /// <summary>What every query may have beside its own: the form of the answer and its language.</summary>
    public static IReadOnlyCollection<string> Everywhere { get; } = ["format", "formatVersion", "lang"];

    /// <summary>Refuses the parameters that a query does not know, and those that are given twice.</summary>
    public static void Check(SdmxTarget target, IReadOnlyCollection<string> known, ParameterErrors errors)
    {
        // A filter has a component: what is called c alone would be passed over.
        string[] names = [.. known.Select(name => name == "c" ? "c[…]" : name), .. Everywhere];
        foreach (var given in target.Parameters.Select(one => one.Name).Where(name => name != KnownParameters.HostKey).GroupBy(name => name))
        {
            if (names.Contains(given.Key))
            {
                if (given.Count() > 1)
                {
                    errors.AddRepeated(given.Key, given.Count());
                }
            }
            else if (!(known.Contains("c") && SeriesSelection.IsFilter(given.Key)))
            {
                errors.AddUnknown(given.Key, names);
            }
        }

        foreach (var name in target.Parameters.Where(one => Uri.UnescapeDataString(one.Value).Any(char.IsControl)).Select(one => one.Name)
            .Concat(target.Segments.Where(segment => segment.Any(char.IsControl)).Select(_ => "path")).Distinct())
        {
            errors.AddControlCharacter(name);
        }
    }

    /// <summary>A whole number; null where it is absent.</summary>
    public static int? Number(SdmxTarget target, string name, int least, ParameterErrors errors)
    {
        if (target[name] is not { } text)
        {
            return null;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least)
        {
            return number;
        }

        errors.Add(name, "bad-number", $"“{text}”不是不小于 {least} 的整数。", $"'{text}' is not a whole number of {least} or more.");
        return null;
    }

    /// <summary>A time; null where it is absent.</summary>
    public static DateTimeOffset? Moment(SdmxTarget target, string name, ParameterErrors errors)
    {
        if (target[name] is not { } text)
        {
            return null;
        }

        if (SdmxMoment.TryParse(text, out var moment))
        {
            return moment;
        }

        errors.Add(name, "bad-time", $"“{text}”不是时间,应如 2019-09-15T08:00:00+08:00。", $"'{text}' is no time such as 2019-09-15T08:00:00+08:00.");
        return null;
    }
}
