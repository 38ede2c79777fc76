using CsCheck;
using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Tests.Figures;

public class OriginTests
{
    private static readonly Gen<Origin> Origins = Gen.Select(Gen.OneOf("a", "B", "b", "ä"), Gen.Int[0, 2],
        (submission, second) => At(submission, second, second * TimeSpan.TicksPerSecond));

    [Fact]
    public void Of_two_different_uploads_just_one_wins() =>
        Gen.Select(Origins, Origins).Sample((a, b) => Assert.Equal(a != b, a.WinsOver(b) ^ b.WinsOver(a)));

    [Fact]
    public void Winning_is_handed_on() =>
        Gen.Select(Origins, Origins, Origins).Sample((a, b, c) => Assert.True(!a.WinsOver(b) || !b.WinsOver(c) || a.WinsOver(c)));

    [Fact]
    public void Of_two_uploads_within_a_second_the_one_that_comes_later_in_order_wins()
    {
        Assert.True(At("a", 1, order: 2).WinsOver(At("b", 1, order: 1)));
        Assert.False(At("b", 1, order: 1).WinsOver(At("a", 1, order: 2)));
    }

    [Fact]
    public void The_order_decides_against_the_time_where_the_two_differ() =>
        Assert.True(At("a", 1, order: TimeSpan.TicksPerSecond * 3).WinsOver(At("b", 2, order: TimeSpan.TicksPerSecond * 2)));

    [Fact]
    public void Nothing_known_but_the_time_is_an_order_at_that_time()
    {
        var known = new Origin("a", DateTimeOffset.UnixEpoch, Place.File, "");
        Assert.Equal(DateTimeOffset.UnixEpoch, known.Order);
        Assert.Equal(known, known with { Order = DateTimeOffset.UnixEpoch });
    }

    [Fact]
    public void What_an_upload_repeated_stands_where_that_upload_does()
    {
        var repeated = At("a", 1, order: 1) with { Repeated = new("c", DateTimeOffset.UnixEpoch.AddSeconds(1), DateTimeOffset.UnixEpoch.AddTicks(3)) };
        Assert.Equal(DateTimeOffset.UnixEpoch.AddTicks(3), repeated.Last.Order);
        Assert.True(repeated.WinsOver(At("b", 1, order: 2)));
    }

    private static Origin At(string submission, int second, long order) =>
        new(submission, DateTimeOffset.UnixEpoch.AddSeconds(second), Place.File, "") { Order = DateTimeOffset.UnixEpoch.AddTicks(order) };
}
