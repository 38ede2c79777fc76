using HtzPipeline.Core.Catalogue;
using HtzPipeline.Functions.Hosting;

namespace HtzPipeline.Functions.Tests.Api;

internal static class Seeds
{
    public static string CatalogueText { get; } = File.ReadAllText(Path.Combine(RepositoryRoot.Find(), "seeds", "catalogue.yaml"));

    public static IndicatorCatalogue Catalogue { get; } = CatalogueLoader.Load(CatalogueText, "catalogue.yaml").Catalogue!;
}
