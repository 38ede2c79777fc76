using HtzPipeline.Core.Catalogue;
using HtzPipeline.Functions.Hosting;

namespace HtzPipeline.Functions.Tests.Query;

internal static class Seeds
{
    public static IndicatorCatalogue Catalogue { get; } =
        CatalogueLoader.Load(File.ReadAllText(Path.Combine(RepositoryRoot.Find(), "seeds", "catalogue.yaml")), "catalogue.yaml").Catalogue!;
}
