using System.Net;
using System.Text.Json;
using HtzPipeline.Functions.Hosting;
using HtzPipeline.Functions.Storage.Account;
using Microsoft.AspNetCore.Builder;

namespace HtzPipeline.Functions.Tests.Api.Answers;

/// <summary>The app in front of a storage account that does not answer.</summary>
public sealed class FailureTests : IAsyncLifetime
{
    private readonly WebApplication _app = PipelineApp.Build(
        [], port: 0, builder =>
        {
            builder.Configuration[StorageClients.Setting] = AzuriteOptions.OnFreePorts().ConnectionString;
            builder.Configuration["Access:Reading"] = "open";
        });

    private HttpClient _client = null!;

    public async ValueTask InitializeAsync()
    {
        await _app.StartAsync();
        _client = new HttpClient { BaseAddress = new Uri(_app.Urls.First()) };
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app.DisposeAsync();
    }

    [Theory]
    [InlineData("/api/v1/catalogue", HttpStatusCode.ServiceUnavailable, "storage-unavailable")]
    [InlineData("/api/v1/health", HttpStatusCode.ServiceUnavailable, "not-ready")]
    public async Task A_failure_has_a_code_and_tells_nothing_of_the_inside(string address, HttpStatusCode status, string code)
    {
        using var response = await _client.GetAsync(new Uri(address, UriKind.Relative));
        var text = await response.Content.ReadAsStringAsync();

        Assert.Equal(status, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal(code, JsonSerializer.Deserialize<JsonElement>(text).GetProperty("code").GetString());
        Assert.DoesNotContain("Exception", text, StringComparison.Ordinal);
        Assert.DoesNotContain("127.0.0.1", text, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", text, StringComparison.Ordinal);
    }
}
