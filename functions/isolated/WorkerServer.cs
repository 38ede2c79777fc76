using System.Diagnostics;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace HtzPipeline.Functions.Isolated;

/// <summary>
/// The app's server where the Functions worker is the one that listens: the app gets each request that the worker was given, with
/// everything that the connection offers, and answers it through all of its own middleware and routes.
/// </summary>
internal sealed class WorkerServer : IServer
{
    // What a server owes an app. All else that the worker's request carries (its services, endpoint, route values) is the worker's own.
    private static readonly Type[] Owed =
    [
        typeof(IHttpRequestFeature),
        typeof(IHttpRequestBodyDetectionFeature),
        typeof(IHttpRequestIdentifierFeature),
        typeof(IHttpRequestLifetimeFeature),
        typeof(IHttpMaxRequestBodySizeFeature),
        typeof(IHttpResponseFeature),
        typeof(IHttpResponseBodyFeature),
        typeof(IHttpResponseTrailersFeature),
        typeof(IHttpBodyControlFeature),
        typeof(IHttpConnectionFeature),
    ];

    private Func<IFeatureCollection, Task>? _answer;

    /// <inheritdoc/>
    public IFeatureCollection Features { get; } = new FeatureCollection();

    /// <summary>Answers a request of the worker's; the app must have been started.</summary>
    public async Task AnswerAsync(HttpContext request)
    {
        // The app takes a request's trace from its headers, as from any client, and not from what the worker does meanwhile.
        Activity.Current = null;
        var offered = new FeatureCollection();
        foreach (var feature in Owed)
        {
            offered[feature] = request.Features[feature];
        }

        await _answer!(offered);
    }

    /// <inheritdoc/>
    public Task StartAsync<TContext>(IHttpApplication<TContext> application, CancellationToken cancellationToken)
        where TContext : notnull
    {
        _answer = async features =>
        {
            var context = application.CreateContext(features);
            Exception? failed = null;
            try
            {
                await application.ProcessRequestAsync(context);
            }
            catch (Exception failure)
            {
                failed = failure;
                throw;
            }
            finally
            {
                application.DisposeContext(context, failed);
            }
        };
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public void Dispose()
    {
    }
}
