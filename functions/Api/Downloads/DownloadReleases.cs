using System.Globalization;
using HtzPipeline.Functions.Formats.Json;

namespace HtzPipeline.Functions.Api.Downloads;

/// <summary>What a download is of, and where to ask for what has changed since.</summary>
/// <param name="CatalogueVersion">The version of the catalogue that names and units are taken from.</param>
/// <param name="Areas">The areas with their releases.</param>
internal sealed record DownloadReleases(string CatalogueVersion, IReadOnlyList<DownloadReleases.AreaResource> Areas)
{
    public static DownloadReleases Of(DownloadSet set) => new(
        set.Catalogue.Version,
        [.. set.State.Areas.Select(area => new AreaResource(AreaReleaseResource.Of(area), $"/{ChangesSince(area.Area.Code, area.Release)}"))]);

    /// <summary>The path at which the changes of an area since a release are asked for, without a slash at its beginning.</summary>
    public static string ChangesSince(string area, long release) =>
        string.Create(CultureInfo.InvariantCulture, $"api/v1/changes?area={Uri.EscapeDataString(area)}&since={release}");

    /// <summary>An area in a download.</summary>
    /// <param name="Area">The area, and its release.</param>
    /// <param name="Changes">Where the changes since that release are.</param>
    internal sealed record AreaResource(AreaReleaseResource Area, string Changes);
}
