using System.Text;
using HtzPipeline.Core.Catalogue;
using HtzPipeline.Seeds.Series;

namespace HtzPipeline.Core.Tests.Seeds;

/// <summary>The repository's seeds folder, and what the generator makes of it.</summary>
internal static class SeedFolder
{
    static SeedFolder() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static string Path { get; } = Find();

    public static IndicatorCatalogue Catalogue { get; } = CatalogueLoader.Load(Read("catalogue.yaml"), "catalogue.yaml").Catalogue!;

    public static SeriesBook Book { get; } = new(Catalogue, PublishedFigures.Read(Read("published-2019.csv"), Catalogue));

    public static string Read(string file) => File.ReadAllText(System.IO.Path.Combine(Path, file));

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(System.IO.Path.Combine(folder.FullName, "HtzPipeline.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The tests must lie within the repository.");
        }

        return System.IO.Path.Combine(folder.FullName, "seeds");
    }
}
