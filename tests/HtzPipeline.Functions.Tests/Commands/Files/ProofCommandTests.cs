using DocumentFormat.OpenXml.Packaging;

namespace HtzPipeline.Functions.Tests.Commands.Files;

/// <summary>The files that the command proof writes.</summary>
public sealed class ProofCommandTests(CommandAccount account) : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("htz-proof-");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_page_a_document_with_comments_and_one_with_tracked_changes_are_written_where_asked_for()
    {
        var draft = await WriteAsync("1999年1—8月,规模以上工业总产值58.33亿元,占区级重点项目36个的近五成。");
        var (page, commented, tracked) = (PathOf("核稿.html"), PathOf("批注.docx"), PathOf("修订.docx"));

        var run = await account.RunAsync("proof", draft, "--period", "1999-08", "--html", page, "--docx", commented, "--tracked", tracked);

        Assert.Equal("", run.Errors);
        Assert.StartsWith("<!DOCTYPE html>", await File.ReadAllTextAsync(page, Cancellation), StringComparison.Ordinal);
        foreach (var path in new[] { commented, tracked })
        {
            using var document = WordprocessingDocument.Open(path, isEditable: false);
            Assert.NotEmpty(document.MainDocumentPart!.WordprocessingCommentsPart!.Comments!);
        }
    }

    [Fact]
    public async Task A_draft_that_is_too_large_is_told_as_such()
    {
        var draft = await WriteAsync(string.Concat(Enumerable.Repeat("规模以上工业总产值58.33亿元。\n", Functions.Proofs.DraftProofreader.Limits.TextLength / 8)));

        var run = await account.RunAsync("proof", draft, "--json");

        Assert.Equal((1, "draft-too-large"), (run.ExitCode, run.Code));
    }

    private async Task<string> WriteAsync(string text)
    {
        await File.WriteAllTextAsync(PathOf("稿.txt"), text, Cancellation);
        return PathOf("稿.txt");
    }

    private string PathOf(string name) => Path.Combine(_folder.FullName, name);
}
