using System.Text.RegularExpressions;
using HtzPipeline.Functions.Commands;
using HtzPipeline.Functions.Hosting;

namespace HtzPipeline.Functions.Tests.Documentation;

/// <summary>The pages lead to what there is: links to files and headings, commands and their options to those of the executable.</summary>
public partial class DocumentationTests
{
    private const int LongestReadme = 150;

    public static TheoryData<string> Pages => [.. MarkdownPage.All.Select(page => page.Path)];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_link_leads_to_a_file_and_to_a_heading_in_it(string path)
    {
        var broken =
            from link in MarkdownPage.Read(path).Links
            where !link.Contains("://", StringComparison.Ordinal) && !link.StartsWith("mailto:", StringComparison.Ordinal)
            where !Leads(path, link)
            select link;
        Assert.Empty(broken);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_command_and_option_is_one_of_the_executable(string path)
    {
        var unknown =
            from line in MarkdownPage.Read(path).Lines
            from Match told in Commands().Matches(line)
            where !IsKnown(told)
            select told.Value;
        Assert.Empty(unknown);
    }

    [Fact]
    public void The_README_is_read_in_a_few_minutes() => Assert.InRange(MarkdownPage.Read("README.md").Lines.Count, 1, LongestReadme);

    [Fact]
    public void Both_READMEs_have_the_same_sections_commands_and_links()
    {
        var (english, chinese) = (MarkdownPage.Read("README.md"), MarkdownPage.Read("README.zh.md"));
        Assert.Equal(english.Headings.Select(heading => heading.Level), chinese.Headings.Select(heading => heading.Level));
        Assert.Equal(english.Code, chinese.Code);
        Assert.Equal(english.Links.Where(IsShared).Distinct().Order(StringComparer.Ordinal), chinese.Links.Where(IsShared).Distinct().Order(StringComparer.Ordinal));

        static bool IsShared(string link) => !link.StartsWith("README", StringComparison.Ordinal);
    }

    [Fact]
    public void Every_page_of_docs_is_linked_from_the_README()
    {
        var linked = MarkdownPage.Read("README.md").Links.ToHashSet();
        Assert.DoesNotContain(MarkdownPage.All, page => page.Path.StartsWith("docs/", StringComparison.Ordinal) && page.Path.Count('/') == 1 && !linked.Contains(page.Path));
    }

    private static bool Leads(string from, string link)
    {
        var (file, heading) = (link.Split('#')[0], link.Split('#').ElementAtOrDefault(1));
        var folder = Path.GetDirectoryName(from)!;
        var target = file.Length == 0 ? from : Path.GetRelativePath(".", Path.Combine(folder, Uri.UnescapeDataString(file))).Replace('\\', '/');
        var there = Path.Combine(RepositoryRoot.Find(), target);
        return heading is null ? File.Exists(there) || Directory.Exists(there) : File.Exists(there) && MarkdownPage.Read(target).Anchors.Contains(heading);
    }

    // Words in capitals stand for a command in general.
    private static bool IsKnown(Match told) =>
        told.Groups["word"].Value is var word && word.All(letter => letter is >= 'A' and <= 'Z')
        || (CommandTable.All.FirstOrDefault(command => command.IsCalled(word)) is { } command
            && told.Groups["option"].Captures.All(option => option.Value == "--help" || command.Options.Any(known => known.Name == option.Value)));

    // In code only: a sentence may begin with the name.
    [GeneratedRegex(@"(?:(?<=`|^ {4,}(?:.* )?)HtzPipeline|--project functions --) (?<word>[A-Za-z][a-z-]*|[A-Z]+)(?:(?: (?!\||&&|;)[^\s`|;&]+)*? (?<option>--[a-z][a-z-]*))*")]
    private static partial Regex Commands();
}
