using System.Collections.Concurrent;
using Grpc.Core;
using RpcException = Grpc.Core.RpcException;

namespace HtzPipeline.StandInHost.Worker;

/// <summary>Where workers call the host: each says first which one it is, and is then handed to whoever started it.</summary>
internal sealed class WorkerStreams(Journal journal) : FunctionRpc.FunctionRpcBase
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource<WorkerChannel>> _expected = new();

    /// <summary>Expects the call of a worker.</summary>
    public Task<WorkerChannel> ExpectAsync(string worker) =>
        _expected.GetOrAdd(worker, _ => new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    public override async Task EventStream(IAsyncStreamReader<StreamingMessage> requestStream, IServerStreamWriter<StreamingMessage> responseStream, ServerCallContext context)
    {
        if (!await requestStream.MoveNext(context.CancellationToken)
            || requestStream.Current.StartStream is not { } start
            || !_expected.TryRemove(start.WorkerId, out var caller))
        {
            throw new RpcException(new(StatusCode.InvalidArgument, "Nobody expects this worker."));
        }

        var channel = new WorkerChannel(journal);
        caller.SetResult(channel);
        await channel.ConverseAsync(requestStream, responseStream, context.CancellationToken);
    }
}
