using System.IO.Compression;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using HtzPipeline.Core.Composing.Charts;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Reporting;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace HtzPipeline.Core.Composing.Word;

/// <summary>A bulletin as a Word document (.docx, ECMA-376).</summary>
public static class WordBulletin
{
    /// <summary>The media type of what is written.</summary>
    public const string MediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private const string DocumentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private const string PropertiesType = "application/vnd.openxmlformats-package.core-properties+xml";
    private static readonly DateTimeOffset Undated = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly XNamespace Core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    private static readonly XNamespace Dublin = "http://purl.org/dc/elements/1.1/";

    /// <summary>Writes it.</summary>
    /// <param name="bulletin">The bulletin.</param>
    /// <param name="font">The font of the words in its charts; where it lacks some, the document says so beside the chart.</param>
    /// <param name="output">Where to; it is left open and need not be one that can be read or gone back in. The same bulletin gives the same bytes.</param>
    public static void Write(ComposedBulletin bulletin, PictureFont font, Stream output)
    {
        using var buffer = new MemoryStream();
        using (var package = WordprocessingDocument.Create(buffer, WordprocessingDocumentType.Document, autoSave: true))
        {
            Fill(package, bulletin, font);
        }

        CopyUndated(buffer, output);
    }

    // The package dates its parts with the time of writing.
    private static void CopyUndated(Stream package, Stream output)
    {
        using var from = new ZipArchive(package, ZipArchiveMode.Read);
        using var to = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var part in from.Entries)
        {
            var copy = to.CreateEntry(part.FullName);
            copy.LastWriteTime = Undated;
            using var read = part.Open();
            using var write = copy.Open();
            read.CopyTo(write);
        }
    }

    private static void Fill(WordprocessingDocument package, ComposedBulletin bulletin, PictureFont font)
    {
        var main = package.AddNewPart<MainDocumentPart>(DocumentType, "document");
        using (var properties = package.AddNewPart<CoreFilePropertiesPart>(PropertiesType, "properties").GetStream(FileMode.Create))
        {
            Properties(bulletin).Save(properties);
        }

        Add<StyleDefinitionsPart>("styles").Styles = WordStyles.Styles(bulletin.Language);
        Add<FontTablePart>("fonts").Fonts = WordStyles.Fonts();
        Add<NumberingDefinitionsPart>("numbering").Numbering = WordStyles.Lists();
        Add<HeaderPart>("header").Header = WordPage.Header(bulletin);
        Add<FooterPart>("footer").Footer = WordPage.Footer(bulletin.Language);
        Add<DocumentSettingsPart>("settings").Settings = Settings();

        var notes = new WordNotes(bulletin.Footnotes);
        var text = new WordText(notes);
        var body = new WordBody(bulletin, text, notes, new(main, bulletin.Language, font));
        main.Document = new(new W.Body([.. body.Content(), WordPage.Section("header", "footer")]));
        Add<FootnotesPart>("footnotes").Footnotes = notes.ToPart(text);
        using var cited = main.AddCustomXmlPart(CustomXmlPartType.CustomXml, "numbers").GetStream(FileMode.Create);
        text.Numbers.ToXml().Save(cited);

        T Add<T>(string id)
            where T : OpenXmlPart, IFixedContentTypePart => main.AddNewPart<T>(id);
    }

    private static XDocument Properties(ComposedBulletin bulletin) => new(new XElement(
        Core + "coreProperties",
        new XElement(Dublin + "title", ReportText.Visible(bulletin.Title)),
        new XElement(Dublin + "creator", ReportText.Visible(bulletin.Header.Area)),
        new XElement(Dublin + "language", bulletin.Language == Language.Zh ? "zh-CN" : "en")));

    private static W.Settings Settings() => new(
        new W.FootnoteDocumentWideProperties(
            new W.FootnoteSpecialReference { Id = -1 },
            new W.FootnoteSpecialReference { Id = 0 }),
        new W.Compatibility(new W.CompatibilitySetting
        {
            Name = W.CompatSettingNameValues.CompatibilityMode,
            Uri = "http://schemas.microsoft.com/office/word",
            Val = "15",
        }));
}
