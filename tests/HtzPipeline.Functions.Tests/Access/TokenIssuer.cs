using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace HtzPipeline.Functions.Tests.Access;

/// <summary>Issues tokens as Entra ID does: a discovery document and signing keys on loopback.</summary>
internal sealed class TokenIssuer : IAsyncDisposable
{
    public const string Audience = "api://htz-pipeline";

    private readonly WebApplication _app;
    private readonly RSA _rsa = RSA.Create(2048);

    private TokenIssuer()
    {
        Key = new(_rsa) { KeyId = "k1" };
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        _app = builder.Build();
        _app.MapGet("/tenant/v2.0/.well-known/openid-configuration", () => new { issuer = Authority, jwks_uri = $"{Authority}/keys" });
        _app.MapGet("/tenant/v2.0/keys", () =>
        {
            var published = _rsa.ExportParameters(includePrivateParameters: false);
            return new
            {
                keys = new[] { new { kty = "RSA", use = "sig", kid = Key.KeyId, alg = "RS256", n = Base64UrlEncoder.Encode(published.Modulus), e = Base64UrlEncoder.Encode(published.Exponent) } },
            };
        });
    }

    /// <summary>The key that it signs with.</summary>
    public RsaSecurityKey Key { get; }

    /// <summary>Its public half as text, for who would use it as a password.</summary>
    public string PublicPem => _rsa.ExportSubjectPublicKeyInfoPem();

    public string Authority => $"{_app.Urls.First()}/tenant/v2.0";

    /// <summary>The settings of an app that believes it.</summary>
    public (string, string)[] Settings => [("Entra:Authority", Authority), ("Entra:Audience", Audience), ("Access:FailuresPerMinute", "0")];

    public static async Task<TokenIssuer> StartAsync()
    {
        var issuer = new TokenIssuer();
        await issuer._app.StartAsync(TestContext.Current.CancellationToken);
        return issuer;
    }

    /// <summary>A token that is good for an hour.</summary>
    public string Token(params string[] roles) => Token(roles, _ => { });

    /// <summary>A token with something changed.</summary>
    public string Token(string[] roles, Action<SecurityTokenDescriptor> change)
    {
        var now = DateTime.UtcNow;
        var token = new SecurityTokenDescriptor
        {
            Issuer = Authority,
            Audience = Audience,
            IssuedAt = now,
            NotBefore = now.AddMinutes(-1),
            Expires = now.AddHours(1),
            SigningCredentials = new(Key, SecurityAlgorithms.RsaSha256),
            Claims = new Dictionary<string, object> { ["oid"] = "11111111-2222-3333-4444-555555555555", ["name"] = "王五", ["roles"] = roles },
        };
        change(token);
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(token);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _rsa.Dispose();
    }
}
