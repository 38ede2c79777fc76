using System.Globalization;

namespace HtzPipeline.Functions.Storage.Observations;

/// <summary>A question about releases that makes sense by itself, but has no answer as things stand. The API says so with 400.</summary>
/// <param name="code">A stable code.</param>
/// <param name="why">Why there is no answer.</param>
internal sealed class UnanswerableException(string code, LocalText why) : Exception($"{why.Zh} {why.En}")
{
    /// <summary>A stable code, in words with hyphens.</summary>
    public string Code => code;

    /// <summary>Why there is no answer.</summary>
    public LocalText Why => why;

    /// <summary>Asked for is a release that an area does not have yet.</summary>
    /// <param name="area">The area's code.</param>
    /// <param name="asked">The number asked for.</param>
    /// <param name="latest">The number of its latest release; 0 where it has none.</param>
    public static UnanswerableException NoSuchRelease(string area, long asked, long latest) => new("unknown-release", new(
        string.Create(CultureInfo.InvariantCulture, $"区域 {area} 还没有第 {asked} 次发布,最新的是 {latest}。"),
        string.Create(CultureInfo.InvariantCulture, $"There is no release {asked} of {area} yet; the latest is {latest}.")));

    /// <summary>Changes are asked for up to a time before the one that they should begin after.</summary>
    public static UnanswerableException UntilBeforeSince() =>
        new("until-before-since", new("until 的时间早于 since。", "The time of until is before that of since."));

    /// <summary>Changes are asked for up to a release before the one that they should begin after.</summary>
    /// <param name="since">After which release.</param>
    /// <param name="until">Up to which release.</param>
    public static UnanswerableException UntilBeforeSince(long since, long until) => new("until-before-since", new(
        string.Create(CultureInfo.InvariantCulture, $"until(第 {until} 次发布)早于 since(第 {since} 次发布)。"),
        string.Create(CultureInfo.InvariantCulture, $"until, which is release {until}, is before since, which is release {since}.")));
}
