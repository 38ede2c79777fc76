using Microsoft.Net.Http.Headers;

namespace HtzPipeline.Functions.Formats.Cubes;

/// <summary>What a client can choose about SDMX-CSV by parameters of its media type (SDMX-CSV field guide 2.0).</summary>
/// <param name="Labels"><c>labels</c>: whether names are beside the codes.</param>
/// <param name="Keys"><c>keys</c>: whether keys are in columns of their own.</param>
/// <param name="HasNormalizedTime"><c>timeFormat=normalized</c>: all periods as the months that they end with, as soon as one is not a year.</param>
internal sealed record SdmxCsvOptions(SdmxCsvLabels Labels, SdmxCsvKeys Keys, bool HasNormalizedTime)
{
    /// <summary>Codes only, no keys, periods as they are.</summary>
    public static SdmxCsvOptions Default { get; } = new(SdmxCsvLabels.Id, SdmxCsvKeys.None, false);

    /// <summary>How a Content-Type says them; nothing for the default.</summary>
    public string Parameters => this == Default
        ? ""
        : $"; labels={Labels.ToString().ToLowerInvariant()}; keys={Keys.ToString().ToLowerInvariant()}; timeFormat={(HasNormalizedTime ? "normalized" : "original")}";

    /// <summary>The parameters of a media type in an Accept header; what is not known there is as by default.</summary>
    public static SdmxCsvOptions Of(MediaTypeHeaderValue accepted)
    {
        return new(
            Enum.TryParse<SdmxCsvLabels>(Parameter("labels"), ignoreCase: true, out var labels) ? labels : Default.Labels,
            Enum.TryParse<SdmxCsvKeys>(Parameter("keys"), ignoreCase: true, out var keys) ? keys : Default.Keys,
            Parameter("timeFormat").Equals("normalized", StringComparison.OrdinalIgnoreCase));

        string Parameter(string name) => accepted.Parameters
            .FirstOrDefault(parameter => parameter.Name.Equals(name, StringComparison.OrdinalIgnoreCase))?.GetUnescapedValue().ToString() ?? "";
    }
}

/// <summary>What of a coded component SDMX-CSV shows.</summary>
internal enum SdmxCsvLabels
{
    /// <summary>The codes.</summary>
    Id,

    /// <summary>The codes, and beside each a column of names.</summary>
    Name,

    /// <summary><c>CODE: name</c> in one column.</summary>
    Both,
}

/// <summary>Which keys SDMX-CSV has in columns of their own.</summary>
internal enum SdmxCsvKeys
{
    /// <summary>None.</summary>
    None,

    /// <summary>OBS_KEY.</summary>
    Obs,

    /// <summary>SERIES_KEY.</summary>
    Series,

    /// <summary>SERIES_KEY and OBS_KEY.</summary>
    Both,
}
