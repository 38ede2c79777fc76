using HtzPipeline.Core.Catalogue;

namespace HtzPipeline.Core.Tests.Catalogue;

public class SpeakingForTests
{
    [Theory]
    [InlineData("", "civil")]
    [InlineData(", speaksFor: []", "civil")]
    [InlineData(", speaksFor: [market, talent]", "market", "talent", "civil")]
    [InlineData(", speaksFor: all", "economy", "investment", "science", "market", "talent", "construction", "civil", "finance")]
    public void A_department_reports_its_own_indicators_and_those_of_whom_it_speaks_for(string key, params string[] owners)
    {
        var yaml = Seeds.SeedFolder.Read("catalogue.yaml").Replace("en: Civil Affairs Bureau", $"en: Civil Affairs Bureau{key}", StringComparison.Ordinal);
        var catalogue = CatalogueLoader.Load(yaml, "catalogue.yaml").Catalogue!;

        Assert.Equal(
            owners.Order(StringComparer.Ordinal),
            catalogue.Indicators.Where(indicator => catalogue.MayReport("civil", indicator)).Select(indicator => indicator.Owner).Distinct().Order(StringComparer.Ordinal));
    }
}
