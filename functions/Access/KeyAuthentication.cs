using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace HtzPipeline.Functions.Access;

/// <summary>
/// Signs callers in by a department's key: <c>Authorization: Bearer htz_…</c> (RFC 6750), and nowhere else. Never the address, which ends up
/// in logs and histories; never a cookie, which a browser would send along with a stranger's form.
/// </summary>
internal sealed class KeyAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, KeyStore keys, TimeProvider clock)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    /// <summary>The name of the scheme.</summary>
    public const string SchemeName = "Key";

    private const string Bearer = "Bearer ";

    // Held against where there is no key of an id, so that it takes as long as where there is one.
    private static readonly string NoHash = KeySecret.Create().Hash;

    /// <summary>The bearer credential of a request; null if it has none.</summary>
    public static string? CredentialOf(HttpRequest request) =>
        request.Headers.Authorization is [{ } header] && header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) ? header[Bearer.Length..].Trim() : null;

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Request.Headers.Authorization.Count == 0)
        {
            return AuthenticateResult.NoResult();
        }

        if (CredentialOf(Request) is not { } credential || !KeySecret.TryParse(credential, out var secret))
        {
            return AuthenticateResult.Fail("This is no key");
        }

        var key = await keys.FindAsync(secret.Id, Context.RequestAborted);
        if (!secret.IsOf(key?.Hash ?? NoHash) || key is null)
        {
            return AuthenticateResult.Fail("There is no such key");
        }

        // Only who has the secret learns what has become of it.
        return key.IsGood(clock.GetUtcNow())
            ? AuthenticateResult.Success(new(PrincipalOf(key), Scheme.Name))
            : AuthenticateResult.Fail(key.Revoked is null ? "The key has expired" : "The key has been revoked");
    }

    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        var failure = (await HandleAuthenticateOnceSafeAsync()).Failure;
        Response.StatusCode = StatusCodes.Status401Unauthorized;
        Response.Headers.Append(
            HeaderNames.WWWAuthenticate,
            failure is null ? "Bearer realm=\"HtzPipeline\"" : $"Bearer realm=\"HtzPipeline\", error=\"invalid_token\", error_description=\"{failure.Message}\"");
    }

    private ClaimsPrincipal PrincipalOf(DepartmentKey key) => new(new ClaimsIdentity(
        [
            new(Caller.KeyClaim, key.Id),
            new(ClaimsIdentity.DefaultNameClaimType, key.Name),
            .. key.Rights.Select(right => new Claim(Grants.ClaimType, Grants.Of(right, key.Department))),
        ],
        Scheme.Name,
        ClaimsIdentity.DefaultNameClaimType,
        Grants.ClaimType));
}
