namespace HtzPipeline.Core.Tests.Prose;

/// <summary>How far an area that a text names holds.</summary>
public class AreaCarryingTests
{
    [Theory]
    [InlineData("2022年1—5月,东河街道、西河街道分别完成税收3.2亿元和2.7亿元。", "东河街道 3.2|西河街道 2.7")]
    [InlineData("2022年1—5月,东河街道、西河街道和南山街道分别完成规上工业总产值3.2亿元、2.7亿元和1.9亿元。", "东河街道 3.2|西河街道 2.7|南山街道 1.9")]
    [InlineData("2022年1—5月,东河街道和西河街道共完成税收5.9亿元。", "东河街道+西河街道 5.9")]
    public void A_list_of_areas_has_one_number_each_or_all_together(string text, string expected) => Assert.Equal(expected.Split('|'), Areas(text));

    [Theory]
    [InlineData("2022年1—5月,全区规上工业总产值12亿元。东河街道规上工业总产值3亿元。\n新登记企业20户。", "全区 12|东河街道 3|全区 20")]
    [InlineData("2022年1—5月,全区规上工业总产值12亿元,全市为300亿元。\n新登记企业20户。", "全区 12|全市 300|全区 20")]
    [InlineData("2022年1—5月,全市规上工业总产值12亿元。\n新登记企业20户。", "全市 12|全市 20")]
    [InlineData("2022年1—5月,东河街道规上工业总产值3亿元。\n新登记企业20户。", "东河街道 3|东河街道 20")]
    public void The_areas_own_figures_go_on_after_the_paragraph_that_spoke_of_another(string text, string expected) => Assert.Equal(expected.Split('|'), Areas(text));

    [Theory]
    [InlineData("一、总体情况\n2022年1—5月,全区规上工业总产值12亿元。\n二、东河街道\n规上工业总产值3亿元。\n三、市场主体\n新登记企业20户。", "全区 12|东河街道 3|全区 20")]
    [InlineData("一、东河街道\n(一)工业\n规上工业总产值3亿元。\n(二)市场\n新登记企业20户。\n二、西河街道\n新登记企业9户。", "东河街道 3|东河街道 20|西河街道 9")]
    [InlineData("东河街道2022年5月运行情况\n一、工业\n规上工业总产值3亿元。\n二、市场\n新登记企业20户。", "东河街道 3|东河街道 20")]
    public void A_heading_that_names_a_sub_district_is_of_what_stands_under_it(string text, string expected) => Assert.Equal(expected.Split('|'), Areas(text));

    private static IEnumerable<string> Areas(string text) => Core.Prose.ProseReader.Read(text).Figures
        .Select(figure => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{figure.Area} {figure.Number.Value}"));
}
