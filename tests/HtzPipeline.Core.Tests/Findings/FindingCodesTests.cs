using HtzPipeline.Core.Findings;

namespace HtzPipeline.Core.Tests.Findings;

public class FindingCodesTests
{
    [Theory]
    [InlineData(typeof(SubmissionFindings), "HTZ0")]
    [InlineData(typeof(StructureFindings), "HTZ1")]
    [InlineData(typeof(MeaningFindings), "HTZ2")]
    [InlineData(typeof(FileFindings), "HTZ3")]
    [InlineData(typeof(PublishedFindings), "HTZ4")]
    public void A_code_begins_with_its_tables_number_and_has_four_digits(Type table, string prefix) => Assert.All(
        table.GetFields().Select(field => (FindingKind)field.GetValue(null)!),
        kind => Assert.Matches($"^{prefix}[0-9]{{3}}$", kind.Code));

    [Fact]
    public void Only_a_warning_makes_a_figure_questionable() =>
        Assert.All(FindingCodes.ByCode.Values.Where(kind => kind.DoubtsFigure), kind => Assert.Equal(Severity.Warning, kind.Severity));

    [Fact]
    public void Every_kind_says_what_is_wrong_and_what_to_do_in_both_languages() => Assert.All(
        FindingCodes.ByCode.Values,
        kind => Assert.All([kind.Message.Zh, kind.Message.En, kind.Advice.Zh, kind.Advice.En], text => Assert.NotEmpty(text)));
}
