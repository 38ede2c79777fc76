using CsCheck;
using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Tests.Figures;

public class OriginTests
{
    private static readonly Gen<Origin> Origins = Gen.Select(Gen.OneOf("a", "B", "b", "ä"), Gen.Int[0, 2],
        (submission, second) => new Origin(submission, DateTimeOffset.UnixEpoch.AddSeconds(second), Place.File, ""));

    [Fact]
    public void Of_two_different_uploads_just_one_wins() =>
        Gen.Select(Origins, Origins).Sample((a, b) => Assert.Equal(a != b, a.WinsOver(b) ^ b.WinsOver(a)));

    [Fact]
    public void Winning_is_handed_on() =>
        Gen.Select(Origins, Origins, Origins).Sample((a, b, c) => Assert.True(!a.WinsOver(b) || !b.WinsOver(c) || a.WinsOver(c)));
}
