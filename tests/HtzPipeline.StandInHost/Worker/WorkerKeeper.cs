namespace HtzPipeline.StandInHost.Worker;

/// <summary>Keeps one worker running: one that dies is followed by another, and the third death within half an hour is the host's end, as under a real host.</summary>
internal sealed class WorkerKeeper(Func<Task<RunningWorker>> start, Journal journal) : IAsyncDisposable
{
    private const int MostDeaths = 3;
    private static readonly TimeSpan Within = TimeSpan.FromMinutes(30);

    private readonly Queue<DateTimeOffset> _deaths = new();
    private volatile TaskCompletionSource<RunningWorker> _current = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile bool _stopping;
    private Task _kept = Task.CompletedTask;

    /// <summary>The worker, as soon as there is one: what arrives while one is being started waits for it.</summary>
    /// <exception cref="WorkerException">The host has given up.</exception>
    public Task<RunningWorker> CurrentAsync() => _current.Task;

    /// <summary>Starts the first worker.</summary>
    public async Task<RunningWorker> StartAsync()
    {
        var first = await start();
        _current.SetResult(first);
        _kept = KeepAsync(first);
        return first;
    }

    public async ValueTask DisposeAsync()
    {
        _stopping = true;
        if (_current.Task.IsCompletedSuccessfully)
        {
            await (await _current.Task).DisposeAsync();
        }

        await _kept;
    }

    private async Task KeepAsync(RunningWorker worker)
    {
        while (true)
        {
            var exit = await worker.WaitForExitAsync();
            if (_stopping)
            {
                return;
            }

            _current = new(TaskCreationOptions.RunContinuationsAsynchronously);
            journal.Write($"host: the worker died with {exit}");
            await worker.DisposeAsync();
            _deaths.Enqueue(DateTimeOffset.UtcNow);
            while (_deaths.Peek() < DateTimeOffset.UtcNow - Within)
            {
                _deaths.Dequeue();
            }

            if (_deaths.Count >= MostDeaths)
            {
                _current.SetException(new WorkerException("The worker died too often; the host has given up."));
                return;
            }

            try
            {
                worker = await start();
                _current.SetResult(worker);
            }
            catch (WorkerException failure)
            {
                _current.SetException(failure);
                return;
            }
        }
    }
}
