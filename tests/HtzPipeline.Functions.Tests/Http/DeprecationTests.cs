using System.Text.Json;
using HtzPipeline.Functions.Hosting;
using HtzPipeline.Functions.Http;
using HtzPipeline.Functions.Storage.Account;
using HtzPipeline.Functions.Tests.Documentation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace HtzPipeline.Functions.Tests.Http;

/// <summary>What a client is told of that which is to go, by an app in which something is.</summary>
public sealed class DeprecationTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Since = new(2026, 12, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Sunset = new(2027, 12, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly WebApplication _app = PipelineApp.Build([], port: 0, builder =>
    {
        builder.Configuration[StorageClients.Setting] = AzuriteOptions.OnFreePorts().ConnectionString;
        builder.Configuration["Access:Reading"] = "open";
        builder.Logging.ClearProviders();
    });

    private HttpClient _client = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _app.MapGet("/api/v1/old", () => "old").AllowAnonymous().WithName("GetOld").WithMetadata(new Deprecation(Since, Sunset, "/docs/"));
        _app.MapGet("/api/v1/half-old", (string? way) => TypedResults.BadRequest(way)).AllowAnonymous().WithName("GetHalfOld")
            .WithMetadata(new Deprecation(Since, Sunset, "/docs/", "way"));
        await _app.StartAsync(Cancellation);
        _client = new() { BaseAddress = new Uri(new Uri(_app.Urls.First()), "/api/v1/") };
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app.DisposeAsync();
    }

    [Theory]
    [InlineData("old")]
    [InlineData("half-old?way=1")]
    public async Task What_goes_says_so_and_when_and_where_that_is_explained(string address)
    {
        using var answer = await _client.GetAsync(address, Cancellation);

        Assert.Equal($"@{Since.ToUnixTimeSeconds()}", Assert.Single(answer.Headers.GetValues("Deprecation")));
        Assert.Equal("Wed, 01 Dec 2027 00:00:00 GMT", Assert.Single(answer.Headers.GetValues("Sunset")));
        Assert.Equal(["</docs/>; rel=\"deprecation\"", "</docs/>; rel=\"sunset\""], answer.Headers.GetValues("Link"));
    }

    [Theory]
    [InlineData("half-old")]
    [InlineData("sign-in")]
    public async Task Who_does_not_use_it_is_told_nothing(string address)
    {
        using var answer = await _client.GetAsync(address, Cancellation);

        Assert.False(answer.Headers.Contains("Deprecation") || answer.Headers.Contains("Sunset") || answer.Headers.Contains("Link"));
    }

    [Fact]
    public async Task OpenAPI_marks_the_operation_or_the_parameter()
    {
        var paths = JsonDocument.Parse(await _client.GetStringAsync("openapi.json", Cancellation)).RootElement.GetProperty("paths");

        Assert.True(paths.GetProperty("/api/v1/old").GetProperty("get").GetProperty("deprecated").GetBoolean());
        Assert.False(paths.GetProperty("/api/v1/half-old").GetProperty("get").TryGetProperty("deprecated", out _));
        Assert.True(paths.GetProperty("/api/v1/half-old").GetProperty("get").GetProperty("parameters")[0].GetProperty("deprecated").GetBoolean());
    }

    [Fact]
    public void The_page_of_changes_lists_all_that_goes()
    {
        var page = string.Join('\n', MarkdownPage.Read("docs/api.md").Lines);
        var declared = _app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .SelectMany(endpoint => endpoint.Metadata.GetOrderedMetadata<Deprecation>().Select(one => $"{endpoint.RoutePattern.RawText}{(one.Parameter is { } parameter ? $"?{parameter}=" : "")}"));

        Assert.Equal(["/api/v1/old", "/api/v1/half-old?way="], declared.Where(one => !page.Contains(one, StringComparison.Ordinal)));
    }

    [Fact]
    public void Nothing_goes_before_it_is_deprecated() =>
        Assert.Throws<ArgumentException>(() => new Deprecation(Sunset, Since, "/docs/"));
}
