using HtzPipeline.Functions.Access;
using Microsoft.AspNetCore.Mvc;

namespace HtzPipeline.Functions.Hosting;

/// <summary>Marks endpoints as functions.</summary>
internal static class FunctionEndpoints
{
    /// <summary>
    /// How long a delivery may take before it fails, for the host to deliver it again: less than functionTimeout in host.json, at which
    /// the host would kill the app, and every other request in flight with it.
    /// </summary>
    public static readonly TimeSpan DeliveryLimit = TimeSpan.FromMinutes(9);

    /// <summary>
    /// Makes an HTTP endpoint a function of the Functions host. Unless it says that it is open, whoever calls it must be allowed to read
    /// at the least; the app sees to that itself, and not the host, whose keys are secrets that everybody shares and name nobody.
    /// </summary>
    public static TBuilder WithFunction<TBuilder>(this TBuilder endpoint, string name, bool isOpen = false)
        where TBuilder : IEndpointConventionBuilder
    {
        endpoint.WithName(name).WithMetadata(new FunctionDescription(name, new HttpTrigger()));
        return isOpen ? endpoint.AllowAnonymous() : endpoint.Needs(Right.Read);
    }

    /// <summary>
    /// Maps the endpoint that a trigger other than HTTP calls: <c>POST /{name}</c> with <c>{"Data":…,"Metadata":…}</c>.
    /// The answer is JSON that is never empty, since the host waits for ever on an empty one; any exception becomes a 500,
    /// on which the host delivers again. The body has no limit here: an upload that is too large is to be rejected with a
    /// finding, not delivered five times.
    /// </summary>
    public static void MapTrigger(this IEndpointRouteBuilder app, string name, FunctionTrigger trigger, TriggeredWork run)
    {
        TriggeredWork work = async (invocation, cancellation) =>
        {
            using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            limited.CancelAfter(DeliveryLimit);
            await run(invocation, limited.Token);
        };
        app.MapPost($"/{name}", async (Invocation invocation, CancellationToken cancellation) =>
            {
                await work(invocation, cancellation);
                return TypedResults.Json(InvocationResult.Empty, InvocationJson.Default.InvocationResult);
            })
            .WithMetadata(new FunctionDescription(name, trigger), work, new DisableRequestSizeLimitAttribute())
            .AllowAnonymous()
            .ExcludeFromDescription();
    }

    /// <summary>What the endpoint that <see cref="MapTrigger"/> mapped under a name does.</summary>
    public static TriggeredWork Work(this IEndpointRouteBuilder app, string name) => app.DataSources
        .SelectMany(source => source.Endpoints)
        .Single(endpoint => endpoint.Metadata.GetMetadata<FunctionDescription>()?.Name == name)
        .Metadata.GetRequiredMetadata<TriggeredWork>();

    /// <summary>All functions that are mapped.</summary>
    public static IEnumerable<FunctionDescription> Functions(this IEndpointRouteBuilder app) => app.DataSources
        .SelectMany(source => source.Endpoints)
        .Select(endpoint => endpoint.Metadata.GetMetadata<FunctionDescription>())
        .OfType<FunctionDescription>();
}
