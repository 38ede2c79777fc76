using System.Text.RegularExpressions;
using HtzPipeline.Core.Composing.Templates;
using HtzPipeline.Core.Composing.Writing;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Tests.Seeds;

namespace HtzPipeline.Core.Tests.Composing;

/// <summary>docs/bulletin.md shows what the words say, and the brief of August 2019.</summary>
public sealed partial class BulletinPageTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(SeedFolder.Path, "..", "docs", "bulletin.md")).ReplaceLineEndings("\n");

    public static TheoryData<string, string, string> Examples => [.. Example().Matches(Page).Select(match => (match.Groups["language"].Value, match.Groups["template"].Value, match.Groups["said"].Value))];

    public static TheoryData<string> Templates => [.. Directory.EnumerateFiles(Path.Combine(SeedFolder.Path, "templates")).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_says_what_the_page_shows(string language, string template, string said)
    {
        var text = PlainText.Text(Composer.Compose(new("example", language == "zh" ? Language.Zh : Language.En, $"# 示例\n\n{template}\n"), SeedFigures.Of(Period.Month(2019, 8)), CancellationToken.None));

        Assert.Equal(said, text.Split('\n')[2].Trim('　'));
    }

    [Fact]
    public void Every_word_is_on_the_page() =>
        Assert.All(TemplateWordTable.All, word => Assert.Contains($"| `{word.Name}` |", Page, StringComparison.Ordinal));

    [Fact]
    public void The_page_shows_the_brief_of_August_2019() =>
        Assert.Contains(PlainText.Markdown(Composer.Compose(Read("brief.zh.md"), SeedFigures.Of(Period.Month(2019, 8)), CancellationToken.None)).TrimEnd(), Page, StringComparison.Ordinal);

    [Theory]
    [InlineData("README.md")]
    [InlineData("README.zh.md")]
    public void A_readme_shows_how_it_begins(string file)
    {
        var shown = File.ReadAllLines(Path.Combine(SeedFolder.Path, "..", file)).Single(line => line.StartsWith("> 上半年", StringComparison.Ordinal));

        Assert.Contains($"\n{shown[2..]}\n", Page, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Templates))]
    public void A_delivered_template_has_no_faults(string file) => Assert.Empty(Composer.FaultsOf(Read(file), SeedFolder.Catalogue));

    private static BulletinTemplate Read(string file)
    {
        var (name, language) = BulletinTemplate.Read(file)!.Value;
        return new(name, language, SeedFolder.Read(Path.Combine("templates", file)).ReplaceLineEndings("\n"));
    }

    [GeneratedRegex(@"^```liquid (?<language>zh|en)\n(?<template>.*)\n```\n\n> (?<said>.*)$", RegexOptions.Multiline)]
    private static partial Regex Example();
}
