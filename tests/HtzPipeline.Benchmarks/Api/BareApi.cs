using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace HtzPipeline.Benchmarks.Api;

/// <summary>The bare SDK behind endpoints that answer with nothing, and a client of them.</summary>
internal sealed class BareApi : IAsyncDisposable
{
    private readonly WebApplication _app;
    private HttpClient _client = null!;

    private BareApi(BareSdk bare)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        _app = builder.Build();
        _app.Urls.Add("http://127.0.0.1:0");
        _app.MapGet("/head", async () =>
        {
            await bare.ReadHeadAsync();
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        });
        foreach (var (number, question) in ApiCase.All.Index())
        {
            _app.MapGet($"/{number}", async () =>
            {
                await bare.ReadAsync(question);
                return TypedResults.NoContent();
            });
        }
    }

    public static async Task<BareApi> StartAsync(BareSdk bare)
    {
        var api = new BareApi(bare);
        await api._app.StartAsync();
        api._client = new HttpClient { BaseAddress = new Uri(api._app.Urls.First()) };
        return api;
    }

    public Task AskHeadAsync() => AskAsync("/head");

    public Task AskAsync(ApiCase question) => AskAsync($"/{ApiCase.All.Index().First(pair => pair.Item == question).Index}");

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app.DisposeAsync();
    }

    private async Task AskAsync(string address)
    {
        using var response = await _client.GetAsync(new Uri(address, UriKind.Relative));
    }
}
