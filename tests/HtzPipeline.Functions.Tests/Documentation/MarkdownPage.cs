using System.Text;
using System.Text.RegularExpressions;
using HtzPipeline.Functions.Hosting;

namespace HtzPipeline.Functions.Tests.Documentation;

/// <summary>A page in Markdown, as far as tests look into it.</summary>
/// <param name="Path">Where it is in the repository, with <c>/</c>.</param>
/// <param name="Lines">Its lines.</param>
internal sealed partial record MarkdownPage(string Path, IReadOnlyList<string> Lines)
{
    private static readonly string[] Folders = ["docs", "infra", "seeds"];

    /// <summary>The pages of the repository: those at its root, and all of docs, infra and seeds.</summary>
    public static IReadOnlyList<MarkdownPage> All { get; } =
    [
        .. Directory.EnumerateFiles(Root, "*.md")
            .Concat(Folders.SelectMany(folder => Directory.EnumerateFiles(System.IO.Path.Combine(Root, folder), "*.md", SearchOption.AllDirectories)))
            .Select(file => System.IO.Path.GetRelativePath(Root, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)
            .Select(Read),
    ];

    private static string Root => RepositoryRoot.Find();

    /// <summary>Reads one.</summary>
    public static MarkdownPage Read(string path) => new(path, File.ReadAllLines(System.IO.Path.Combine(Root, path)));

    /// <summary>Its headings.</summary>
    public IEnumerable<(int Level, string Text)> Headings =>
        from line in Text
        let heading = Heading().Match(line)
        where heading.Success
        select (heading.Groups[1].Length, heading.Groups[2].Value);

    /// <summary>What a link may name after a <c>#</c>: headings as GitHub makes anchors of them.</summary>
    public IReadOnlySet<string> Anchors => Headings.Select(heading => Anchor(heading.Text)).ToHashSet();

    /// <summary>Where its links and pictures lead.</summary>
    public IReadOnlyList<string> Links => [.. from line in Text from Match link in Link().Matches(InlineCode().Replace(line, "")) select link.Groups[1].Value];

    /// <summary>The lines of its blocks of code that are indented.</summary>
    public IReadOnlyList<string> Code => [.. Lines.Where(line => line.StartsWith("    ", StringComparison.Ordinal))];

    // What stands between fences is no text of the page.
    private IEnumerable<string> Text
    {
        get
        {
            var isFenced = false;
            foreach (var line in Lines)
            {
                if (line.TrimStart().StartsWith("```", StringComparison.Ordinal))
                {
                    isFenced = !isFenced;
                }
                else if (!isFenced && !line.StartsWith("    ", StringComparison.Ordinal))
                {
                    yield return line;
                }
            }
        }
    }

    private static string Anchor(string heading)
    {
        var anchor = new StringBuilder();
        foreach (var character in heading.ToLowerInvariant())
        {
            if (char.IsLetterOrDigit(character) || character is '-' or '_')
            {
                anchor.Append(character);
            }
            else if (character == ' ')
            {
                anchor.Append('-');
            }
        }

        return anchor.ToString();
    }

    [GeneratedRegex(@"^(#{1,6}) (.+?)\s*$")]
    private static partial Regex Heading();

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex("`[^`]*`")]
    private static partial Regex InlineCode();
}
