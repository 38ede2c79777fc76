namespace HtzPipeline.Functions.Access;

/// <summary>Whose tokens are believed: the section <c>Entra</c> of the settings. Without an authority no token is.</summary>
/// <remarks>
/// Tokens are those of the v2.0 endpoint: the app registration's manifest must have <c>requestedAccessTokenVersion: 2</c>. Rights are
/// app roles of the registration, see <see cref="Grants"/>; whoever has none may do nothing.
/// </remarks>
internal sealed record EntraOptions
{
    /// <summary>The section of the settings.</summary>
    public const string Section = "Entra";

    /// <summary>
    /// <c>https://login.microsoftonline.com/{tenant}/v2.0</c>, or on Azure China <c>https://login.partner.microsoftonline.cn/{tenant}/v2.0</c>.
    /// One tenant by its id: <c>common</c> and <c>organizations</c> would let everybody's tokens in, and are refused.
    /// </summary>
    public string? Authority { get; init; }

    /// <summary>Whom the tokens are for: the registration's application id, or its URI.</summary>
    public string? Audience { get; init; }

    /// <summary>The application id that the desk signs people in as, a single-page application of the tenant; that of the audience by default.</summary>
    public string? ClientId { get; init => field = string.IsNullOrWhiteSpace(value) ? null : value; }

    /// <summary>Whether tokens are believed at all.</summary>
    public bool IsOn => !string.IsNullOrWhiteSpace(Authority);

    /// <summary>Refuses settings under which anybody's token would do.</summary>
    /// <exception cref="InvalidOperationException">They are such.</exception>
    public EntraOptions Checked()
    {
        if (!IsOn)
        {
            return this;
        }

        if (string.IsNullOrWhiteSpace(Audience))
        {
            throw new InvalidOperationException($"{Section}:{nameof(Audience)} is not set, so that tokens for any other app would be believed.");
        }

        if (!Uri.TryCreate(Authority, UriKind.Absolute, out var authority)
            || (authority.Scheme != Uri.UriSchemeHttps && !authority.IsLoopback)
            || authority.Segments.Any(segment => segment.TrimEnd('/').ToLowerInvariant() is "common" or "organizations" or "consumers"))
        {
            throw new InvalidOperationException(
                $"{Section}:{nameof(Authority)} must be https://login.microsoftonline.com/{{tenant}}/v2.0 or its like, with one tenant.");
        }

        return this;
    }
}
