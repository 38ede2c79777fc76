using UglyToad.PdfPig;
using UglyToad.PdfPig.DocumentLayoutAnalysis.TextExtractor;

namespace HtzPipeline.EndToEnd.Tests;

/// <summary>The bulletin's Word document is a real one: another program opens it, sets it in pages and prints it.</summary>
public sealed class BulletinDocumentTests(LocalRun run) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("htz-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("brief", "2019-08", "zh", "58.33", "第 1 页")]
    [InlineData("quarterly", "2019-06", "zh", "55.66", "第 1 页")]
    [InlineData("brief", "2019-08", "en", "58.33", "Page 1")]
    public async Task LibreOffice_prints_it_with_its_figures_head_and_page_numbers(string template, string period, string language, string figure, string footer)
    {
        ExternalProgram.Require("lowriter", "apt-get install libreoffice-writer");
        var word = Path.Combine(_folder, "bulletin.docx");
        await File.WriteAllBytesAsync(
            word,
            await run.Stranger.GetByteArrayAsync(new Uri($"api/v1/bulletins/{period}?template={template}&lang={language}&format=docx", UriKind.Relative), TestContext.Current.CancellationToken),
            TestContext.Current.CancellationToken);

        // With a profile of its own: a LibreOffice that is open on this machine is left alone.
        await ExternalProgram.RunAsync(
            "soffice", [$"-env:UserInstallation={new Uri(Path.Combine(_folder, "profile"))}", "--headless", "--convert-to", "pdf", "--outdir", _folder, word]);

        using var pdf = PdfDocument.Open(Path.ChangeExtension(word, ".pdf"));
        var pages = pdf.GetPages().Select(page => ContentOrderTextExtractor.GetText(page)).ToList();
        Assert.InRange(pages.Count, 1, 8);
        Assert.Contains(figure, string.Concat(pages), StringComparison.Ordinal);
        Assert.Contains(footer.Replace(" ", "", StringComparison.Ordinal), pages[0].Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }
}
