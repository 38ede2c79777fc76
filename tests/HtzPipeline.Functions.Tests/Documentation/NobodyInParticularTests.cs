using System.Text.RegularExpressions;
using HtzPipeline.Functions.Hosting;

namespace HtzPipeline.Functions.Tests.Documentation;

/// <summary>The code is nobody's in particular: whose figures they are, the catalogue says. Seeds, tests and pages of documentation are free.</summary>
public partial class NobodyInParticularTests
{
    private static readonly string[] Sources = [".cs", ".js", ".mjs", ".cjs", ".html", ".css", ".json", ".yaml", ".md"];

    [Fact]
    public void No_source_names_the_zone_of_the_example()
    {
        var root = RepositoryRoot.Find();
        var named =
            from folder in new[] { "functions", "pipeline-core" }
            from file in Directory.EnumerateFiles(Path.Combine(root, folder), "*", SearchOption.AllDirectories)
            let path = Path.GetRelativePath(root, file).Replace('\\', '/')
            where Sources.Contains(Path.GetExtension(path)) && !Made().IsMatch(path)
            from line in File.ReadLines(file).Index()
            where Zone().IsMatch(line.Item)
            select $"{path}({line.Index + 1}): {line.Item.Trim()}";

        Assert.Empty(named);
    }

    [Theory]
    [InlineData("new(\"枣庄高新区\", …)")]
    [InlineData("Zaozhuang High-tech Zone")]
    [InlineData("<title>高新区统计数据</title>")]
    [InlineData("High-tech Zone Statistics")]
    public void A_name_of_it_would_be_found(string line) => Assert.Matches(Zone(), line);

    [GeneratedRegex("(^|/)(bin|obj|node_modules|isolated)/")]
    private static partial Regex Made();

    // That there are high-tech zones is known to what reads texts, and is in no name.
    [GeneratedRegex("枣庄|zaozhuang|高新区统计|high-tech zone", RegexOptions.IgnoreCase)]
    private static partial Regex Zone();
}
