using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;

namespace HtzPipeline.Core.Tests.Findings;

public class FindingTests
{
    private static readonly FindingKind Kind = new(
        "HTZ9999", Severity.Info, new("{found}应为{expected}", "{found} should be {expected}"), new("核对{found}", "Check {found}"));

    [Fact]
    public void An_English_text_names_a_particular_in_English_where_it_has_an_English_name()
    {
        var finding = Finding.Of(Kind, Place.File, ("found", "1家"), ("foundEn", "1 enterprises"), ("expected", "2019-08"));

        Assert.Equal(new("1家应为2019-08", "1 enterprises should be 2019-08"), finding.Message);
        Assert.Equal(new("核对1家", "Check 1 enterprises"), finding.Advice);
    }
}
