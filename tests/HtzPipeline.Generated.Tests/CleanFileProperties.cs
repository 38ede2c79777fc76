using CsCheck;
using HtzPipeline.Core.Findings;
using HtzPipeline.Generated.Layouts;
using HtzPipeline.Generated.Measuring;
using HtzPipeline.Generated.Writing;

namespace HtzPipeline.Generated.Tests;

/// <summary>What is rounded from the truth contradicts nothing, in whatever units, decimals, layout and format it is printed.</summary>
public class CleanFileProperties
{
    private const int Worlds = 1_000_000;

    [Fact]
    public void A_clean_file_raises_no_finding_but_for_information() =>
        Gen.Select(Gen.Int[0, Worlds], Gen.Int[0, Layout.All.Count - 1], Gen.Int[0, SheetFile.All.Count - 1]).Sample(
            (seed, layout, format) =>
            {
                var (scene, random) = (Scene.Of(seed), new Random(seed));
                var suited = Layout.All[layout].NeedsSheets && !SheetFile.All[format].HoldsSheets ? SheetFile.All[^1] : SheetFile.All[format];
                var file = GeneratedFile.Of(GeneratedFile.DraftFor(scene.World, Layout.All[layout], random), Layout.All[layout], suited, random);

                // That a column of plans is left aside is said of any file.
                Assert.DoesNotContain(
                    Judgement.Of(file, scene).Findings, finding => finding.Severity != Severity.Info && finding.Kind != StructureFindings.QualifiedFigures);
            },
            iter: 40,
            threads: 1);
}
