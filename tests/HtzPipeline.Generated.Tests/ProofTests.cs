using HtzPipeline.Core.Catalogue;
using HtzPipeline.Generated.Proofreading;

namespace HtzPipeline.Generated.Tests;

public class ProofTests(ITestOutputHelper output)
{
    private const int Drafts = 60;
    private const decimal LeastRecall = 0.98m;
    private const decimal MostAlarms = 1 / 200m;

    [Fact]
    public void Nearly_every_fault_of_a_draft_is_found_and_hardly_a_right_number_is_blamed()
    {
        var measured = ProofMeasurement.Run(SeedCatalogue(), Drafts, seed: 1);
        output.WriteLine($"{string.Join('\n', measured.Scores)}\nrecall {measured.Recall:0.000}, false alarms {measured.AlarmRate:0.0000}, agreeing {measured.Agreeing} of {measured.Figures}");
        var examples = string.Join('\n', measured.Scores.SelectMany(score => score.Examples));
        output.WriteLine(examples);
        Assert.True(measured.Recall >= LeastRecall, examples);
        Assert.True(measured.AlarmRate <= MostAlarms, examples);
    }

    private static IndicatorCatalogue SeedCatalogue()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "HtzPipeline.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The tests must lie within the repository.");
        }

        return CatalogueLoader.Load(File.ReadAllText(Path.Combine(folder.FullName, "seeds", "catalogue.yaml")), "catalogue.yaml").Catalogue!;
    }
}
