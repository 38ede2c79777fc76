using System.Globalization;
using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Findings;
using HtzPipeline.Core.Layout;
using static HtzPipeline.Core.Tests.Validation.Example;
using static HtzPipeline.Core.Tests.Validation.Meaning.MeaningExample;

namespace HtzPipeline.Core.Tests.Validation.Meaning;

/// <summary>What a department's onError decides, and how many findings of a kind are listed.</summary>
public class RefusalTests
{
    private static readonly IReadOnlyList<ReportedFigure> OneError = [Reported("没有的指标", cell: "C5"), Reported("规模以上工业总产值", cell: "C6")];

    private static readonly IReadOnlyList<ReportedFigure> OneWarning = [Reported("规模以上工业总产值", "3", unit: "平方米")];

    [Fact]
    public void A_department_that_rejects_has_a_file_with_an_error_refused_as_a_whole()
    {
        var judged = Judge(OneError, catalogue: WithOnError(OnError.Reject));

        Assert.True(judged.IsRejected);
        Assert.Empty(judged.Accepted);
        Assert.Equal("OUTPUT", Assert.Single(judged.Held).Key.Indicator);
        Assert.Equal("1", Assert.Single(judged.Of(MeaningFindings.RefusedForErrors)).Found);
        Assert.Empty(judged.Of(MeaningFindings.NothingToPublish));
    }

    [Fact]
    public void A_warning_refuses_nothing() => Assert.False(Judge(OneWarning, catalogue: WithOnError(OnError.Reject)).IsRejected);

    [Fact]
    public void A_department_that_holds_has_the_rest_published()
    {
        var judged = Judge(OneError, catalogue: WithOnError(OnError.Hold));

        Assert.Single(judged.Accepted);
        Assert.Empty(judged.Of(MeaningFindings.RefusedForErrors));
    }

    [Theory]
    [InlineData("", OnError.Hold)]
    [InlineData(", onError: hold", OnError.Hold)]
    [InlineData(", onError: reject", OnError.Reject)]
    public void The_catalogue_says_which(string key, OnError expected)
    {
        var yaml = Seeds.SeedFolder.Read("catalogue.yaml").Replace(
            "en: Economic Development Bureau }", $"en: Economic Development Bureau{key} }}", StringComparison.Ordinal);

        Assert.Equal(expected, CatalogueLoader.Load(yaml, "catalogue.yaml").Catalogue!.Department("economy")!.OnError);
    }

    [Fact]
    public void Of_a_kind_two_hundred_are_listed_and_all_are_counted()
    {
        var judged = Judge([.. Many(250), Reported("专利申请量", "3", cell: "A1")]);

        Assert.Equal(200, judged.Of(MeaningFindings.UnknownIndicator).Count);
        var more = Assert.Single(judged.Of(MeaningFindings.MoreOfAKind));
        Assert.Equal(("HTZ2001", "250"), (more.Arguments["code"], more.Found));
        Assert.Single(judged.Of(MeaningFindings.WrongOwner));
    }

    [Fact]
    public void Two_hundred_need_no_count() => Assert.Empty(Judge([.. Many(200), Reported("专利申请量", "3", cell: "A1")]).Of(MeaningFindings.MoreOfAKind));

    private static IEnumerable<ReportedFigure> Many(int count) => Enumerable.Range(1, count)
        .Select(number => Reported($"没有的指标{number.ToString(CultureInfo.InvariantCulture)}", cell: $"C{number + 5}"));

    private static IndicatorCatalogue WithOnError(OnError onError) => new(
        "test", ExampleCatalogue.Instance.Areas,
        [new("economy", new("经济发展局", "Economy")) { OnError = onError }, new("science", new("科技局", "Science"))],
        ExampleCatalogue.Instance.Units, ExampleCatalogue.Instance.Indicators);
}
