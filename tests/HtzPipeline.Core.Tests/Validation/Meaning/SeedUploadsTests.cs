using HtzPipeline.Core.Tests.Seeds;

namespace HtzPipeline.Core.Tests.Validation.Meaning;

public class SeedUploadsTests
{
    private static readonly string Folder = Path.Combine(SeedFolder.Path, "uploads");

    // Once in the table that has it, and once in the article that says it again.
    private static readonly string[] Deserved =
    [
        "construction 2019-09 HTZ2102 ILLEGAL_BUILDINGS_DEMOLISHED",
        "economy 2019-08 HTZ3202 HT_OUTPUT",
        "economy 2019-09 HTZ2102 ILLEGAL_BUILDINGS_DEMOLISHED",
        "economy 2019-09 HTZ3103 NEW_ENTITIES",
        "economy 2019-09 HTZ3202 HT_OUTPUT",
        "market 2019-09 HTZ3103 NEW_ENTITIES",
    ];

    [Fact]
    public void The_example_files_of_two_years_raise_the_three_findings_they_deserve_and_no_other() =>
        Assert.Equal(Deserved, Findings(paths => paths.OrderBy(path => Core.Figures.Period.Parse(path.Split('/')[1]))));

    [Fact]
    public void They_do_so_in_the_order_in_which_the_local_run_uploads_them() => Assert.Equal(Deserved, Findings(paths => paths.Order(StringComparer.Ordinal)));

    private static IEnumerable<string> Findings(Func<IEnumerable<string>, IEnumerable<string>> inOrder)
    {
        var uploads = new UploadsInTurn(SeedFolder.Catalogue);
        return inOrder(Directory.GetFiles(Folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Folder, file).Replace('\\', '/')))
            .SelectMany(path => uploads.Upload(path, File.ReadAllBytes(Path.Combine(Folder, path))).Findings
                .Select(finding => $"{string.Join(' ', path.Split('/')[..2])} {finding.Kind.Code} {finding.Key?.Indicator}"))
            .Order(StringComparer.Ordinal);
    }
}
