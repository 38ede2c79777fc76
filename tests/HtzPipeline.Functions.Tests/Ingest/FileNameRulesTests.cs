using CsCheck;
using HtzPipeline.Functions.Ingest;

namespace HtzPipeline.Functions.Tests.Ingest;

public class FileNameRulesTests
{
    [Theory]
    [InlineData("2019年8月 规上工业(定).xlsx")]
    [InlineData("增长5%.csv")]
    [InlineData("a..b.csv")]
    [InlineData("𠮷野.csv")]
    [InlineData("表　一.csv")]
    [InlineData(".csv")]
    public void What_people_call_their_files_is_taken(string name) => Assert.Null(FileNameRules.FaultOf(name));

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData("...")]
    [InlineData("a/b")]
    [InlineData("a\\b")]
    [InlineData("C:a.csv")]
    [InlineData("a%2Fb")]
    [InlineData("a%2e")]
    [InlineData("a\u0000b")]
    [InlineData("a\u0085b")]
    [InlineData("a\u202Eb")]
    [InlineData("a\u2066b")]
    [InlineData("a\u200Db")]
    [InlineData("\uFEFFa")]
    [InlineData("a\u2028b")]
    [InlineData("a\u00A0")]
    [InlineData("a\uFFFE")]
    [InlineData("e\u0301.csv")]
    [InlineData("a ")]
    [InlineData(" a")]
    [InlineData("a.")]
    public void What_leads_elsewhere_or_looks_like_something_else_is_not(string name) => Assert.NotNull(FileNameRules.FaultOf(name));

    [Fact]
    public void Half_a_surrogate_pair_is_no_name() => Assert.NotNull(FileNameRules.FaultOf("a\uD800.csv"));

    [Fact]
    public void A_name_that_is_taken_is_one_segment_of_a_path_and_stays_as_it_is() => Gen.String[0, 20].Sample(text =>
    {
        if (FileNameRules.FaultOf(text) is null)
        {
            Assert.True(UploadPath.TryParse($"economy/2019-08/{text}", out var path));
            Assert.Equal(text, path.FileName);
            Assert.Equal(text, Uri.UnescapeDataString(Uri.EscapeDataString(text)));
        }
    });
}
