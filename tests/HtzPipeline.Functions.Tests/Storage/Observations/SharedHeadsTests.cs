using HtzPipeline.Functions.Storage.Observations;

namespace HtzPipeline.Functions.Tests.Storage.Observations;

public class SharedHeadsTests
{
    private readonly List<TaskCompletionSource<AreaHead>> _readings = [];
    private readonly SharedHeads _heads;

    public SharedHeadsTests() => _heads = new(_ =>
    {
        _readings.Add(new(TaskCreationOptions.RunContinuationsAsynchronously));
        return _readings[^1].Task;
    });

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_asks_while_a_head_is_read_shares_the_next_reading_and_not_the_one_that_began_before()
    {
        var first = _heads.ReadAsync("A", Cancellation);
        var second = _heads.ReadAsync("A", Cancellation);
        var third = _heads.ReadAsync("A", Cancellation);
        Assert.Single(_readings);

        _readings[0].SetResult(Head(1));
        Assert.Equal(1, (await first).Release);
        await UntilAsync(() => _readings.Count == 2);
        _readings[1].SetResult(Head(2));

        Assert.Equal((2, 2), ((await second).Release, (await third).Release));
        Assert.Equal(2, _readings.Count);
    }

    [Fact]
    public async Task What_went_wrong_with_one_reading_is_told_to_those_who_shared_it_alone()
    {
        var first = _heads.ReadAsync("A", Cancellation);
        var second = _heads.ReadAsync("A", Cancellation);
        _readings[0].SetException(new IOException());
        await Assert.ThrowsAsync<IOException>(() => first);
        await UntilAsync(() => _readings.Count == 2);
        _readings[1].SetResult(Head(2));

        Assert.Equal(2, (await second).Release);
    }

    [Fact]
    public async Task A_reading_that_is_never_answered_keeps_nobody_who_asks_after_it()
    {
        var first = _heads.ReadAsync("A", Cancellation);
        var second = _heads.ReadAsync("A", Cancellation);
        await UntilAsync(() => _readings.Count == 2);
        _readings[1].SetResult(Head(2));

        Assert.Equal(2, (await second).Release);
        Assert.False(first.IsCompleted);
    }

    [Fact]
    public async Task Who_gives_up_takes_nothing_from_the_others()
    {
        using var impatient = new CancellationTokenSource();
        var first = _heads.ReadAsync("A", impatient.Token);
        await impatient.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        var second = _heads.ReadAsync("A", Cancellation);
        _readings[0].SetResult(Head(1));
        await UntilAsync(() => _readings.Count == 2);
        _readings[1].SetResult(Head(2));

        Assert.Equal(2, (await second).Release);
    }

    [Fact]
    public async Task Areas_do_not_wait_for_each_other()
    {
        var one = _heads.ReadAsync("A", Cancellation);
        var other = _heads.ReadAsync("B", Cancellation);
        _readings[1].SetResult(Head(7));

        Assert.Equal(7, (await other).Release);
        Assert.False(one.IsCompleted);
    }

    // A reading may end between the look whether it has and the wait for it: a head kept from then on would be shown for good.
    [Fact]
    public async Task However_readings_and_askers_fall_together_nobody_is_told_by_a_reading_that_began_before_it_asked()
    {
        var begun = 0L;
        var heads = new SharedHeads(async _ =>
        {
            var release = Interlocked.Increment(ref begun);
            await Task.Yield();
            return Head(release);
        });

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(
            async () =>
            {
                for (var time = 0; time < 50_000; time++)
                {
                    var before = Interlocked.Read(ref begun);
                    Assert.True((await heads.ReadAsync("A", Cancellation)).Release > before);
                }
            },
            Cancellation)));
    }

    private static AreaHead Head(long release) => AreaHead.None("A") with { Release = release };

    private static async Task UntilAsync(Func<bool> holds)
    {
        while (!holds())
        {
            await Task.Delay(1, Cancellation);
        }
    }
}
