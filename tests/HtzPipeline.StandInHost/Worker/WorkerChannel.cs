using System.Collections.Concurrent;
using System.Threading.Channels;
using Grpc.Core;
using RpcException = Grpc.Core.RpcException;

namespace HtzPipeline.StandInHost.Worker;

/// <summary>The conversation with one worker, from its first word to its end. Whatever it still owes when it ends has failed.</summary>
internal sealed class WorkerChannel(Journal journal)
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource<StreamingMessage>> _owed = new();
    private readonly Channel<StreamingMessage> _toSay = Channel.CreateUnbounded<StreamingMessage>();

    /// <summary>Raised when it ends, before anybody is told who still waits for an answer.</summary>
    public event Action? Ending;

    /// <summary>Says something and waits for the answer.</summary>
    /// <param name="said">What is said.</param>
    /// <param name="answer">What is answered; with <paramref name="about"/>, which of several.</param>
    /// <param name="about">The id of what it is about, where several are spoken of at once.</param>
    /// <exception cref="WorkerException">The worker is gone.</exception>
    public async Task<StreamingMessage> AskAsync(StreamingMessage said, StreamingMessage.ContentOneofCase answer, string about = "")
    {
        var owed = new TaskCompletionSource<StreamingMessage>(TaskCreationOptions.RunContinuationsAsynchronously);
        var key = $"{answer} {about}";
        _owed[key] = owed;
        try
        {
            Say(said);
            return await owed.Task;
        }
        finally
        {
            _owed.TryRemove(key, out _);
        }
    }

    /// <summary>Says something that has no answer.</summary>
    /// <exception cref="WorkerException">The worker is gone.</exception>
    public void Say(StreamingMessage said)
    {
        said.RequestId = Guid.NewGuid().ToString();
        if (!_toSay.Writer.TryWrite(said))
        {
            throw Gone();
        }
    }

    /// <summary>Speaks and listens until the worker ends the conversation or dies.</summary>
    public async Task ConverseAsync(IAsyncStreamReader<StreamingMessage> fromWorker, IServerStreamWriter<StreamingMessage> toWorker, CancellationToken cancellation)
    {
        try
        {
            var speaking = SpeakAsync(toWorker, cancellation);
            while (await fromWorker.MoveNext(cancellation))
            {
                Hear(fromWorker.Current);
            }

            End();
            await speaking;
        }
        catch (Exception broken) when (broken is IOException or RpcException or InvalidOperationException or OperationCanceledException)
        {
            journal.Write($"host: the worker's stream broke: {broken.Message}");
        }
        finally
        {
            End();
        }
    }

    /// <summary>Lets everybody know who still waits for an answer that none will come.</summary>
    public void End()
    {
        // In this order, so that whoever asks meanwhile either cannot speak any more or is told.
        if (_toSay.Writer.TryComplete())
        {
            Ending?.Invoke();
        }

        foreach (var owed in _owed.Values)
        {
            owed.TrySetException(Gone());
        }
    }

    private async Task SpeakAsync(IServerStreamWriter<StreamingMessage> toWorker, CancellationToken cancellation)
    {
        await foreach (var said in _toSay.Reader.ReadAllAsync(cancellation))
        {
            await toWorker.WriteAsync(said, cancellation);
        }
    }

    private void Hear(StreamingMessage heard)
    {
        if (heard.RpcLog is { } log)
        {
            if (log.Level >= RpcLog.Types.Level.Warning)
            {
                journal.Write($"worker: {log.Level} {log.Category}: {log.Message} {log.Exception?.Message} {log.Exception?.StackTrace}");
            }

            return;
        }

        var about = heard.InvocationResponse?.InvocationId ?? heard.FunctionLoadResponse?.FunctionId ?? "";
        if (_owed.TryGetValue($"{heard.ContentCase} {about}", out var owed))
        {
            owed.TrySetResult(heard);
        }
    }

    private static WorkerException Gone() => new("The worker is gone.");
}
