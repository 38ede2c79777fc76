using System.Globalization;
using Microsoft.Net.Http.Headers;

namespace HtzPipeline.Functions.Http;

/// <summary>
/// That an endpoint, or one parameter of it, is to go: metadata of the endpoint. Its answers say so in <c>Deprecation</c> (RFC 9745), <c>Sunset</c>
/// (RFC 8594) and <c>Link</c>, refusals too, and the OpenAPI document marks it.
/// </summary>
internal sealed record Deprecation
{
    /// <summary>Declares it.</summary>
    /// <param name="since">Since when nobody should begin to use it; may lie ahead.</param>
    /// <param name="sunset">When it goes; not before <paramref name="since"/> (RFC 9745 section 4).</param>
    /// <param name="notice">The address of what tells why, and what to use instead.</param>
    /// <param name="parameter">The query parameter that goes; null where the endpoint does.</param>
    /// <exception cref="ArgumentException">It would go before it is deprecated.</exception>
    public Deprecation(DateTimeOffset since, DateTimeOffset sunset, string notice, string? parameter = null)
    {
        if (sunset < since)
        {
            throw new ArgumentException("Nothing goes before it is deprecated.", nameof(sunset));
        }

        (Since, Sunset, Notice, Parameter) = (since, sunset, notice, parameter);
    }

    /// <summary>Since when nobody should begin to use it.</summary>
    public DateTimeOffset Since { get; }

    /// <summary>When it goes.</summary>
    public DateTimeOffset Sunset { get; }

    /// <summary>The address of what tells why, and what to use instead.</summary>
    public string Notice { get; }

    /// <summary>The query parameter that goes; null where the endpoint does.</summary>
    public string? Parameter { get; }

    /// <summary>Has the answers of endpoints that are so declared say it; of a parameter those to requests that use it.</summary>
    public static void UseOn(IApplicationBuilder app) => app.Use((context, next) =>
    {
        context.Response.OnStarting(() =>
        {
            List<Deprecation> met = [.. (context.GetEndpoint()?.Metadata.GetOrderedMetadata<Deprecation>() ?? [])
                .Where(one => one.Parameter is null || context.Request.Query.ContainsKey(one.Parameter))];
            if (met.Count > 0)
            {
                // There is one header for all: what is deprecated first counts, and what goes first.
                var headers = context.Response.Headers;
                headers["Deprecation"] = string.Create(CultureInfo.InvariantCulture, $"@{met.Min(one => one.Since).ToUnixTimeSeconds()}");
                headers["Sunset"] = HeaderUtilities.FormatDate(met.Min(one => one.Sunset));
                foreach (var notice in met.Select(one => one.Notice).Distinct())
                {
                    headers.Append(HeaderNames.Link, $"<{notice}>; rel=\"deprecation\"");
                    headers.Append(HeaderNames.Link, $"<{notice}>; rel=\"sunset\"");
                }
            }

            return Task.CompletedTask;
        });
        return next(context);
    });
}
