namespace HtzPipeline.Core.Validation.Arithmetic;

/// <summary>When the figures of a year are closed.</summary>
internal static class Closing
{
    // China has one time all year.
    private static readonly TimeSpan ZoneOffset = TimeSpan.FromHours(8);

    /// <summary>The instant from which a year is closed: the beginning of a month in China.</summary>
    /// <param name="year">The year.</param>
    /// <param name="months">The full months after its December for which it stays open.</param>
    public static DateTimeOffset Of(int year, int months) => new DateTimeOffset(year, 12, 1, 0, 0, 0, ZoneOffset).AddMonths(months + 1);
}
