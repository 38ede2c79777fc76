using HtzPipeline.Core.Tests.Seeds;

namespace HtzPipeline.Core.Tests.Validation.Meaning;

public class SeedUploadsTests
{
    [Fact]
    public void The_example_files_of_two_years_raise_the_three_findings_they_deserve_and_no_other()
    {
        var uploads = new UploadsInTurn(SeedFolder.Catalogue);
        var folder = Path.Combine(SeedFolder.Path, "uploads");
        var found = Directory.GetFiles(folder, "*", SearchOption.AllDirectories)
            .Select(file => (File: file, Path: Path.GetRelativePath(folder, file).Replace('\\', '/')))
            .OrderBy(upload => Core.Figures.Period.Parse(upload.Path.Split('/')[1]))
            .SelectMany(upload => uploads.Upload(upload.Path, File.ReadAllBytes(upload.File)).Findings
                .Select(finding => $"{string.Join(' ', upload.Path.Split('/')[..2])} {finding.Kind.Code} {finding.Key?.Indicator}"))
            .ToList();

        Assert.Equal(
            [
                "construction 2019-09 HTZ2102 ILLEGAL_BUILDINGS_DEMOLISHED",
                "economy 2019-08 HTZ3202 HT_OUTPUT",
                "market 2019-09 HTZ3103 NEW_ENTITIES",
            ],
            found.Order(StringComparer.Ordinal));
    }
}
