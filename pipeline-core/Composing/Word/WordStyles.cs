using DocumentFormat.OpenXml;
using HtzPipeline.Core.Figures;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace HtzPipeline.Core.Composing.Word;

/// <summary>
/// The styles of a bulletin, after the habits of official documents (GB/T 9704-2012): 仿宋 for the text with an indent of two characters, 黑体 and 楷体
/// for headings. Sizes are in half-points, distances in twentieths of a point.
/// </summary>
internal static class WordStyles
{
    public const string Title = "Title";
    public const string Subtitle = "Subtitle";
    public const string Body = "BodyText";
    public const string ListItem = "ListBullet";
    public const string Caption = "Caption";
    public const string TableText = "TableText";
    public const string ChartLine = "ChartLine";
    public const string Note = "Note";
    public const string Header = "Header";
    public const string Footer = "Footer";
    public const string FootnoteText = "FootnoteText";
    public const string FootnoteReference = "FootnoteReference";

    private const string Song = "宋体";
    private const string FangSong = "仿宋";
    private const string Hei = "黑体";
    private const string Kai = "楷体";
    private const string Latin = "Times New Roman";

    /// <summary>The fonts that stand in where one is missing: the first that is there.</summary>
    public static W.Fonts Fonts() => new(
        Font(FangSong, "仿宋_GB2312,FangSong,STFangsong,Noto Serif CJK SC"),
        Font(Song, "SimSun,STSong,Noto Serif CJK SC"),
        Font(Hei, "SimHei,STHeiti,Noto Sans CJK SC"),
        Font(Kai, "楷体_GB2312,KaiTi,STKaiti,Noto Serif CJK SC"),
        new W.Font { Name = Latin });

    /// <summary>The style of a heading.</summary>
    /// <param name="level">1 to 3.</param>
    public static string Heading(int level) => $"Heading{Math.Clamp(level, 1, 3)}";

    /// <summary>All styles.</summary>
    public static W.Styles Styles(Language language) => new(
        new W.DocDefaults(
            new W.RunPropertiesDefault(new W.RunPropertiesBaseStyle(
                Face(FangSong), new W.FontSize { Val = "24" }, new W.FontSizeComplexScript { Val = "24" },
                new W.Languages { Val = language == Language.Zh ? "zh-CN" : "en-GB", EastAsia = "zh-CN" })),
            new W.ParagraphPropertiesDefault()),
        Paragraph("Normal", "Normal", null, [Spacing(0, 0, 420)], [], isDefault: true),
        Paragraph(Title, "Title", Body, [KeepNext(), Spacing(240, 120, 560), Centred()], [Face(Hei), Size("40")]),
        Paragraph(Subtitle, "Subtitle", Body, [Spacing(0, 360, 420), Centred()], [Face(Kai), Grey(), Size("22")]),
        Paragraph("Heading1", "heading 1", Body, [KeepNext(), Spacing(240, 60, 440), new W.OutlineLevel { Val = 0 }], [Face(Hei), Size("28")]),
        Paragraph("Heading2", "heading 2", Body, [KeepNext(), Spacing(160, 40, 420), new W.OutlineLevel { Val = 1 }], [Face(Kai), new W.Bold(), Size("26")]),
        Paragraph("Heading3", "heading 3", Body, [KeepNext(), Spacing(120, 0, 420), new W.OutlineLevel { Val = 2 }], [Face(FangSong), new W.Bold()]),
        Paragraph(Body, "Body Text", null, [Spacing(0, 60, 420), language == Language.Zh ? new W.Indentation { FirstLineChars = 200, FirstLine = "480" } : new W.Indentation(), Both()], []),
        Paragraph(ListItem, "List Bullet", null, [new W.NumberingProperties(new W.NumberingId { Val = 1 }), Spacing(0, 40, 420), Both()], []),
        Paragraph(Caption, "caption", Body, [KeepNext(), Spacing(200, 80, 360), Centred()], [Face(Hei), Size("21")]),
        Paragraph(TableText, "Table Text", null, [Spacing(60, 60, null)], [Face(Song), Size("20")]),
        Paragraph(ChartLine, "Chart", Body, [KeepNext(), Spacing(160, 0, null), Centred()], []),
        Paragraph(Note, "Note", null, [Spacing(20, 20, 260)], [Face(Song), Size("18")]),
        Paragraph(Header, "header", null, [Underlined(), Tabs(), Spacing(0, 0, null)], [Face(Song), Grey(), Size("18")]),
        Paragraph(Footer, "footer", null, [Spacing(0, 0, null), Centred()], [Face(Song), Grey(), Size("18")]),
        Paragraph(FootnoteText, "footnote text", null, [Spacing(0, 20, 280)], [Face(Song), Size("18")]),
        new W.Style(new W.StyleName { Val = "footnote reference" }, new W.StyleRunProperties(new W.VerticalTextAlignment { Val = W.VerticalPositionValues.Superscript }))
        {
            Type = W.StyleValues.Character,
            StyleId = FootnoteReference,
        });

    /// <summary>The one list there is: a dot, hanging as far as the text is indented.</summary>
    public static W.Numbering Lists() => new(
        new W.AbstractNum(
            new W.MultiLevelType { Val = W.MultiLevelValues.SingleLevel },
            new W.Level(
                new W.StartNumberingValue { Val = 1 },
                new W.NumberingFormat { Val = W.NumberFormatValues.Bullet },
                new W.LevelText { Val = "•" },
                new W.LevelJustification { Val = W.LevelJustificationValues.Left },
                new W.PreviousParagraphProperties(new W.Indentation { Left = "760", Hanging = "280" }))
            { LevelIndex = 0 })
        { AbstractNumberId = 0 },
        new W.NumberingInstance(new W.AbstractNumId { Val = 0 }) { NumberID = 1 });

    private static W.Style Paragraph(string id, string name, string? next, OpenXmlElement[] paragraph, OpenXmlElement[] run, bool isDefault = false)
    {
        var style = new W.Style(new W.StyleName { Val = name }) { Type = W.StyleValues.Paragraph, StyleId = id };
        if (isDefault)
        {
            style.Default = true;
        }
        else
        {
            style.Append(new W.BasedOn { Val = "Normal" });
        }

        if (next is not null)
        {
            style.Append(new W.NextParagraphStyle { Val = next });
        }

        style.Append(new W.PrimaryStyle());
        style.Append(new W.StyleParagraphProperties(paragraph));
        if (run.Length > 0)
        {
            style.Append(new W.StyleRunProperties(run));
        }

        return style;
    }

    private static W.Font Font(string name, string others) => new(new W.AltName { Val = others }) { Name = name };

    private static W.RunFonts Face(string name) => new() { Ascii = Latin, HighAnsi = Latin, ComplexScript = Latin, EastAsia = name };

    private static W.FontSize Size(string halfPoints) => new() { Val = halfPoints };

    private static W.Color Grey() => new() { Val = "4A5563" };

    private static W.KeepNext KeepNext() => new();

    private static W.Justification Centred() => new() { Val = W.JustificationValues.Center };

    private static W.Justification Both() => new() { Val = W.JustificationValues.Both };

    // A line is at least so high: what is higher, such as a picture, is not cut. Without a height it is as high as its letters.
    private static W.SpacingBetweenLines Spacing(int before, int after, int? line) => new()
    {
        Before = $"{before}",
        After = $"{after}",
        Line = $"{line ?? 240}",
        LineRule = line is null ? W.LineSpacingRuleValues.Auto : W.LineSpacingRuleValues.AtLeast,
    };

    private static W.ParagraphBorders Underlined() => new(new W.BottomBorder { Val = W.BorderValues.Single, Size = 4, Space = 4, Color = "7F8A98" });

    private static W.Tabs Tabs() => new(new W.TabStop { Val = W.TabStopValues.Right, Position = WordPage.TextWidth });
}
