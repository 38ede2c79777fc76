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

/// <summary>A proofread draft as a Word document: the API gives it, and another program opens it and shows the comments and the changes.</summary>
public sealed partial class ProofDocumentTests(LocalRun run) : IDisposable
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
    private async Task ConvertAsync(string format) => await ExternalProgram.RunAsync(
        "soffice",
        [
            $"-env:UserInstallation={new Uri(Path.Combine(_folder, "profile"))}", "--headless", "--convert-to", format, "--outdir", _folder,
            Path.Combine(_folder, "own.docx"), Path.Combine(_folder, "drawn.docx"),
        ]);

    [Theory]
    [InlineData("proofs?format=docx&changes=true&lang=en", "*/*", "Should be: 60.18亿元", 1)]
    [InlineData("proofs", ProofDocument.MediaType, "应为：60.18亿元", 0)]
    public async Task The_API_gives_the_document_where_it_is_asked_for(string address, string accept, string note, int changes)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new StringContent("2019年1—8月,规模以上工业营业收入60.81亿元。") };
        request.Headers.Accept.ParseAdd(accept);

        using var response = await run.Api.SendAsync(request);

        Assert.Equal(ProofDocument.MediaType, response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("draft-核稿.docx", response.Content.Headers.ContentDisposition?.FileNameStar);
        using var document = WordprocessingDocument.Open(new MemoryStream(await response.Content.ReadAsByteArrayAsync()), isEditable: false);
        var main = document.MainDocumentPart!;
        Assert.Contains(note, main.WordprocessingCommentsPart!.Comments!.InnerText, StringComparison.Ordinal);
        Assert.Equal(changes, main.Document!.Descendants<InsertedRun>().Count());
    }

    [Fact]
    public async Task Of_a_draft_that_cannot_be_read_there_is_no_document_but_a_problem()
    {
        using var content = new ByteArrayContent([0x50, 0x4B, 3, 4, 0, 0]);

        using var response = await run.Api.PostAsync("proofs?format=docx", content);

        Assert.Equal(System.Net.HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Contains("draft-not-readable", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

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
