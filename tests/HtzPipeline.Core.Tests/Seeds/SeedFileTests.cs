using HtzPipeline.Core.Figures;
using HtzPipeline.Seeds;

namespace HtzPipeline.Core.Tests.Seeds;

public class SeedFileTests
{
    private static readonly IReadOnlyList<SeedFile> Generated = SeedFiles.All(SeedFolder.Book);

    [Fact]
    public void The_committed_files_are_what_the_generator_writes()
    {
        var uploads = Path.Combine(SeedFolder.Path, "uploads");
        var committed = Directory.GetFiles(uploads, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(uploads, path).Replace('\\', '/'));

        Assert.Equal(Generated.Select(file => file.Path).Order(StringComparer.Ordinal), committed.Order(StringComparer.Ordinal));
        Assert.All(Generated, file => Assert.Equal(File.ReadAllBytes(Path.Combine(uploads, file.Path)), file.Content));
    }

    [Fact]
    public void Every_file_is_where_its_department_uploads_it() => Assert.All(Generated, file =>
    {
        var part = file.Path.Split('/');
        Assert.Equal(3, part.Length);
        Assert.NotNull(SeedFolder.Catalogue.Department(part[0]));
        Assert.True(Period.TryParse(part[1], null, out _));
    });

    [Theory]
    [InlineData("investment", 21)]
    [InlineData("science", 21)]
    [InlineData("market", 21)]
    [InlineData("talent", 21)]
    [InlineData("construction", 21)]
    [InlineData("civil", 21)]
    [InlineData("finance", 21)]
    [InlineData("economy", 18 + 6 + 1)]
    public void Departments_report_every_period(string department, int periods) => Assert.Equal(
        periods, Generated.Select(file => file.Path.Split('/')).Where(part => part[0] == department).Select(part => part[1]).Distinct().Count());
}
