using System.Globalization;

namespace HtzPipeline.Functions.Sdmx.Requests;

/// <summary>The xs:dateTime of SDMX; without an offset it is the zone's own time.</summary>
internal static class SdmxMoment
{
    /// <summary>What it looks like, as a regular expression: with the offset or without, which RFC 3339 does not allow.</summary>
    public const string Pattern = "^(19|2[01])[0-9]{2}-[0-9]{2}-[0-9]{2}T[0-9:.]+(Z|[+-][0-9]{2}:[0-9]{2})?$";

    private static readonly TimeSpan Local = TimeSpan.FromHours(8);

    /// <summary>Reads one, decoded; a '+' that somebody decoded once too often is put back.</summary>
    public static bool TryParse(string text, out DateTimeOffset moment)
    {
        var isRead = DateTime.TryParse(text.Replace(' ', '+'), CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var time)
            && text.Contains('T', StringComparison.Ordinal)
            && time.Year is >= 1900 and <= 2199;
        moment = !isRead ? default : time.Kind == DateTimeKind.Unspecified ? new(time, Local) : new(time.ToUniversalTime());
        return isRead;
    }
}
