namespace HtzPipeline.Functions.Api.Catalogue;

/// <summary>Who publishes. What the catalogue does not say is null.</summary>
/// <param name="Name">The publisher's name.</param>
/// <param name="ShortName">The publisher's name for short.</param>
/// <param name="Title">The title of the data.</param>
/// <param name="Address">Where the pages are reached from outside.</param>
/// <param name="Logo">The path of the logo.</param>
/// <param name="Licence">The terms of use.</param>
/// <param name="Contact">Whom to ask.</param>
internal sealed record AboutResource(
    LocalText Name, LocalText ShortName, LocalText Title, string? Address, string? Logo, LicenceResource? Licence, ContactResource? Contact)
{
    /// <summary>The path that the logo is served at.</summary>
    public const string LogoPath = "/about/logo";

    public static AboutResource Of(About about) => new(
        about.Name,
        about.ShortName,
        about.Title,
        about.Address?.AbsoluteUri,
        about.Logo is null ? null : LogoPath,
        about.Licence is { } licence ? new(licence.Name, licence.Address?.AbsoluteUri) : null,
        about.Contact is { } contact ? new(contact.Name, contact.Email, contact.Phone, contact.Address?.AbsoluteUri) : null);
}

/// <summary>Terms of use.</summary>
internal sealed record LicenceResource(LocalText Name, string? Url);

/// <summary>Whom to ask.</summary>
internal sealed record ContactResource(LocalText Name, string? Email, string? Phone, string? Url);
