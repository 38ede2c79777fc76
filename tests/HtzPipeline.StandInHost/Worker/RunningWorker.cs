using System.Diagnostics;
using Google.Protobuf.WellKnownTypes;
using HtzPipeline.StandInHost.Functions;
using Content = HtzPipeline.StandInHost.Protocol.StreamingMessage.ContentOneofCase;

namespace HtzPipeline.StandInHost.Worker;

/// <summary>A worker that has been started, has said what it can do and which functions it has, and has loaded them all.</summary>
internal sealed class RunningWorker : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    private readonly WorkerProcess _process;
    private readonly WorkerChannel _channel;
    private readonly Task _ended;

    private RunningWorker(WorkerProcess process, WorkerChannel channel, Uri http, IReadOnlyList<Function> functions)
    {
        (_process, _channel, Http, Functions) = (process, channel, http, functions);
        _ended = EndAsync();
    }

    /// <summary>Raised when it can do nothing more, before any of its invocations fails for that.</summary>
    public event Action Ending
    {
        add => _channel.Ending += value;
        remove => _channel.Ending -= value;
    }

    /// <summary>The process's id.</summary>
    public int ProcessId => _process.Id;

    /// <summary>Where it takes requests that the host passes on.</summary>
    public Uri Http { get; }

    /// <summary>Its functions, as it names them.</summary>
    public IReadOnlyList<Function> Functions { get; }

    /// <summary>Starts a worker: process, first word, capabilities, functions, load.</summary>
    /// <exception cref="WorkerException">It ended, refused, or took too long.</exception>
    public static async Task<RunningWorker> StartAsync(
        AppFolder app, WorkerStreams streams, int rpcPort, IReadOnlyDictionary<string, string> settings, Journal journal)
    {
        var id = Guid.NewGuid().ToString();
        var called = streams.ExpectAsync(id);
        var process = WorkerProcess.Start(app, id, rpcPort, settings, journal);
        try
        {
            return await GreetAsync(app, process, called).WaitAsync(StartLimit);
        }
        catch (Exception failure) when (failure is WorkerException or TimeoutException)
        {
            process.Kill();
            process.Dispose();
            throw new WorkerException($"The worker in {app.Path} did not start: {failure.Message}\n{journal}");
        }
    }

    /// <summary>Invokes a function.</summary>
    /// <param name="function">Which.</param>
    /// <param name="invocation">The invocation's id.</param>
    /// <param name="input">What its trigger's parameter gets.</param>
    /// <param name="metadata">What else is known of what fired.</param>
    /// <param name="cancellation">Tells the worker that nobody waits for it any more.</param>
    /// <exception cref="WorkerException">The invocation failed, or the worker is gone.</exception>
    public async Task InvokeAsync(
        Function function, string invocation, TypedData input, IEnumerable<KeyValuePair<string, TypedData>> metadata, CancellationToken cancellation)
    {
        var request = new InvocationRequest
        {
            InvocationId = invocation,
            FunctionId = function.Id,
            TraceContext = new() { TraceParent = $"00-{ActivityTraceId.CreateRandom()}-{ActivitySpanId.CreateRandom()}-01" },
            InputData = { new ParameterBinding { Name = function.Trigger.Parameter, Data = input } },
        };
        foreach (var (name, value) in metadata)
        {
            request.TriggerMetadata.Add(name, value);
        }

        using var left = cancellation.Register(() => Cancel(invocation));
        var answer = await _channel.AskAsync(new() { InvocationRequest = request }, Content.InvocationResponse, invocation);
        Expect(answer.InvocationResponse.Result);
    }

    /// <summary>Waits until the process has ended.</summary>
    /// <returns>Its exit code.</returns>
    public Task<int> WaitForExitAsync(CancellationToken cancellation) => _process.WaitForExitAsync(cancellation);

    /// <summary>Tells it to end, and kills it if it has not in five seconds.</summary>
    public async ValueTask DisposeAsync()
    {
        try
        {
            _channel.Say(new() { WorkerTerminate = new() { GracePeriod = Duration.FromTimeSpan(Grace) } });
            using var limit = new CancellationTokenSource(Grace);
            await _process.WaitForExitAsync(limit.Token);
        }
        catch (Exception stays) when (stays is OperationCanceledException or WorkerException)
        {
            _process.Kill();
        }

        await _ended;
        _process.Dispose();
    }

    private static async Task<RunningWorker> GreetAsync(AppFolder app, WorkerProcess process, Task<WorkerChannel> called)
    {
        var exit = process.WaitForExitAsync();
        if (await Task.WhenAny(called, exit) == exit)
        {
            throw new WorkerException($"It ended with {await exit}.");
        }

        var channel = await called;
        var init = new WorkerInitRequest { HostVersion = FunctionsHost.Version, WorkerDirectory = app.Path, FunctionAppDirectory = app.Path };
        var ready = (await channel.AskAsync(new() { WorkerInitRequest = init }, Content.WorkerInitResponse)).WorkerInitResponse;
        Expect(ready.Result);
        if (!ready.Capabilities.TryGetValue("HttpUri", out var http))
        {
            throw new WorkerException("It takes no requests over HTTP: it did not name the capability HttpUri.");
        }

        var described = (await channel.AskAsync(new() { FunctionsMetadataRequest = new() { FunctionAppDirectory = app.Path } }, Content.FunctionMetadataResponse)).FunctionMetadataResponse;
        Expect(described.Result);
        foreach (var one in described.FunctionMetadataResults)
        {
            var load = new FunctionLoadRequest { FunctionId = one.FunctionId, Metadata = one };
            Expect((await channel.AskAsync(new() { FunctionLoadRequest = load }, Content.FunctionLoadResponse, one.FunctionId)).FunctionLoadResponse.Result);
        }

        return new(process, channel, new(http), [.. described.FunctionMetadataResults.Select(Function.Of)]);
    }

    private static void Expect(StatusResult result)
    {
        if (result.Status != StatusResult.Types.Status.Success)
        {
            throw new WorkerException($"{result.Status}: {result.Exception?.Message}\n{result.Exception?.StackTrace}");
        }
    }

    private void Cancel(string invocation)
    {
        try
        {
            _channel.Say(new() { InvocationCancel = new() { InvocationId = invocation } });
        }
        catch (WorkerException)
        {
            // It is gone, and the invocation with it.
            return;
        }
    }

    private async Task EndAsync()
    {
        await _process.WaitForExitAsync();
        _channel.End();
    }
}
