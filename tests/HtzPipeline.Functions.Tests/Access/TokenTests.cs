using System.Security.Cryptography;
using System.Text;
using HtzPipeline.Functions.Access;
using Microsoft.IdentityModel.Tokens;

namespace HtzPipeline.Functions.Tests.Access;

/// <summary>Entra ID's tokens, and what looks like them.</summary>
public class TokenTests(AzuriteFixture azurite)
{
    private static readonly object Reason = new { reason = "传错了" };

    [Fact]
    public async Task A_person_may_do_what_the_roles_in_the_token_say_and_is_written_down_by_name()
    {
        await using var issuer = await TokenIssuer.StartAsync();
        await using var test = await AccessUnderTest.CreateAsync(azurite, issuer.Settings);
        var id = await test.PublishedAsync();

        Assert.Equal(200, (await test.SendAsync("GET", "catalogue", issuer.Token("Read"))).Status);
        Assert.Equal(403, (await test.SendAsync("POST", $"submissions/{id}/withdrawal", issuer.Token("Read"), Reason)).Status);
        Assert.Equal(403, (await test.SendAsync("POST", $"submissions/{id}/withdrawal", issuer.Token("Upload.finance", "Approve"), Reason)).Status);
        Assert.Equal(200, (await test.SendAsync("POST", $"submissions/{id}/redrive", issuer.Token("Upload"))).Status);
        var withdrawal = await test.SendAsync("POST", $"submissions/{id}/withdrawal", issuer.Token("Upload.economy"), Reason);
        Assert.Equal(200, withdrawal.Status);
        Assert.Equal("王五", withdrawal.Body.GetProperty("decision").GetProperty("by").GetString());
        Assert.Contains(await test.AuditAsync(), entry => entry is { Kind: "WithdrawSubmission", Who: "entra:11111111-2222-3333-4444-555555555555", Name: "王五", Outcome: "200" });
    }

    [Fact]
    public async Task A_token_that_is_not_what_it_seems_signs_nobody_in()
    {
        await using var issuer = await TokenIssuer.StartAsync();
        await using var test = await AccessUnderTest.CreateAsync(azurite, issuer.Settings);
        using var stranger = RSA.Create(2048);
        string[] roles = ["Upload", "Approve", "Read"];
        var (now, good) = (DateTime.UtcNow, issuer.Token(roles));
        var parts = good.Split('.');
        var forged = new Dictionary<string, string>
        {
            ["no algorithm"] = $"{Text("""{"alg":"none","typ":"JWT"}""")}.{parts[1]}.",
            ["no algorithm, old signature"] = $"{Text("""{"alg":"None","typ":"JWT","kid":"k1"}""")}.{parts[1]}.{parts[2]}",
            ["unsigned"] = issuer.Token(roles, token => token.SigningCredentials = null),
            ["signed with the public key as a password"] = issuer.Token(
                roles, token => token.SigningCredentials = new(new SymmetricSecurityKey(Encoding.ASCII.GetBytes(issuer.PublicPem)) { KeyId = "k1" }, SecurityAlgorithms.HmacSha256)),
            ["another's key"] = issuer.Token(roles, token => token.SigningCredentials = new(new RsaSecurityKey(stranger), SecurityAlgorithms.RsaSha256)),
            ["another's key by the same name"] = issuer.Token(
                roles, token => token.SigningCredentials = new(new RsaSecurityKey(stranger) { KeyId = "k1" }, SecurityAlgorithms.RsaSha256)),
            ["another algorithm"] = issuer.Token(roles, token => token.SigningCredentials = new(issuer.Key, SecurityAlgorithms.RsaSha512)),
            ["another audience"] = issuer.Token(roles, token => token.Audience = "api://other"),
            ["no audience"] = issuer.Token(roles, token => token.Audience = null),
            ["another issuer"] = issuer.Token(roles, token => token.Issuer = issuer.Authority.Replace("tenant", "other", StringComparison.Ordinal)),
            ["expired"] = issuer.Token(roles, token => (token.NotBefore, token.Expires) = (now.AddHours(-2), now.AddMinutes(-2))),
            ["not yet valid"] = issuer.Token(roles, token => (token.NotBefore, token.Expires) = (now.AddMinutes(5), now.AddHours(1))),
            ["without an end"] = issuer.Token(roles, token => token.Expires = null),
            ["changed"] = $"{parts[0]}.{Text(Encoding.UTF8.GetString(Base64UrlEncoder.DecodeBytes(parts[1])).Replace("Upload", "Uploat", StringComparison.Ordinal))}.{parts[2]}",
            ["cut off"] = good[..^5],
            ["no token"] = "a.b.c",
        };

        Assert.Equal(200, (await test.SendAsync("GET", "me", good)).Status);
        foreach (var (what, token) in forged)
        {
            var reply = await test.SendAsync("GET", "me", token);

            Assert.True((reply.Status, reply.Code) == (401, "unauthorized"), $"{what}: {reply.Status} {reply.Text}");
            Assert.NotEmpty(reply.Headers.WwwAuthenticate);
        }

        Assert.DoesNotContain(test.Logged, line => line.Contains(parts[2], StringComparison.Ordinal));
    }

    [Theory]
    [InlineData]
    [InlineData("upload.economy")]
    [InlineData("Upload.Economy")]
    [InlineData("Upload.")]
    [InlineData("Upload.economy2", "Admin", "0", "1")]
    [InlineData("Upload.econom", "Upload.economy.x", "Uploads")]
    public async Task A_role_that_is_not_to_the_letter_a_right_gives_none(params string[] roles)
    {
        await using var issuer = await TokenIssuer.StartAsync();
        await using var test = await AccessUnderTest.CreateAsync(azurite, issuer.Settings);
        var id = await test.PublishedAsync();

        Assert.Equal(403, (await test.SendAsync("POST", $"submissions/{id}/withdrawal", issuer.Token(roles), Reason)).Status);
    }

    [Theory]
    [InlineData("https://login.microsoftonline.com/common/v2.0", "api://htz")]
    [InlineData("https://login.partner.microsoftonline.cn/organizations/v2.0", "api://htz")]
    [InlineData("http://login.example/tenant/v2.0", "api://htz")]
    [InlineData("https://login.microsoftonline.com/8a1b2c3d-0000-0000-0000-000000000000/v2.0", "")]
    public void Settings_that_would_let_everybody_in_are_refused(string authority, string audience) =>
        Assert.Throws<InvalidOperationException>(() => new EntraOptions { Authority = authority, Audience = audience }.Checked());

    [Fact]
    public async Task Where_no_authority_is_set_no_token_is_believed()
    {
        await using var issuer = await TokenIssuer.StartAsync();
        await using var test = await AccessUnderTest.CreateAsync(azurite);

        Assert.Equal(401, (await test.SendAsync("GET", "me", issuer.Token("Upload"))).Status);
    }

    private static string Text(string json) => Base64UrlEncoder.Encode(json);
}
