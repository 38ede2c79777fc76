using CsCheck;
using HtzPipeline.Functions.Storage.Account;

namespace HtzPipeline.Functions.Tests.Storage.Account;

public class StorageClockTests
{
    private static readonly TimeSpan Step = TimeSpan.FromMicroseconds(1);
    private static readonly DateTimeOffset Start = new(2026, 1, 5, 1, 0, 0, TimeSpan.Zero);

    [Fact]
    public void However_wrong_the_clock_is_the_time_is_within_a_second_of_the_storages() => Gen.Select(
        Gen.Long[-400 * TimeSpan.TicksPerDay, 400 * TimeSpan.TicksPerDay], Gen.Int[0, 5000].Array[1, 10]).Sample((wrong, pauses) =>
        {
            var (here, now) = (new ManualClock(Start.AddTicks(wrong)), Start);
            var clock = new StorageClock(here);
            foreach (var pause in pauses)
            {
                (now, here.Now) = (now.AddMilliseconds(pause), here.Now.AddMilliseconds(pause));
                clock.Learn(here.Now, now.AddTicks(-(now.Ticks % TimeSpan.TicksPerSecond)), here.Now);
                Assert.InRange(clock.Now(Step) - now, TimeSpan.FromSeconds(-1), TimeSpan.FromSeconds(1));
            }
        });

    [Fact]
    public void A_clock_that_may_be_right_is_believed()
    {
        var here = new ManualClock(Start.AddMilliseconds(345));
        var clock = new StorageClock(here);
        clock.Learn(here.Now, Start, here.Now);
        Assert.Equal(here.Now, clock.Now(Step));
    }

    [Fact]
    public void Each_time_is_later_than_the_one_before_though_the_clock_is_put_back()
    {
        var here = new ManualClock(Start);
        var clock = new StorageClock(here);
        var times = new List<DateTimeOffset>();
        foreach (var back in new[] { 0, 0, 1, 3600 })
        {
            here.Now -= TimeSpan.FromSeconds(back);
            clock.Learn(here.Now, Start, here.Now);
            times.Add(clock.Now(Step));
        }

        Assert.Equal(times.Order().Distinct(), times);
        Assert.InRange(times[^1], Start, Start.AddSeconds(1));
    }
}
