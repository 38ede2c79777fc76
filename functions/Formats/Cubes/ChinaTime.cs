using System.Globalization;

namespace HtzPipeline.Functions.Formats.Cubes;

/// <summary>Times are stored in UTC and shown in the zone's own.</summary>
internal static class ChinaTime
{
    private static readonly TimeSpan Offset = TimeSpan.FromHours(8);

    /// <summary>The same instant with the offset +08:00.</summary>
    public static DateTimeOffset ToChinaTime(this DateTimeOffset time) => time.ToOffset(Offset);

    /// <summary>As JSON writes it: ISO 8601 with the offset, a fraction of a second only where there is one.</summary>
    public static string ToIsoText(this DateTimeOffset time) => time.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture);
}
