using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Playwright;

namespace HtzPipeline.EndToEnd.Tests.Pages;

/// <summary>Stands in for Entra ID's login pages, and for the app where it would have to believe their tokens; no request leaves the machine.</summary>
internal sealed class EntraLogin
{
    public const string Name = "王五";
    public const string AccessToken = "the-access-token";

    private const string Tenant = "11111111-2222-3333-4444-555555555555";
    private const string Client = "66666666-7777-8888-9999-000000000000";
    private const string Authority = $"https://login.microsoftonline.com/{Tenant}/v2.0";

    private string _nonce = "";

    public string? Challenge { get; private set; }

    public string? ChallengeMethod { get; private set; }

    /// <summary>What the challenge must have been by the verifier that came with the code (RFC 7636 section 4.6).</summary>
    public string? ChallengeOfVerifier { get; private set; }

    /// <summary>The Authorization header that the app was asked with who calls.</summary>
    public string? AuthorizationOfMe { get; private set; }

    /// <summary>From here on the page meets this.</summary>
    public static async Task<EntraLogin> ReplaceAsync(IPage page)
    {
        var login = new EntraLogin();
        await page.RouteAsync("**/api/v1/**", login.AnswerForTheAppAsync);
        await page.RouteAsync("https://login.microsoftonline.com/**", login.AnswerAsync);
        return login;
    }

    private async Task AnswerForTheAppAsync(IRoute route)
    {
        var path = new Uri(route.Request.Url).AbsolutePath;
        var headers = await route.Request.AllHeadersAsync();
        if (path == "/api/v1/sign-in")
        {
            await JsonAsync(route, new { entra = new { authority = Authority, clientId = Client, scope = $"api://{Client}/.default" } });
        }
        else if (path == "/api/v1/me")
        {
            AuthorizationOfMe = headers.GetValueOrDefault("authorization");
            await JsonAsync(route, new { id = "entra:1", name = Name, rights = new[] { new { right = "upload", department = "talent" } } });
        }
        else
        {
            headers.Remove("authorization");
            await route.ContinueAsync(new() { Headers = headers });
        }
    }

    private Task AnswerAsync(IRoute route)
    {
        var address = new Uri(route.Request.Url);
        if (address.AbsolutePath.EndsWith("/authorize", StringComparison.Ordinal))
        {
            var query = QueryHelpers.ParseQuery(address.Query);
            (_nonce, Challenge, ChallengeMethod) = (query["nonce"].ToString(), query["code_challenge"].ToString(), query["code_challenge_method"].ToString());
            var back = $"{query["redirect_uri"]}#code=the-code&state={Uri.EscapeDataString(query["state"].ToString())}";
            return route.FulfillAsync(new() { ContentType = "text/html", Body = $"<script>location.replace({JsonSerializer.Serialize(back)})</script>" });
        }

        if (address.AbsolutePath.EndsWith("/token", StringComparison.Ordinal))
        {
            var form = QueryHelpers.ParseQuery(route.Request.PostData);
            ChallengeOfVerifier = Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString())));
            return JsonAsync(route, new
            {
                token_type = "Bearer",
                scope = $"api://{Client}/.default",
                expires_in = 3600,
                access_token = AccessToken,
                id_token = IdToken(),
                client_info = Encode(new { uid = "1", utid = Tenant }),
            });
        }

        return route.AbortAsync();
    }

    private string IdToken()
    {
        var now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        var claims = new { aud = Client, iss = Authority, tid = Tenant, oid = "1", sub = "1", name = Name, preferred_username = "ww@example.org", nonce = _nonce, iat = now, nbf = now, exp = now + 3600, ver = "2.0" };
        return $"{Encode(new { alg = "RS256", typ = "JWT" })}.{Encode(claims)}.c2ln";
    }

    private static string Encode(object json) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(json));

    private static Task JsonAsync(IRoute route, object json) => route.FulfillAsync(new()
    {
        ContentType = "application/json",
        Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "*" },
        Body = JsonSerializer.Serialize(json),
    });
}
