using System.Text;
using HtzPipeline.Core.Catalogue;
using HtzPipeline.Seeds;
using HtzPipeline.Seeds.Series;

// dotnet run --project seeds/generator [seeds folder]
var seeds = args is [var folder] ? folder : "seeds";
if (!File.Exists(Path.Combine(seeds, "catalogue.yaml")))
{
    Console.Error.WriteLine($"There is no catalogue.yaml in '{seeds}'. Run this from the repository's root, or name the seeds folder.");
    return 1;
}

var load = CatalogueLoader.Load(File.ReadAllText(Path.Combine(seeds, "catalogue.yaml")), "catalogue.yaml");
if (!load.IsSound)
{
    Console.Error.WriteLine(string.Join(Environment.NewLine, load.Faults));
    return 1;
}

// GB18030 is not among the encodings that .NET starts with.
Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
var published = PublishedFigures.Read(File.ReadAllText(Path.Combine(seeds, "published-2019.csv")), load.Catalogue);
var uploads = Path.Combine(seeds, "uploads");
if (Directory.Exists(uploads))
{
    Directory.Delete(uploads, recursive: true);
}

var files = SeedFiles.All(new SeriesBook(load.Catalogue, published));
foreach (var file in files)
{
    var path = Path.Combine(uploads, file.Path);
    Directory.CreateDirectory(Path.GetDirectoryName(path)!);
    File.WriteAllBytes(path, file.Content);
}

Console.WriteLine($"{files.Count} files in {uploads}");
return 0;
