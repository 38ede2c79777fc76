using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Findings;
using HtzPipeline.Core.Tests.Seeds;

namespace HtzPipeline.Core.Tests.Catalogue;

public class FindingWeightTests
{
    [Fact]
    public void A_catalogue_that_says_nothing_has_what_is_surely_wrong_held()
    {
        Assert.Empty(SeedFolder.Catalogue.Weights);
        Assert.True(SeedFolder.Catalogue.Holds(MeaningFindings.SheetUnitProbablyWrong));
    }

    [Theory]
    [InlineData("warning", false)]
    [InlineData("error", true)]
    public void It_may_say_what_a_finding_does(string severity, bool holds) =>
        Assert.Equal(holds, Load($"findings:\n  - {{ code: HTZ2112, severity: {severity} }}\n").Catalogue!.Holds(MeaningFindings.SheetUnitProbablyWrong));

    [Theory]
    [InlineData("{ code: HTZ2112, severity: info }", "none of error, warning")]
    [InlineData("{ code: HTZ2112 }", "'severity' is missing")]
    [InlineData("{ code: HTZ2002, severity: warning }", "What 'HTZ2002' does cannot be changed")]
    [InlineData("{ code: 2112, severity: warning }", "not of the form")]
    [InlineData("{ code: HTZ2112, severity: warning, indicators: all }", "'indicators' is unknown")]
    public void What_it_cannot_mean_is_a_fault(string entry, string reason) =>
        Assert.Contains(Load($"findings:\n  - {entry}\n").Faults, fault => fault.ToString().Contains(reason, StringComparison.Ordinal));

    [Fact]
    public void What_changes_in_it_is_a_difference() => Assert.Equal(
        [new(CatalogueItem.Finding, "HTZ2221", "severity", "error", "warning")],
        CatalogueComparison.Between(
            Load("findings:\n  - { code: HTZ2221, severity: error }\n").Catalogue!, Load("findings:\n  - { code: HTZ2221, severity: warning }\n").Catalogue!));

    private static CatalogueLoad Load(string section) => CatalogueLoader.Load(SeedFolder.Read("catalogue.yaml") + "\n" + section, "catalogue.yaml");
}
