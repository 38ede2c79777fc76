using System.Text.RegularExpressions;
using HtzPipeline.Core.Tests.Seeds;

namespace HtzPipeline.Core.Tests.Findings;

/// <summary>The entries of docs/findings.md.</summary>
internal static partial class FindingsPage
{
    public static IReadOnlyList<Entry> Entries { get; } = Read();

    private static List<Entry> Read()
    {
        var text = File.ReadAllText(Path.Combine(SeedFolder.Path, "..", "docs", "findings.md")).ReplaceLineEndings("\n");
        var entries = new List<Entry>();
        foreach (var section in Headings().Split(text).Skip(1))
        {
            entries.Add(new(
                Code().Match(section).Groups[1].Value,
                Code().Match(section).Groups[2].Value.Trim(),
                Lines().Matches(section).ToDictionary(line => line.Groups[1].Value, line => line.Groups[2].Value.Trim()),
                [.. Blocks().Matches(section).Select(block => (block.Groups[1].Value, block.Groups[2].Value))],
                [.. Additions().Matches(section).Select(block => (block.Groups[1].Value, block.Groups[2].Value))]));
        }

        return entries;
    }

    [GeneratedRegex("^### ", RegexOptions.Multiline)]
    private static partial Regex Headings();

    [GeneratedRegex(@"^(\w+) (.*)")]
    private static partial Regex Code();

    [GeneratedRegex(@"^- \p{IsCJKUnifiedIdeographs}+ / ([a-z ]+):(.*)$", RegexOptions.Multiline)]
    private static partial Regex Lines();

    [GeneratedRegex(@"^```(?:csv|json|html) (\S+)\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Blocks();

    [GeneratedRegex(@"^```yaml (\w+)\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Additions();

    /// <summary>An entry.</summary>
    /// <param name="Code">The code of the finding.</param>
    /// <param name="Title">Its titles, Chinese / English.</param>
    /// <param name="Lines">What it says, by the English names of its lines.</param>
    /// <param name="Files">Files of which the last raises the finding once those before it are published: where uploaded, and the text.</param>
    /// <param name="Additions">What the catalogue must have besides for that: the section of its file, and entries to stand first in it.</param>
    internal sealed record Entry(
        string Code,
        string Title,
        IReadOnlyDictionary<string, string> Lines,
        IReadOnlyList<(string Path, string Text)> Files,
        IReadOnlyList<(string Section, string Text)> Additions);
}
