using System.Globalization;
using HtzPipeline.Functions.Query;

namespace HtzPipeline.Functions.Sdmx;

/// <summary>The parameters that SDMX queries share: text to meaning, or an error.</summary>
internal static class SdmxParameters
{
    /// <summary>The types of artefact that figures may be asked for by.</summary>
    public static IReadOnlyCollection<string> Contexts { get; } = ["datastructure", "dataflow", "provisionagreement"];

    // What every query may have: the form of the answer, its language, and the key of the Functions host.
    private static readonly string[] Everywhere = ["format", "formatVersion", "lang", KnownParameters.HostKey];

    /// <summary>Refuses the parameters that a query does not know, and those that are given twice.</summary>
    public static void Check(SdmxTarget target, IReadOnlyCollection<string> known, ParameterErrors errors)
    {
        var names = string.Join(", ", known);
        foreach (var (name, _) in target.Parameters.Where(one => !known.Contains(one.Name) && !Everywhere.Contains(one.Name)
            && !(known.Contains("c") && SeriesSelection.IsFilter(one.Name))))
        {
            errors.Add(name, "unknown-parameter", $"没有参数“{name}”,可用的有:{names}。", $"There is no parameter '{name}'; there are: {names}.");
        }

        foreach (var repeated in target.Parameters.Select(one => one.Name).Where(known.Contains).GroupBy(name => name).Where(one => one.Count() > 1))
        {
            errors.Add(repeated.Key, "repeated-parameter", $"参数 {repeated.Key} 只能出现一次。", $"{repeated.Key} may be given once only.");
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
