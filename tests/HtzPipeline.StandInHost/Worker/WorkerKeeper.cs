namespace HtzPipeline.StandInHost.Worker;

/// <summary>Keeps one worker running: one that dies is followed by another, and the third death within half an hour is the host's end, as under a real host.</summary>
internal sealed class WorkerKeeper(Func<Task<RunningWorker>> start, Journal journal) : IAsyncDisposable
{
    private const int MostDeaths = 3;
    private static readonly TimeSpan Within = TimeSpan.FromMinutes(30);

    private readonly Queue<DateTimeOffset> _deaths = new();
    private readonly CancellationTokenSource _stopping = new();
    private volatile TaskCompletionSource<RunningWorker> _current = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task _kept = Task.CompletedTask;

    /// <summary>The worker, as soon as there is one: what arrives while one is being started waits for it.</summary>
    /// <exception cref="WorkerException">The host has given up.</exception>
    public Task<RunningWorker> CurrentAsync() => _current.Task;

    /// <summary>Starts the first worker.</summary>
    public async Task<RunningWorker> StartAsync()
    {
        var first = await start();
        Adopt(first);
        _kept = KeepAsync(first);
        return first;
    }

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _kept;
        _stopping.Dispose();
    }

    private void Adopt(RunningWorker worker)
    {
        worker.Ending += () => Forget(worker);
        _current.SetResult(worker);
    }

    // At once, so that what fails with this worker is delivered again to the next, and not to this one once more.
    private void Forget(RunningWorker worker)
    {
        if (_current.Task is { IsCompletedSuccessfully: true } current && current.Result == worker)
        {
            _current = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }

    private async Task KeepAsync(RunningWorker worker)
    {
        while (await DeathOfAsync(worker) is { } exit)
        {
            Forget(worker);
            journal.Write($"host: the worker died with {exit}");
            await worker.DisposeAsync();
            if (IsOneTooMany())
            {
                _current.SetException(new WorkerException("The worker died too often; the host has given up."));
                return;
            }

            try
            {
                worker = await start();
                Adopt(worker);
            }
            catch (WorkerException failure)
            {
                _current.SetException(failure);
                return;
            }
        }

        await worker.DisposeAsync();
    }

    // Its exit code; null where the host stops first.
    private async Task<int?> DeathOfAsync(RunningWorker worker)
    {
        try
        {
            return await worker.WaitForExitAsync(_stopping.Token);
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    private bool IsOneTooMany()
    {
        var now = DateTimeOffset.UtcNow;
        _deaths.Enqueue(now);
        while (_deaths.Peek() < now - Within)
        {
            _deaths.Dequeue();
        }

        return _deaths.Count >= MostDeaths;
    }
}
