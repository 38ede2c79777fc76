using Azure.Core;
using Azure.Core.Pipeline;

namespace HtzPipeline.Functions.Tests.Faults;

/// <summary>Lets storage requests fail, each try of them by itself.</summary>
/// <param name="faultOf">What happens to a request; the number is its, from 1.</param>
internal sealed class FaultyStorage(Func<Request, int, Fault> faultOf) : HttpPipelinePolicy
{
    private int _requests;
    private int _faults;

    /// <summary>How many requests there were, repetitions too.</summary>
    public int Requests => _requests;

    /// <summary>How many of them failed.</summary>
    public int Faults => _faults;

    /// <summary>What is done before a request is sent.</summary>
    public Func<Request, int, Task> Before { get; init; } = (_, _) => Task.CompletedTask;

    /// <summary>Adds it to clients that are as patient as the app's, but for the length of their pauses.</summary>
    /// <param name="retries">How often they try again; null for as often as the app's do.</param>
    /// <param name="position">Where the fault is: beneath the client's retries, or above them.</param>
    public Action<ClientOptions> AddTo(int? retries = null, HttpPipelinePosition position = HttpPipelinePosition.PerRetry) => options =>
    {
        options.Retry.Delay = options.Retry.MaxDelay = TimeSpan.FromMilliseconds(1);
        options.Retry.MaxRetries = retries ?? options.Retry.MaxRetries;
        options.AddPolicy(this, position);
    };

    /// <summary>Whether a request changes something.</summary>
    public static bool IsWrite(Request request) => request.Method != RequestMethod.Get && request.Method != RequestMethod.Head;

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => throw new NotSupportedException();

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        var number = Interlocked.Increment(ref _requests);
        await Before(message.Request, number);
        var fault = faultOf(message.Request, number);
        if (fault is Fault.None or Fault.LostReply)
        {
            await ProcessNextAsync(message, pipeline);
        }

        if (fault != Fault.None)
        {
            Interlocked.Increment(ref _faults);
            message.Response = fault switch
            {
                Fault.Unavailable => new FaultyReply(503, "ServerBusy"),
                Fault.TooManyRequests => new FaultyReply(429, "TooManyRequests"),
                Fault.TimedOut => new FaultyReply(500, "OperationTimedOut"),
                Fault.Silence => throw new TaskCanceledException("Nobody answers."),
                _ => throw new IOException("The connection was reset."),
            };
        }
    }
}
