using System.Globalization;
using System.Text.Json.Serialization;
using HtzPipeline.Functions.Formats.Cubes;
using HtzPipeline.Functions.Storage.Bulletins;

namespace HtzPipeline.Functions.Webhooks;

/// <summary>What a webhook is told of a bulletin that was written by itself.</summary>
/// <param name="Timestamp">When it was written, +08:00.</param>
/// <param name="Data">Which bulletin.</param>
internal sealed record BulletinEvent(DateTimeOffset Timestamp, BulletinEventData Data) : WebhookEvent("bulletin.written", Timestamp)
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override string Id => Data.Id;

    /// <inheritdoc/>
    [JsonIgnore]
    public override long Number => Data.Number;

    /// <inheritdoc/>
    [JsonIgnore]
    public override string Area => Data.Area;

    /// <inheritdoc/>
    [JsonIgnore]
    public override long Release => Data.Release;

    /// <summary>What there is to tell of an edition.</summary>
    /// <param name="edition">The edition.</param>
    /// <param name="container">The name of the container that its files are in.</param>
    /// <param name="linkTo">A path of the app, without a slash at its beginning, as the receiver reaches it.</param>
    public static BulletinEvent Of(BulletinEdition edition, string container, Func<string, string> linkTo)
    {
        var address = string.Create(
            CultureInfo.InvariantCulture, $"api/v1/bulletins/{edition.Period}?template={edition.Template}&lang={edition.LanguageCode}&asOf={edition.Release}");
        return new(
            edition.Written.ToChinaTime(),
            new(
                string.Create(CultureInfo.InvariantCulture, $"bulletin:{edition.Area}:{edition.Number}"),
                edition.Area,
                edition.Number,
                edition.Period.ToString(),
                edition.Template,
                edition.LanguageCode,
                edition.TemplateVersion,
                edition.Release,
                new($"{container}/{edition.Name}.docx", $"{container}/{edition.Name}.html"),
                new(linkTo($"{address}&format=docx"), linkTo($"{address}&format=html"))));
    }
}

/// <summary>A bulletin, as a webhook is told of it.</summary>
/// <param name="Id">The event's id.</param>
/// <param name="Area">The area's code.</param>
/// <param name="Number">Its number among those of the area.</param>
/// <param name="Period">Its month.</param>
/// <param name="Template">The name of its template.</param>
/// <param name="Language"><c>zh</c> or <c>en</c>.</param>
/// <param name="TemplateVersion">The version of its template.</param>
/// <param name="Release">The release of the area that it was written from.</param>
/// <param name="Files">Where its files are in the storage account: container and blob.</param>
/// <param name="Links">Where to ask for it: whole addresses where it is known how the app is reached from outside, and else paths.</param>
internal sealed record BulletinEventData(
    string Id, string Area, long Number, string Period, string Template, string Language, string TemplateVersion, long Release, BulletinPlaces Files, BulletinPlaces Links);

/// <summary>Where a bulletin is in each of its forms.</summary>
/// <param name="Docx">The Word document.</param>
/// <param name="Html">The page.</param>
internal sealed record BulletinPlaces(string Docx, string Html);
