using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Tests.Figures;

/// <summary>What counts more wins, whichever came later; among equals the later does.</summary>
public class SourceRankTests
{
    private static readonly DateTimeOffset Morning = new(2019, 9, 15, 2, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(SourceRank.Table, 0, SourceRank.Prose, 60)]
    [InlineData(SourceRank.Table, 0, SourceRank.SpeakersProse, 0)]
    [InlineData(SourceRank.Prose, 0, SourceRank.SpeakersProse, 60)]
    [InlineData(SourceRank.Prose, 60, SourceRank.Prose, 0)]
    [InlineData(SourceRank.Table, 60, SourceRank.Table, 0)]
    public void The_one_wins_over_the_other_and_not_the_other_way_round(SourceRank winner, int winnerSeconds, SourceRank other, int otherSeconds)
    {
        var (one, two) = (Of("a", winner, winnerSeconds), Of("b", other, otherSeconds));

        Assert.True(one.WinsOver(two));
        Assert.False(two.WinsOver(one));
    }

    [Fact]
    public void A_text_and_a_table_of_one_second_are_no_tie() => Assert.False(Of("a", SourceRank.Table, 0).IsTiedWith(Of("b", SourceRank.Prose, 0)));

    [Fact]
    public void Two_tables_of_one_second_are() => Assert.True(Of("a", SourceRank.Table, 0).IsTiedWith(Of("b", SourceRank.Table, 0)));

    private static Origin Of(string submission, SourceRank rank, int seconds) => new(submission, Morning.AddSeconds(seconds), Place.File, "58.33") { Rank = rank };
}
