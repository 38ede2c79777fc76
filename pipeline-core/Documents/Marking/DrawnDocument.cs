using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace HtzPipeline.Core.Documents.Marking;

/// <summary>A plain Word document of some paragraphs and tables: what a text of any other kind is given back as.</summary>
internal static class DrawnDocument
{
    // In twentieths of a point, and half points.
    private const int TextSize = 24;
    private const int HeadingSize = 32;
    private const string Heading = "Heading1";
    private const string Chinese = "SimSun";
    private const string Latin = "Times New Roman";

    /// <summary>Writes it: the paragraphs first, then the tables.</summary>
    /// <param name="paragraphs">The paragraphs, none of them blank.</param>
    /// <param name="tables">The tables, by their rows.</param>
    public static MemoryStream Of(IEnumerable<(bool IsHeading, string Text)> paragraphs, IEnumerable<IReadOnlyList<IReadOnlyList<string>>> tables)
    {
        var file = new MemoryStream();
        using (var package = WordprocessingDocument.Create(file, WordprocessingDocumentType.Document))
        {
            var main = package.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>().Styles = Styles();
            var body = new Body(paragraphs.Select(Paragraph));
            foreach (var rows in tables)
            {
                body.Append(Table(rows), new Paragraph());
            }

            body.Append(new SectionProperties(new PageSize { Width = 11906, Height = 16838 }, new PageMargin { Top = 1440, Bottom = 1440, Left = 1440, Right = 1440, Header = 720, Footer = 720, Gutter = 0 }));
            main.Document = new(body);
        }

        file.Position = 0;
        return file;
    }

    // As an office sets its drafts: two characters in, where the text does not begin with them itself.
    private static Paragraph Paragraph((bool IsHeading, string Text) paragraph) => paragraph switch
    {
        { IsHeading: true } => new(new ParagraphProperties(new ParagraphStyleId { Val = Heading }), Run(paragraph.Text)),
        _ when char.IsWhiteSpace(paragraph.Text[0]) => new(Run(paragraph.Text)),
        _ => new(new ParagraphProperties(new Indentation { FirstLineChars = 200 }), Run(paragraph.Text)),
    };

    private static Table Table(IReadOnlyList<IReadOnlyList<string>> rows)
    {
        var columns = Math.Max(1, rows.Max(row => row.Count));
        return new(
            [
                new TableProperties(new TableStyle { Val = "TableGrid" }, new TableWidth { Type = TableWidthUnitValues.Pct, Width = "5000" }, Borders()),
                new TableGrid(Enumerable.Range(0, columns).Select(_ => new GridColumn())),
                .. rows.Select(row => new TableRow(Enumerable.Range(0, columns).Select(column => new TableCell(new Paragraph(Run(column < row.Count ? row[column] : "")))))),
            ]);
    }

    private static TableBorders Borders() => new(
        new TopBorder { Val = BorderValues.Single, Size = 4 },
        new LeftBorder { Val = BorderValues.Single, Size = 4 },
        new BottomBorder { Val = BorderValues.Single, Size = 4 },
        new RightBorder { Val = BorderValues.Single, Size = 4 },
        new InsideHorizontalBorder { Val = BorderValues.Single, Size = 4 },
        new InsideVerticalBorder { Val = BorderValues.Single, Size = 4 });

    private static Run Run(string text) => new(new Text(string.Create(text.Length, text, Fill)) { Space = SpaceProcessingModeValues.Preserve });

    // Character by character, so that every place stays what it is.
    private static void Fill(Span<char> valid, string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            valid[i] = char.IsControl(text[i]) ? ' ' : char.IsSurrogate(text[i]) || XmlConvert.IsXmlChar(text[i]) ? text[i] : '\uFFFD';
        }
    }

    private static Styles Styles() => new(
        new DocDefaults(new RunPropertiesDefault(new RunPropertiesBaseStyle(
            new RunFonts { Ascii = Latin, HighAnsi = Latin, EastAsia = Chinese }, new FontSize { Val = $"{TextSize}" }, new Languages { Val = "en-US", EastAsia = "zh-CN" }))),
        new Style(new StyleName { Val = "Normal" }, new StyleParagraphProperties(new SpacingBetweenLines { After = "120", Line = "360", LineRule = LineSpacingRuleValues.Auto })) { Type = StyleValues.Paragraph, StyleId = "Normal", Default = true },
        new Style(new StyleName { Val = "heading 1" }, new BasedOn { Val = "Normal" }, new StyleRunProperties(new Bold(), new FontSize { Val = $"{HeadingSize}" }))
        {
            Type = StyleValues.Paragraph,
            StyleId = Heading,
        },
        new Style(new StyleName { Val = "Table Grid" }) { Type = StyleValues.Table, StyleId = "TableGrid" });
}
