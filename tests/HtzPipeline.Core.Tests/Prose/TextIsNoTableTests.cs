namespace HtzPipeline.Core.Tests.Prose;

public class TextIsNoTableTests
{
    [Fact]
    public void A_text_need_not_name_all_that_a_table_of_them_must_have() =>
        Assert.DoesNotContain(JudgedText.Of("2019年1—8月,全区规模以上工业总产值58.33亿元,同比增长9.62%。").Findings, finding => finding.Kind.Code == "HTZ3601");
}
