using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Tests.Seeds;

namespace HtzPipeline.Core.Tests.Catalogue;

public class CatalogueVersionTests
{
    [Fact]
    public void The_version_is_that_of_the_bytes()
    {
        var text = SeedFolder.Read("catalogue.yaml");

        Assert.Matches("^[0-9a-f]{12}$", Version(text));
        Assert.Equal(Version(text), Version(text));
        Assert.NotEqual(Version(text), Version(text + "\n"));

        static string Version(string yaml) => CatalogueLoader.Load(yaml, "catalogue.yaml").Catalogue!.Version;
    }
}
