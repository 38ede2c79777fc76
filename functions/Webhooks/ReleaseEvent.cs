using System.Globalization;
using System.Text.Json.Serialization;
using HtzPipeline.Functions.Formats.Cubes;
using HtzPipeline.Functions.Storage.Observations;

namespace HtzPipeline.Functions.Webhooks;

/// <summary>What a webhook is told of a release.</summary>
/// <param name="Timestamp">When the release became visible, +08:00.</param>
/// <param name="Data">Which release.</param>
internal sealed record ReleaseEvent(DateTimeOffset Timestamp, ReleaseEventData Data) : WebhookEvent("release.published", Timestamp)
{
    /// <summary>The event's id: <c>370400-HTZ:12</c>.</summary>
    [JsonIgnore]
    public override string Id => Data.Id;

    /// <inheritdoc/>
    [JsonIgnore]
    public override long Number => Data.Release;

    /// <inheritdoc/>
    [JsonIgnore]
    public override string Area => Data.Area;

    /// <inheritdoc/>
    [JsonIgnore]
    public override long Release => Data.Release;

    /// <summary>What there is to tell of a release.</summary>
    /// <param name="release">The release.</param>
    /// <param name="changes">How many figures it changed.</param>
    /// <param name="linkTo">A path of the app, without a slash at its beginning, as the receiver reaches it.</param>
    public static ReleaseEvent Of(Release release, int changes, Func<string, string> linkTo)
    {
        var area = Uri.EscapeDataString(release.Area);
        return new(
            release.Time.ToChinaTime(),
            new(
                release.Id,
                release.Area,
                release.Number,
                release.Number - 1,
                changes,
                release.CatalogueVersion,
                new(
                    linkTo(string.Create(CultureInfo.InvariantCulture, $"api/v1/changes?area={area}&since={release.Number - 1}&until={release.Number}")),
                    linkTo("api/v1/catalogue"))))
        {
            Submission = release.Submission.ToString(),
        };
    }
}

/// <summary>A release, as a webhook is told of it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Area">The area's code.</param>
/// <param name="Release">Its number in the area.</param>
/// <param name="PreviousRelease">The number of the one before; 0 for none.</param>
/// <param name="Changes">How many figures changed, as many as the changes have that it links to; 0 where it only brought known figures again, or too late.</param>
/// <param name="CatalogueVersion">The version of the catalogue it was published with.</param>
/// <param name="Links">Where to ask for more: whole addresses where it is known how the app is reached from outside, and else paths.</param>
internal sealed record ReleaseEventData(
    string Id, string Area, long Release, long PreviousRelease, int Changes, string CatalogueVersion, ReleaseEventLinks Links);

/// <summary>Where to ask for more.</summary>
/// <param name="Changes">What the release changed, figure by figure.</param>
/// <param name="Catalogue">The catalogue.</param>
internal sealed record ReleaseEventLinks(string Changes, string Catalogue);
