using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;

namespace HtzPipeline.Core.Tests.Validation;

public class SeedFiguresTests
{
    private readonly Core.Validation.CheckedSubmission _result = Example.Check(SeedFigures.Reported, SeedFigures.Catalogue);

    [Fact]
    public void The_zones_figures_of_2019_raise_the_findings_they_deserve_and_no_others()
    {
        Assert.Equal(
            [
                (FileFindings.ShareChangeUnsupported, "高新技术产业产值", "12.23个百分点"),
                (FileFindings.Residual, "新登记市场主体", "2176家"),
                (MeaningFindings.UnitOfOtherDimension, "拆除违章建筑", "m³"),
            ],
            _result.Findings.Select(finding => (finding.Kind, finding.Arguments["indicator"], finding.Found)));
        Assert.All(_result.Findings, Example.AssertFilled);
    }

    [Fact]
    public void None_of_them_holds_a_figure_back()
    {
        Assert.False(_result.IsRejected);
        Assert.Empty(_result.Held);
        Assert.Equal(SeedFigures.Reported.Count, _result.Accepted.Count);
    }

    [Fact]
    public void The_figures_in_doubt_are_published_as_questionable() => Assert.Equal(
        ["12.23", "9200"],
        _result.Accepted.Where(fact => fact.Figure.Status == ObservationStatus.Questionable).Select(fact => fact.Figure.Number!.Value.ToString()));
}
