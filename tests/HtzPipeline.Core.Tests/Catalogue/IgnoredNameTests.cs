using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Tests.Seeds;

namespace HtzPipeline.Core.Tests.Catalogue;

public class IgnoredNameTests
{
    [Theory]
    [InlineData("finance", "本局编制人数", true)]
    [InlineData("finance", "其中:本局 编制人数", true)]
    [InlineData("economy", "本局编制人数", false)]
    [InlineData("economy", "备查数", true)]
    [InlineData("finance", "本局编制", false)]
    public void A_name_is_ignored_however_written_in_the_files_of_its_department(string department, string name, bool isIgnored) =>
        Assert.Equal(isIgnored, Load("{ name: 本局编制人数, department: finance }", "{ name: 备查数 }").Catalogue!.Ignores(department, name));

    [Fact]
    public void A_catalogue_without_the_list_ignores_nothing() => Assert.Empty(SeedFolder.Catalogue.Ignored);

    [Theory]
    [InlineData("{ department: finance }", "'name' is missing")]
    [InlineData("{ name: 备查数, department: nobody }", "'department' is 'nobody'")]
    [InlineData("{ name: 规上工业总产值 }", "is a name of the indicator IND_OUTPUT")]
    [InlineData("{ name: 备查数, reason: 无 }", "'reason' is unknown")]
    public void What_it_cannot_mean_is_a_fault(string entry, string reason) =>
        Assert.Contains(Load(entry).Faults, fault => fault.ToString().Contains(reason, StringComparison.Ordinal));

    [Fact]
    public void The_same_name_twice_is_a_fault() =>
        Assert.Contains(Load("{ name: 备查数 }", "{ name: 备查 数 }").Faults, fault => fault.ToString().Contains("there twice", StringComparison.Ordinal));

    [Fact]
    public void What_changes_in_the_list_is_a_difference() => Assert.Equal(
        [new(CatalogueItem.Ignored, "备查数", null, "备查数", null), new(CatalogueItem.Ignored, "备查数 (finance)", null, null, "备查数")],
        CatalogueComparison.Between(Load("{ name: 备查数 }").Catalogue!, Load("{ name: 备查数, department: finance }").Catalogue!));

    private static CatalogueLoad Load(params string[] entries) => CatalogueLoader.Load(
        SeedFolder.Read("catalogue.yaml") + "\nignore:\n" + string.Concat(entries.Select(entry => $"  - {entry}\n")), "catalogue.yaml");
}
