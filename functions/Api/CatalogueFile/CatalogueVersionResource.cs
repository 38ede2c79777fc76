using HtzPipeline.Functions.Formats.Cubes;
using HtzPipeline.Functions.Storage.Catalogues;

namespace HtzPipeline.Functions.Api.CatalogueFile;

/// <summary>Which versions of the catalogue were put in force.</summary>
/// <param name="InForce">The version that is in force now; null before there is any.</param>
/// <param name="Items">The acts that put one in force, the latest first: a version that came back is there again.</param>
internal sealed record CatalogueVersionsResource(string? InForce, IReadOnlyList<CatalogueVersionResource> Items)
{
    public static CatalogueVersionsResource Of(IReadOnlyList<CatalogueAct> acts, string? inForce)
    {
        var latest = acts.FirstOrDefault(act => act.Version == inForce);
        return new(inForce, [.. acts.Select(act => CatalogueVersionResource.Of(act, ReferenceEquals(act, latest) ? inForce : null))]);
    }
}

/// <summary>That a version of the catalogue was put in force.</summary>
/// <param name="Version">The version.</param>
/// <param name="Time">When, +08:00; of one from before this was written down, when it was stored.</param>
/// <param name="By">Who; null where that was not written down.</param>
/// <param name="Reason">Why; null where that was not written down.</param>
/// <param name="IsInForce">Whether it is what is in force now.</param>
/// <param name="Added">The indicators that it has and the one before had not; null where there was none before.</param>
/// <param name="Removed">The indicators that it has not and the one before had.</param>
/// <param name="Changed">The indicators of which it says something else.</param>
/// <param name="Others">How many other things it says otherwise: of units, rules, departments and so on.</param>
internal sealed record CatalogueVersionResource(
    string Version, DateTimeOffset Time, string? By, string? Reason, bool IsInForce, ChangedCodes? Added, ChangedCodes? Removed, ChangedCodes? Changed, int? Others)
{
    public static CatalogueVersionResource Of(CatalogueAct act, string? inForce) => new(
        act.Version, act.Time.ToChinaTime(), act.Author?.Name, act.Author?.Reason, act.Version == inForce, act.Changes?.Added, act.Changes?.Removed, act.Changes?.Changed, act.Changes?.Others);
}
