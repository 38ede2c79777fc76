using Azure;

namespace HtzPipeline.Functions.Storage.Account;

/// <summary>
/// The storage's time more exactly than it tells it. Its answers have the whole second in which each was given, and the clock here may be
/// wrong; but each answer narrows down how far the two are apart, and the clock here is put right by no more than that leaves no choice about. So apps
/// on several machines tell one time, to within what their answers leave open, at most a second.
/// </summary>
internal sealed class StorageClock(TimeProvider clock)
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly Lock _lock = new();
    private TimeSpan _least = TimeSpan.MinValue;
    private TimeSpan _most = TimeSpan.MaxValue;
    private DateTimeOffset _last;

    /// <summary>Sends a request, and learns from the time of its answer.</summary>
    /// <param name="send">The request.</param>
    public async Task AskAsync(Func<Task<Response>> send)
    {
        var asked = clock.GetUtcNow();
        var answer = await send();
        if (answer.Headers.Date is { } date)
        {
            Learn(asked, date, clock.GetUtcNow());
        }
    }

    /// <summary>Learns from an answer.</summary>
    /// <param name="asked">When it was asked for, by the clock here.</param>
    /// <param name="date">The whole second in which it was given, by the storage's.</param>
    /// <param name="answered">When it came, by the clock here.</param>
    public void Learn(DateTimeOffset asked, DateTimeOffset date, DateTimeOffset answered)
    {
        var (least, most) = (date - answered, date + Second - asked);
        lock (_lock)
        {
            (_least, _most) = (least > _least ? least : _least, most < _most ? most : _most);
            if (_least > _most)
            {
                // One of the clocks was put right meanwhile.
                (_least, _most) = (least, most);
            }
        }
    }

    /// <summary>Now by the storage's time, UTC, in whole steps; later by at least one step than every time that was told before.</summary>
    /// <param name="step">The least that two times are apart.</param>
    public DateTimeOffset Now(TimeSpan step)
    {
        lock (_lock)
        {
            var behind = _least > TimeSpan.Zero ? _least : _most < TimeSpan.Zero ? _most : TimeSpan.Zero;
            var now = clock.GetUtcNow().ToUniversalTime() + behind;
            now = now.AddTicks(-(now.Ticks % step.Ticks));
            return _last = now > _last ? now : _last + step;
        }
    }
}
