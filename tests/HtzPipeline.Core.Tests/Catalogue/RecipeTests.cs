using System.Text.RegularExpressions;
using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Tests.Seeds;

namespace HtzPipeline.Core.Tests.Catalogue;

/// <summary>What <c>docs/operations.md</c> tells to write into the catalogue: each block of YAML names the section that it goes into.</summary>
public partial class RecipeTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(SeedFolder.Path, "..", "docs", "operations.md")).ReplaceLineEndings("\n");

    [Fact]
    public void Every_recipe_added_to_the_catalogue_gives_one_without_faults_and_with_what_was_added()
    {
        var recipes = Recipe().Matches(Page).Select(match => (Section: match.Groups["section"].Value, Yaml: match.Groups["yaml"].Value)).ToList();
        var yaml = recipes.Aggregate(SeedFolder.Read("catalogue.yaml"), (file, recipe) => With(file, recipe.Section, recipe.Yaml));

        var load = CatalogueLoader.Load(yaml, "catalogue.yaml");

        Assert.Empty(load.Faults);
        Assert.Equal(
            recipes.SelectMany(recipe => Code().Matches(recipe.Yaml)).Select(match => match.Groups["code"].Value).Order(StringComparer.Ordinal),
            CatalogueComparison.Between(SeedFolder.Catalogue, load.Catalogue!).Where(one => one.Aspect is null).Select(one => one.Code).Order(StringComparer.Ordinal));
        Assert.Equal(["departments", "indicators", "rules"], recipes.Select(recipe => recipe.Section).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void No_block_of_YAML_is_without_a_section() => Assert.Equal(Recipe().Count(Page), Page.Split("```yaml").Length - 1);

    private static string With(string file, string section, string yaml)
    {
        var heading = $"\n{section}:\n";
        var at = file.IndexOf(heading, StringComparison.Ordinal);
        Assert.True(at >= 0, $"The catalogue has no section '{section}'.");
        return file.Insert(at + heading.Length, yaml);
    }

    [GeneratedRegex(@"^```yaml (?<section>\w+)\n(?<yaml>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Recipe();

    [GeneratedRegex(@"^  - (?:\{ )?code: (?<code>\w+)", RegexOptions.Multiline)]
    private static partial Regex Code();
}
