using HtzPipeline.StandInHost.Worker;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Constraints;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Extensions.DependencyInjection;
using Yarp.ReverseProxy.Forwarder;

namespace HtzPipeline.StandInHost.Functions;

/// <summary>
/// Passes requests on to the functions that they are for. The most precise route that takes both path and method wins; a request that no
/// route takes is left to what comes after.
/// </summary>
internal sealed class HttpFunctions(WorkerKeeper worker, IHttpForwarder forwarder, AppFolder app, Journal journal) : IDisposable
{
    private readonly ForwarderRequestConfig _limits = new() { ActivityTimeout = app.FunctionTimeout };

    private readonly HttpMessageInvoker _toWorker = new(new SocketsHttpHandler
    {
        UseProxy = false,
        UseCookies = false,
        AllowAutoRedirect = false,
        ActivityHeadersPropagator = null,
    });

    /// <summary>The routes of all functions that requests fire.</summary>
    public IRouter Routes(IEnumerable<Function> functions, IServiceProvider services)
    {
        var constraints = services.GetRequiredService<IInlineConstraintResolver>();
        var routes = new RouteCollection();
        foreach (var (function, trigger, template) in functions
            .Where(function => function.Trigger is HttpTrigger)
            .Select(function => (Function: function, Trigger: (HttpTrigger)function.Trigger))
            .Select(one => (one.Function, one.Trigger, Template: $"{app.RoutePrefix}/{one.Trigger.Route}".Trim('/')))
            .OrderBy(one => RoutePrecedence.ComputeInbound(TemplateParser.Parse(one.Template))))
        {
            IDictionary<string, object> methods = trigger.Methods.Count > 0
                ? new Dictionary<string, object> { ["httpMethod"] = new HttpMethodRouteConstraint([.. trigger.Methods]) }
                : new Dictionary<string, object>();
            routes.Add(new Route(new RouteHandler(request => PassOnAsync(function, request)), template, null, methods!, null, constraints));
        }

        return routes;
    }

    public void Dispose() => _toWorker.Dispose();

    // The invocation goes over the stream, the request itself over HTTP, and the worker finds out by the id which belong together.
    private async Task PassOnAsync(Function function, HttpContext request)
    {
        var invocation = Guid.NewGuid().ToString();
        try
        {
            var current = await worker.CurrentAsync();
            var route = new RpcHttp();
            foreach (var (name, value) in request.GetRouteData().Values)
            {
                route.Params.Add(name, $"{value}");
            }

            var invoked = current.InvokeAsync(function, invocation, new() { Http = route }, [], request.RequestAborted);
            var passed = await forwarder.SendAsync(request, current.Http.AbsoluteUri, _toWorker, _limits, new PassedOnRequest(invocation));
            await invoked;
            if (passed == ForwarderError.None)
            {
                return;
            }

            journal.Write($"host: {request.Request.Method} {request.Request.Path} was not passed on: {passed} {request.GetForwarderErrorFeature()?.Exception?.Message}");
        }
        catch (WorkerException failure)
        {
            journal.Write($"host: {function.Name} failed: {failure.Message}");
        }

        if (!request.Response.HasStarted)
        {
            request.Response.Clear();
            request.Response.StatusCode = StatusCodes.Status500InternalServerError;
        }
    }
}
