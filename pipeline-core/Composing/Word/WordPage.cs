using System.Globalization;
using DocumentFormat.OpenXml;
using HtzPipeline.Core.Figures;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace HtzPipeline.Core.Composing.Word;

/// <summary>The page of a bulletin: A4 with the margins of official documents, what stands at its head and at its foot. In twentieths of a point.</summary>
internal static class WordPage
{
    /// <summary>How wide the text is: 156 mm.</summary>
    public const int TextWidth = 8844;

    private const int Width = 11906;
    private const int Height = 16838;
    private const int Left = 1587;

    /// <summary>The section that all of it is in.</summary>
    /// <param name="header">The id of the header's part.</param>
    /// <param name="footer">The id of the footer's part.</param>
    public static W.SectionProperties Section(string header, string footer) => new(
        new W.HeaderReference { Type = W.HeaderFooterValues.Default, Id = header },
        new W.FooterReference { Type = W.HeaderFooterValues.Default, Id = footer },
        new W.PageSize { Width = Width, Height = Height },
        new W.PageMargin { Top = 1701, Bottom = 1474, Left = Left, Right = (uint)(Width - Left - TextWidth), Header = 964, Footer = 850, Gutter = 0 });

    /// <summary>The zone at the left, the period at the right.</summary>
    public static W.Header Header(ComposedBulletin bulletin) => new(new W.Paragraph(
        Style(WordStyles.Header), WordText.Plain(bulletin.Header.Area), new W.Run(new W.TabChar()), WordText.Plain(bulletin.Header.Period)));

    /// <summary>The number of the page.</summary>
    public static W.Footer Footer(Language language)
    {
        var (before, between, after) = language == Language.Zh ? ("第 ", " 页 共 ", " 页") : ("Page ", " of ", "");
        return new(new W.Paragraph(
            [Style(WordStyles.Footer), WordText.Plain(before), .. Field(" PAGE ", "1"), WordText.Plain(between), .. Field(" NUMPAGES ", "1"), WordText.Plain(after)]));
    }

    /// <summary>A field, which Word reckons anew.</summary>
    /// <param name="instruction">What it is.</param>
    /// <param name="result">What it shows until then.</param>
    public static IEnumerable<OpenXmlElement> Field(string instruction, string result) =>
    [
        new W.Run(new W.FieldChar { FieldCharType = W.FieldCharValues.Begin }),
        new W.Run(new W.FieldCode(instruction) { Space = SpaceProcessingModeValues.Preserve }),
        new W.Run(new W.FieldChar { FieldCharType = W.FieldCharValues.Separate }),
        new W.Run(new W.Text(result)),
        new W.Run(new W.FieldChar { FieldCharType = W.FieldCharValues.End }),
    ];

    /// <summary>A caption with its number, by a field, so that it stays right when an author adds one of her own.</summary>
    public static W.Paragraph Caption(LocalText kind, int number, string caption, Language language, bool staysWithNext)
    {
        var name = kind.In(language);
        var properties = Style(WordStyles.Caption);
        if (!staysWithNext)
        {
            properties.Append(new W.KeepNext { Val = false });
            properties.Append(new W.SpacingBetweenLines { Before = "40", After = "240" });
        }

        return new W.Paragraph(
            [
                properties,
                WordText.Plain(language == Language.Zh ? name : $"{name} "),
                .. Field($" SEQ {name} \\* ARABIC ", number.ToString(CultureInfo.InvariantCulture)),
                WordText.Plain(language == Language.Zh ? $"　{caption}" : $". {caption}"),
            ]);
    }

    /// <summary>The properties of a paragraph that has a style and no more.</summary>
    public static W.ParagraphProperties Style(string style) => new(new W.ParagraphStyleId { Val = style });
}
