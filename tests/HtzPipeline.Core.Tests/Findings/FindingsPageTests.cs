using System.Text;
using HtzPipeline.Core.Findings;
using HtzPipeline.Core.Tests.Seeds;
using HtzPipeline.Core.Tests.Validation.Meaning;

namespace HtzPipeline.Core.Tests.Findings;

public class FindingsPageTests
{
    public static TheoryData<string> CodesWithFiles => [.. FindingsPage.Entries.Where(entry => entry.Files.Count > 0).Select(entry => entry.Code)];

    [Fact]
    public void Every_kind_of_finding_has_one_entry_and_there_are_no_others() => Assert.Equal(
        FindingKinds.ByCode.Keys.Order(StringComparer.Ordinal), FindingsPage.Entries.Select(entry => entry.Code).Order(StringComparer.Ordinal));

    [Fact]
    public void An_entry_says_the_severity_that_its_kind_has() => Assert.All(
        FindingsPage.Entries,
        entry => Assert.Equal(FindingKinds.ByCode[entry.Code].Severity.ToString().ToLowerInvariant(), entry.Lines["severity"]));

    [Fact]
    public void An_entry_says_in_both_languages_what_it_means_and_what_to_do() => Assert.All(
        FindingsPage.Entries,
        entry => Assert.All([entry.Title, entry.Lines["meaning"], entry.Lines["what to do"]], text =>
        {
            Assert.Matches(@"\p{IsCJKUnifiedIdeographs}", text);
            Assert.Matches("[A-Za-z]{3}", text);
        }));

    [Fact]
    public void An_entry_has_an_example() => Assert.All(FindingsPage.Entries, entry => Assert.NotEmpty(entry.Lines["example"]));

    [Theory]
    [MemberData(nameof(CodesWithFiles))]
    public void The_files_of_an_example_raise_its_finding(string code)
    {
        var files = FindingsPage.Entries.Single(entry => entry.Code == code).Files;
        var uploads = new UploadsInTurn(SeedFolder.Catalogue);
        foreach (var (path, text) in files.SkipLast(1))
        {
            uploads.Upload(path, Encoding.UTF8.GetBytes(text));
        }

        Assert.Contains(code, CodesOf(uploads, files[^1].Path, files[^1].Text));
    }

    private static IReadOnlyList<string> CodesOf(UploadsInTurn uploads, string path, string text)
    {
        try
        {
            return [.. uploads.Upload(path, Encoding.UTF8.GetBytes(text)).Findings.Select(finding => finding.Kind.Code)];
        }
        catch (UnreadableFileException unreadable)
        {
            return [unreadable.Finding.Kind.Code];
        }
    }
}
