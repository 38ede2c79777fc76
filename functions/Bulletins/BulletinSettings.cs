namespace HtzPipeline.Functions.Bulletins;

/// <summary>The settings of the bulletins that are written by themselves, section <c>Bulletins</c>.</summary>
/// <param name="From">The first month whose bulletin is written: <c>Bulletins__From</c>; null for none at all.</param>
internal sealed record BulletinSettings(Period? From)
{
    private const string FromSetting = "Bulletins:From";

    /// <summary>Reads them.</summary>
    /// <exception cref="InvalidOperationException">The month is none.</exception>
    public static BulletinSettings Read(IConfiguration settings) => settings[FromSetting] switch
    {
        null or "" => new((Period?)null),
        { } text when Period.TryParse(text, null, out var month) && month == month.FirstMonth => new(month),
        var other => throw new InvalidOperationException($"{FromSetting} 应为月份 should be a month such as 2026-01: {other}"),
    };
}
