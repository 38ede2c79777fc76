using HtzPipeline.Core.Findings;
using HtzPipeline.Core.Layout;

namespace HtzPipeline.Core.Tests.Layout.Tables;

/// <summary>A triangle is a rise to some and a minus to others; the column tells, or nobody can.</summary>
public class TriangleTests
{
    [Theory]
    [InlineData("▲2.1")]
    [InlineData("△2.1")]
    public void By_itself_it_holds_the_number_with_both_signs(string cell)
    {
        var (figures, bulletin) = Read.Csv($"2019年8月\n指标,同比增长(%)\n发放补贴,{cell}\n临时救助,3.2\n");

        Assert.Equal([StructureFindings.TriangleUndecided], figures[0].HeldFor);
        Assert.Equal(["2.1", "-2.1"], figures[0].Alternatives.Prepend(figures[0]).Select(reading => reading.Number.ToString()));
        Assert.Equal(StructureFindings.TriangleUndecided, Assert.Single(bulletin.Findings).Kind);
    }

    [Theory]
    [InlineData("▼3.2")]
    [InlineData("▽3.2")]
    [InlineData("↓3.2")]
    public void Beside_one_that_points_down_it_is_a_rise(string fall)
    {
        List<ReportedFigure> figures = Read.Csv($"2019年8月\n指标,同比增长(%)\n发放补贴,▲2.1\n临时救助,{fall}\n").Figures;

        Assert.Equal(["2.1", "-3.2"], figures.Select(figure => figure.Number.ToString()));
        Assert.All(figures, figure => Assert.Empty(figure.HeldFor));
    }
}
