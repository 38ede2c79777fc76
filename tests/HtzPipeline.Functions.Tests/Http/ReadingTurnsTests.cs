using HtzPipeline.Functions.Http;

namespace HtzPipeline.Functions.Tests.Http;

public sealed class ReadingTurnsTests : IDisposable
{
    private const int Readers = 500;

    private readonly ReadingTurns _turns = new();
    private readonly TaskCompletionSource _answers = new();
    private int _reading;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _turns.Dispose();

    [Fact]
    public async Task While_nothing_is_ingested_all_read_at_once()
    {
        _turns.Ingesting().Dispose();
        var readers = Read(Readers);

        Assert.Equal(Readers, _reading);
        _answers.SetResult();
        Assert.All(await Task.WhenAll(readers), Assert.True);
    }

    [Fact]
    public async Task Beside_a_file_few_read_at_once_and_all_get_their_answers()
    {
        using var file = _turns.Ingesting();
        var readers = Read(Readers);

        Assert.InRange(_reading, 1, Readers / 2);
        _answers.SetResult();
        Assert.All(await Task.WhenAll(readers), Assert.True);
    }

    [Fact]
    public async Task Nobody_waits_for_ever_for_those_before()
    {
        using var file = _turns.Ingesting();
        var before = Read(Readers);
        Assert.True(await _turns.RunAsync(() => ValueTask.FromResult(true), Cancellation));

        _answers.SetResult();
        await Task.WhenAll(before);
    }

    [Fact]
    public async Task A_reader_that_failed_leaves_its_turn_to_the_next()
    {
        using var file = _turns.Ingesting();
        for (var i = 0; i < Readers; i++)
        {
            await Assert.ThrowsAsync<IOException>(async () => await _turns.RunAsync<bool>(() => throw new IOException(), Cancellation));
        }

        _answers.SetResult();
        Assert.All(await Task.WhenAll(Read(1)), Assert.True);
    }

    private List<Task<bool>> Read(int readers) => [.. Enumerable.Range(0, readers).Select(_ => _turns.RunAsync(ReadAsync, Cancellation).AsTask())];

    private async ValueTask<bool> ReadAsync()
    {
        Interlocked.Increment(ref _reading);
        await _answers.Task;
        return true;
    }
}
