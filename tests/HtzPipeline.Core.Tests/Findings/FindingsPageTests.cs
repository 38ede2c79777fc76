using System.Text;
using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Findings;
using HtzPipeline.Core.Tests.Seeds;
using HtzPipeline.Core.Tests.Validation.Meaning;

namespace HtzPipeline.Core.Tests.Findings;

public class FindingsPageTests
{
    // What no short text shows, and why; everything else has files that raise it.
    private static readonly Dictionary<string, string> WithoutFiles = new[]
    {
        (Why: "is about the upload, and raised before a file is read", Codes: "0001 0002 0003 0006"),
        (Why: "is about a check for which nobody gave a period", Codes: "0007"),
        (Why: "is about when uploads were stored", Codes: "0004 0005"),
        (Why: "is about bytes that are no text in UTF-8", Codes: "1005 1006 1007 1008 1019 1070"),
        (Why: "is about workbooks", Codes: "1012 1013 1022 1026 1030 1031 1032 1033 1045 1050 1051 1071 1072 1073 1074"),
        (Why: "is about Word and PDF documents", Codes: "1080 1081 1082 1083 1084 1085"),
        (Why: "is about archives", Codes: "1014 1015 1016 1017 1023 1028"),
        (Why: "needs more than a page would hold", Codes: "1020 1021 1024 1025 1027 1903 1904 2902"),
        (Why: "is about a fault of the program", Codes: "1901 1902"),
        (Why: "is about a template of bulletins", Codes: "5001 5002 5003 5004 5005 5006 5007 5008 5009"),
        (Why: "is said by another finding where a file is read from its text", Codes: "2004"),
    }.SelectMany(reason => reason.Codes.Split(' ').Select(code => (Code: $"HTZ{code}", reason.Why))).ToDictionary(pair => pair.Code, pair => pair.Why);

    public static TheoryData<string> CodesWithFiles => [.. FindingsPage.Entries.Where(entry => entry.Files.Count > 0).Select(entry => entry.Code)];

    [Fact]
    public void Every_kind_of_finding_has_one_entry_and_there_are_no_others() => Assert.Equal(
        FindingCodes.ByCode.Keys.Order(StringComparer.Ordinal), FindingsPage.Entries.Select(entry => entry.Code).Order(StringComparer.Ordinal));

    [Fact]
    public void An_entry_says_the_severity_that_its_kind_has() => Assert.All(
        FindingsPage.Entries,
        entry => Assert.Equal(FindingCodes.ByCode[entry.Code].Severity.ToString().ToLowerInvariant(), entry.Lines["severity"]));

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

    [Fact]
    public void A_finding_that_a_short_text_can_raise_has_files_that_do() => Assert.Equal(
        FindingsPage.Entries.Where(entry => entry.Files.Count == 0).Select(entry => entry.Code), WithoutFiles.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void Entries_stand_in_the_order_of_their_codes() =>
        Assert.Equal(FindingsPage.Entries.Select(entry => entry.Code).Order(StringComparer.Ordinal), FindingsPage.Entries.Select(entry => entry.Code));

    [Theory]
    [MemberData(nameof(CodesWithFiles))]
    public void The_files_of_an_example_raise_its_finding(string code)
    {
        var entry = FindingsPage.Entries.Single(entry => entry.Code == code);
        var files = entry.Files;
        var uploads = new UploadsInTurn(CatalogueWith(entry.Additions));
        foreach (var (path, text) in files.SkipLast(1))
        {
            uploads.Upload(path, Encoding.UTF8.GetBytes(text));
        }

        Assert.Contains(code, CodesOf(uploads, files[^1].Path, files[^1].Text));
    }

    private static IndicatorCatalogue CatalogueWith(IReadOnlyList<(string Section, string Text)> additions)
    {
        var text = SeedFolder.Read("catalogue.yaml").ReplaceLineEndings("\n");
        var load = CatalogueLoader.Load(
            additions.Aggregate(text, (file, addition) => file.Contains($"\n{addition.Section}:\n", StringComparison.Ordinal)
                ? file.Replace($"\n{addition.Section}:\n", $"\n{addition.Section}:\n{addition.Text}", StringComparison.Ordinal)
                : $"{file}\n{addition.Section}:\n{addition.Text}"),
            "catalogue.yaml");
        Assert.Empty(load.Faults);
        return load.Catalogue!;
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
