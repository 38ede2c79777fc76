using HtzPipeline.Functions.Access;

namespace HtzPipeline.Functions.Api.Me;

/// <summary>How one can sign in, beside with a department's key. None of it is secret.</summary>
/// <param name="Entra">Where and as what to sign in with Entra ID; null where its tokens are not believed.</param>
internal sealed record SignInResource(EntraSignInResource? Entra)
{
    public static SignInResource Of(EntraOptions entra) => new(entra.IsOn ? EntraSignInResource.Of(entra) : null);
}

/// <summary>What a single-page application needs for the authorization code flow with PKCE.</summary>
/// <param name="Authority">The tenant's v2.0 endpoint.</param>
/// <param name="ClientId">The application id of the pages.</param>
/// <param name="Scope">The scope to ask for.</param>
internal sealed record EntraSignInResource(string Authority, string ClientId, string Scope)
{
    private const string UriScheme = "api://";

    public static EntraSignInResource Of(EntraOptions entra) => new(
        entra.Authority!,
        entra.ClientId ?? (entra.Audience!.StartsWith(UriScheme, StringComparison.Ordinal) ? entra.Audience[UriScheme.Length..] : entra.Audience),
        $"{entra.Audience}/.default");
}
