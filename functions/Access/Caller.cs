using System.Security.Claims;

namespace HtzPipeline.Functions.Access;

/// <summary>Who calls: from a key or a token alone. No other header is asked, since a client can send whatever it likes.</summary>
/// <param name="Id"><c>key:{id}</c> or <c>entra:{object id}</c>.</param>
/// <param name="Name">The name to be recorded and shown.</param>
internal sealed record Caller(string Id, string Name)
{
    /// <summary>The claim that a key's id is in.</summary>
    public const string KeyClaim = "htz_key";

    /// <summary>The caller; null where nobody has signed in.</summary>
    public static Caller? Of(ClaimsPrincipal user) => user.Identity?.IsAuthenticated != true ? null
        : user.FindFirst(KeyClaim)?.Value is { } key ? new($"key:{key}", user.Identity.Name ?? key)
        : (user.FindFirst("oid") ?? user.FindFirst("sub"))?.Value is { } subject ? new($"entra:{subject}", NameOf(user) ?? subject)
        : null;

    /// <summary>The caller of an endpoint that nobody reaches without signing in.</summary>
    public static Caller Known(ClaimsPrincipal user) => Of(user) ?? throw new InvalidOperationException("The endpoint asks for no right.");

    // A person has the first two, an app with a secret of its own the last.
    private static string? NameOf(ClaimsPrincipal user) => (user.FindFirst("name") ?? user.FindFirst("preferred_username") ?? user.FindFirst("azp"))?.Value;
}
