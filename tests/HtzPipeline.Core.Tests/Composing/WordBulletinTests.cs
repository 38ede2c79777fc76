using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using HtzPipeline.Core.Composing;
using HtzPipeline.Core.Composing.Charts;
using HtzPipeline.Core.Composing.Word;
using HtzPipeline.Core.Figures;
using Footnote = DocumentFormat.OpenXml.Wordprocessing.Footnote;
using Run = HtzPipeline.Core.Composing.Run;
using TableCell = DocumentFormat.OpenXml.Wordprocessing.TableCell;
using TableRow = DocumentFormat.OpenXml.Wordprocessing.TableRow;

namespace HtzPipeline.Core.Tests.Composing;

/// <summary>The bulletin as a Word document.</summary>
public sealed class WordBulletinTests : IDisposable
{
    private static readonly XNamespace Numbers = "urn:htz-pipeline:bulletin";
    private static readonly ComposedBulletin Bulletin = SampleBulletin.Chinese;

    private readonly WordprocessingDocument _word = Open(Bulletin);

    private MainDocumentPart Main => _word.MainDocumentPart!;

    private Body Body => Main.Document!.Body!;

    public void Dispose() => _word.Dispose();

    [Fact]
    public void It_is_a_valid_document_for_every_version_of_Word_since_2013()
    {
        using var english = Open(Bulletin with { Language = Language.En });

        foreach (var version in (FileFormatVersions[])[FileFormatVersions.Office2013, FileFormatVersions.Microsoft365])
        {
            Assert.Empty(new OpenXmlValidator(version).Validate(_word).Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}"));
            Assert.Empty(new OpenXmlValidator(version).Validate(english).Select(error => error.Description));
        }
    }

    [Fact]
    public void Every_number_is_in_a_content_control_that_leads_to_its_figure()
    {
        var cited = ReadNumbers(Main).ToDictionary(number => number.Attribute("tag")!.Value);
        var controls = Body.Descendants<SdtRun>().Concat(Main.FootnotesPart!.Footnotes!.Descendants<SdtRun>()).ToList();

        Assert.Equal(
            Bulletin.Runs.Where(run => run.Citation is not null).Select(run => (run.Text, run.Citation!.Figure.Series, $"{run.Citation.Figure.Key.Period}", "7", run.Citation.Figure.Submission!, $"{run.Citation.Figure.Place}")),
            controls.Select(control =>
            {
                var figure = cited[control.SdtProperties!.GetFirstChild<Tag>()!.Val!].Element(Numbers + "figure")!;
                string Of(string name) => figure.Attribute(name)!.Value;
                return (control.InnerText, Of("series"), Of("period"), Of("release"), Of("submission"), Of("place"));
            }));
        Assert.Equal(controls.Count, controls.Select(control => control.SdtProperties!.GetFirstChild<SdtId>()!.Val!.Value).Distinct().Count());
    }

    [Fact]
    public void Word_shows_at_a_number_of_when_and_of_what_it_is()
    {
        var title = Body.Descendants<SdtRun>().First().SdtProperties!.GetFirstChild<SdtAlias>()!.Val!.Value!;

        Assert.Equal("2019-08 IND_OUTPUT.370400-HTZ.cumulative", title);
    }

    [Fact]
    public void However_long_the_codes_Word_takes_the_title_and_the_tag()
    {
        var citation = Bulletin.Citations.First();
        var figure = citation.Figure with { Key = citation.Figure.Key with { Indicator = new string('X', 80) } };
        using var word = Open(Bulletin with { Footnotes = [], Blocks = [new ParagraphBlock([new Run("1") { Citation = citation with { Figure = figure } }])] });

        Assert.Equal(64, word.MainDocumentPart!.Document!.Descendants<SdtAlias>().Single().Val!.Value!.Length);
        Assert.Contains(new string('X', 80), ReadNumbers(word.MainDocumentPart).Single().Element(Numbers + "figure")!.Attribute("series")!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rank_and_a_difference_say_so_and_name_the_others()
    {
        var (one, other) = (Bulletin.Citations.First().Figure, Bulletin.Citations.ElementAt(2).Figure);
        using var word = Open(Bulletin with { Footnotes = [], Blocks = [new ParagraphBlock([new Run("0.3") { Citation = new(one, CitedAs.Difference, [other]) }])] });
        var number = ReadNumbers(word.MainDocumentPart!).Single();

        Assert.Equal("difference", number.Attribute("as")!.Value);
        Assert.Equal([one.Series, other.Series], number.Elements().Select(figure => figure.Attribute("series")!.Value));
    }

    [Fact]
    public void A_note_is_a_footnote_of_Word_and_the_second_mark_refers_to_the_first()
    {
        var notes = Main.FootnotesPart!.Footnotes!.Elements<Footnote>().Where(note => note.Type is null).Select(note => note.InnerText.Trim());

        Assert.Equal(Bulletin.Footnotes.Select(note => string.Concat(note.Text.Select(run => run.Text))), notes);
        Assert.Equal([1, 2], Body.Descendants<FootnoteReference>().Select(mark => (int)mark.Id!.Value));
        var field = Assert.Single(Body.Descendants<FieldCode>(), code => code.Text.Contains("NOTEREF", StringComparison.Ordinal));
        Assert.Contains(Body.Descendants<BookmarkStart>().First().Name!.Value!, field.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_note_on_a_chart_alone_stands_before_the_sources()
    {
        using var word = Open(Bulletin with { Footnotes = [.. Bulletin.Footnotes, new(["图中数据为初步数。"])] });
        var texts = word.MainDocumentPart!.Document!.Body!.Elements<Paragraph>().Select(paragraph => paragraph.InnerText).ToList();

        Assert.InRange(texts.IndexOf("图中数据为初步数。"), 1, texts.IndexOf("数据来源") - 1);
    }

    [Fact]
    public void The_header_of_a_table_repeats_and_its_numbers_are_at_the_right()
    {
        var rows = Body.Elements<Table>().Single().Elements<TableRow>().ToList();

        Assert.Equal([true, false, false, false], rows.Select(row => row.TableRowProperties!.Elements<TableHeader>().Any()));
        Assert.All(rows, row => Assert.True(row.TableRowProperties!.Elements<CantSplit>().Any()));
        Assert.Equal(
            [JustificationValues.Left, JustificationValues.Left, JustificationValues.Right, JustificationValues.Right],
            rows[2].Elements<TableCell>().Select(cell => cell.Descendants<Justification>().Single().Val!.Value));
        Assert.Equal(4, rows[1].Elements<TableCell>().Single().TableCellProperties!.GridSpan!.Val!.Value);
    }

    [Fact]
    public void A_short_table_stays_on_one_page_with_its_caption()
    {
        var rows = Body.Elements<Table>().Single().Elements<TableRow>().ToList();

        Assert.Equal([true, true, true, false], rows.Select(row => row.Descendants<KeepNext>().Any()));
        Assert.Equal("Caption", Body.Elements<Table>().Single().PreviousSibling<Paragraph>()!.ParagraphProperties!.ParagraphStyleId!.Val!.Value);
    }

    [Fact]
    public void Tables_and_charts_have_captions_with_numbers_and_charts_say_in_words_what_they_show()
    {
        var captions = Body.Elements<Paragraph>().Where(paragraph => paragraph.ParagraphProperties!.ParagraphStyleId!.Val == "Caption").Select(Shown);
        var charts = Bulletin.Blocks.OfType<ChartBlock>().ToList();

        Assert.Equal(["表1　主要指标", .. charts.Select((chart, index) => $"图{index + 1}　{chart.Title}")], captions);
        Assert.Equal(
            charts.Select(chart => chart.AlternativeText), Body.Descendants<DocumentFormat.OpenXml.Drawing.Wordprocessing.DocProperties>().Select(picture => picture.Description!.Value));
    }

    [Fact]
    public void Words_that_no_font_could_draw_are_said_to_be_missing() =>
        Assert.Equal(Bulletin.Blocks.OfType<ChartBlock>().Count(), Body.Elements<Paragraph>().Count(paragraph => paragraph.InnerText.StartsWith("生成本文的服务器没有字体", StringComparison.Ordinal)));

    [Fact]
    public void Every_page_names_the_zone_the_period_and_its_number()
    {
        Assert.Equal("枣庄高新区2019年1—8月", Main.HeaderParts.Single().Header!.InnerText);
        Assert.Equal([" PAGE ", " NUMPAGES "], Main.FooterParts.Single().Footer!.Descendants<FieldCode>().Select(field => field.Text));
    }

    [Fact]
    public void It_ends_with_its_sources()
    {
        var last = Body.Elements<Paragraph>().TakeLast(3).Select(paragraph => paragraph.InnerText);

        Assert.Equal(["数据来源", "经济发展局：economy/2019-08/工业.csv（2019年9月10日上报）", "由模板brief@1生成"], last);
    }

    [Fact]
    public void What_cannot_stand_in_XML_is_made_visible()
    {
        using var word = Open(Bulletin with { Blocks = [new ParagraphBlock(["甲\u0001乙\u202e丙"])] });

        Assert.Contains("甲\ufffd乙[U+202E]丙", word.MainDocumentPart!.Document!.InnerText, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_bulletin_gives_the_same_bytes() => Assert.Equal(Bytes(Bulletin), Bytes(Bulletin));

    // As Word shows it, the instructions of fields left out.
    private static string Shown(Paragraph paragraph) => string.Concat(paragraph.Descendants<Text>().Select(text => text.Text));

    private static IEnumerable<XElement> ReadNumbers(MainDocumentPart main)
    {
        using var stream = main.CustomXmlParts.Single().GetStream();
        return XDocument.Load(stream).Root!.Elements();
    }

    private static byte[] Bytes(ComposedBulletin bulletin)
    {
        using var output = new MemoryStream();
        WordBulletin.Write(bulletin, PictureFont.None, output);
        return output.ToArray();
    }

    private static WordprocessingDocument Open(ComposedBulletin bulletin) => WordprocessingDocument.Open(new MemoryStream(Bytes(bulletin)), isEditable: false);
}
