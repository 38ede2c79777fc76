using System.Text.RegularExpressions;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Proofs;
using HtzPipeline.Core.Reporting.Proofread;
using HtzPipeline.Testing.Proofs;
using UglyToad.PdfPig;

namespace HtzPipeline.EndToEnd.Tests;

/// <summary>A proofread draft opens in another program, which shows the comments and the changes.</summary>
public sealed partial class ProofDocumentTests : IDisposable
{
    private static readonly IndicatorCatalogue Catalogue =
        CatalogueLoader.Load(File.ReadAllText(Path.Combine(Repository.Root, "seeds", "catalogue.yaml")), "catalogue.yaml").Catalogue!;

    private static readonly XNamespace Office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";

    // Of the ten numbers of the sample four agree without a doubt or are no figure; one more comment is on the whole.
    private const int Comments = 8;

    private readonly string _folder = Directory.CreateTempSubdirectory("htz-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task LibreOffice_shows_comments_and_changes_in_the_author_s_own_document_and_in_one_drawn_of_other_text()
    {
        ExternalProgram.Require("soffice", "apt-get install libreoffice-writer");
        var proof = SampleProof.Value;
        await SaveAsync("own", proof, OwnDocument(proof));
        await SaveAsync("drawn", proof with { Format = "text" }, Stream.Null);

        await ConvertAsync("pdf");
        await ConvertAsync("fodt");

        foreach (var name in (string[])["own", "drawn"])
        {
            using var pdf = PdfDocument.Open(Path.Combine(_folder, $"{name}.pdf"));
            var seen = Blank().Replace(string.Concat(pdf.GetPages().Select(page => page.Text)), "");
            var notes = XDocument.Load(Path.Combine(_folder, $"{name}.fodt")).Descendants(Office + "annotation").Select(note => note.Value).ToList();
            Assert.Contains("营业收入60.81亿元60.18亿元", seen, StringComparison.Ordinal);
            Assert.Equal(Comments, notes.Count);
            Assert.Contains(notes, note => note.Contains("应为：近四成", StringComparison.Ordinal));
        }
    }

    // With a profile of its own: a LibreOffice that is open on this machine is left alone.
    private Task ConvertAsync(string format) => ExternalProgram.RunAsync(
        "soffice",
        [
            $"-env:UserInstallation={new Uri(Path.Combine(_folder, "profile"))}", "--headless", "--convert-to", format, "--outdir", _folder,
            Path.Combine(_folder, "own.docx"), Path.Combine(_folder, "drawn.docx"),
        ]);

    private async Task SaveAsync(string name, Proof proof, Stream original)
    {
        using var document = ProofDocument.Write(proof, original, Catalogue, text => text.Zh, isChanged: true, new(2019, 10, 17, 9, 0, 0, TimeSpan.FromHours(8)));
        await File.WriteAllBytesAsync(Path.Combine(_folder, $"{name}.docx"), document.ToArray());
    }

    private static MemoryStream OwnDocument(Proof proof)
    {
        var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            document.AddMainDocumentPart().Document = new(new Body(proof.Paragraphs.Select(paragraph => new Paragraph(new Run(new Text(paragraph.Text))))));
        }

        return stream;
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blank();
}
