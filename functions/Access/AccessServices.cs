using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;

namespace HtzPipeline.Functions.Access;

/// <summary>Who may do what: sign-in, rights and limits, put together from ASP.NET Core's own.</summary>
/// <remarks>
/// Credentials come in one header that no browser sends by itself, and there are no cookies: a stranger's page can make no request in
/// somebody's name, so there is nothing for anti-forgery tokens to do, and CORS gives away no more than the settings open.
/// </remarks>
internal static class AccessServices
{
    private const string EitherScheme = "KeyOrToken";

    public static void AddAccess(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<AccessOptions>().BindConfiguration(AccessOptions.Section);
        services.AddOptions<EntraOptions>().BindConfiguration(EntraOptions.Section).PostConfigure(entra => entra.Checked()).ValidateOnStart();
        services.AddSingleton<KeyStore>().AddSingleton<AuditLog>().AddSingleton<FailureLimit>();

        // Not AddAuthentication, which brings data protection with it: cookies need it, and it would write keys to the home directory at start.
        services.AddAuthenticationCore(authentication => authentication.DefaultScheme = EitherScheme).AddWebEncoders();
        services.AddSingleton<IPostConfigureOptions<JwtBearerOptions>, JwtBearerPostConfigureOptions>();
        new AuthenticationBuilder(services)
            .AddPolicyScheme(EitherScheme, null, either => either.ForwardDefaultSelector = SchemeOf)
            .AddScheme<AuthenticationSchemeOptions, KeyAuthentication>(KeyAuthentication.SchemeName, null)
            .AddScheme<JwtBearerOptions, JwtBearerHandler>(JwtBearerDefaults.AuthenticationScheme, null);
        services.AddOptions<JwtBearerOptions>(JwtBearerDefaults.AuthenticationScheme).Configure<IOptions<EntraOptions>>((jwt, entra) => Configure(jwt, entra.Value));

        services.AddSingleton<IAuthorizationHandler, RightHandler>();
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, Refusals>();
        services.AddAuthorization(authorization =>
        {
            foreach (var right in Enum.GetValues<Right>())
            {
                authorization.AddPolicy(right.ToString(), policy => policy.AddRequirements(new RightRequirement(right)));
            }
        });

        services.AddRateLimiter(_ => { });
        services.AddOptions<RateLimiterOptions>().Configure<IOptions<AccessOptions>>((limiter, access) =>
        {
            limiter.GlobalLimiter = CallerLimits.Of(access.Value);
            limiter.OnRejected = (rejected, _) => CallerLimits.RefuseAsync(rejected.HttpContext, rejected.Lease);
        });
        services.AddOptions<ForwardedHeadersOptions>().Configure<IOptions<AccessOptions>>((forwarded, access) =>
        {
            // All connections come from the host before the app, on loopback; how many entries are its own is what the setting says.
            forwarded.ForwardedHeaders = access.Value.TrustedProxies > 0 ? ForwardedHeaders.XForwardedFor : ForwardedHeaders.None;
            forwarded.ForwardLimit = access.Value.TrustedProxies;
            forwarded.KnownProxies.Clear();
            forwarded.KnownIPNetworks.Clear();
        });
    }

    public static void UseAccess(this WebApplication app)
    {
        app.UseForwardedHeaders();
        app.Use(next => context => app.Services.GetRequiredService<FailureLimit>().GateAsync(context, next));
        app.UseAuthentication();
        app.UseRateLimitHeaders();
        app.UseRateLimiter();
        app.UseAuthorization();
    }

    private static string SchemeOf(HttpContext context) =>
        context.RequestServices.GetRequiredService<IOptions<EntraOptions>>().Value.IsOn
        && KeyAuthentication.CredentialOf(context.Request)?.StartsWith(KeySecret.Prefix, StringComparison.Ordinal) == false
            ? JwtBearerDefaults.AuthenticationScheme
            : KeyAuthentication.SchemeName;

    private static void Configure(JwtBearerOptions jwt, EntraOptions entra)
    {
        jwt.Authority = entra.Authority;
        jwt.Audience = entra.Audience;

        // Plain HTTP only from the machine itself, as EntraOptions has seen to.
        jwt.RequireHttpsMetadata = entra.Authority?.StartsWith(Uri.UriSchemeHttps, StringComparison.OrdinalIgnoreCase) != false;
        jwt.MapInboundClaims = false;
        jwt.SaveToken = false;
        jwt.TokenValidationParameters.ValidAlgorithms = [SecurityAlgorithms.RsaSha256];
        jwt.TokenValidationParameters.ClockSkew = TimeSpan.FromMinutes(1);
        jwt.TokenValidationParameters.NameClaimType = "name";
        jwt.TokenValidationParameters.RoleClaimType = Grants.ClaimType;
    }
}
