using CsCheck;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using HtzPipeline.Core.Documents.Marking;
using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Tests.Documents;

/// <summary>A Word document given back with comments and tracked changes: its author's own in all else.</summary>
public class MarkedDocumentTests
{
    private const string Text = "营业收入60.81亿元，增长13.28%。";

    [Fact]
    public void A_comment_covers_the_words_though_they_are_in_several_runs()
    {
        var draft = Word(new Paragraph(Run("营业收入60"), new Run(new RunProperties(new Bold()), new Text(".8")), Run("1亿元，增长13.28%。")));

        var marked = Mark(draft, [At(1, Text, "60.81亿元")]);

        Assert.Equal(["60.81亿元"], marked.CommentedWords);
        Assert.Equal(["已发布60.18亿元。\n应为：60.18亿元"], marked.Comments);
    }

    [Fact]
    public void Without_changes_asked_for_the_text_stays_as_it_was()
    {
        var marked = Mark(Word(Paragraph(Text)), [At(1, Text, "60.81亿元", "60.18亿元")]);

        Assert.Equal(Text, marked.Accepted);
        Assert.Equal(Text, marked.Rejected);
    }

    [Fact]
    public void The_right_words_are_a_tracked_change_to_accept_or_to_reject()
    {
        var marked = Mark(Word(Paragraph(Text)), [At(1, Text, "60.81亿元", "60.18亿元"), At(1, Text, "13.28%", "12.38%")], isChanged: true);

        Assert.Equal("营业收入60.18亿元，增长12.38%。", marked.Accepted);
        Assert.Equal(Text, marked.Rejected);
        Assert.Equal(["60.81亿元60.18亿元", "13.28%12.38%"], marked.CommentedWords);
    }

    [Fact]
    public void The_right_words_look_as_those_they_replace()
    {
        var marked = Mark(Word(new Paragraph(new Run(new RunProperties(new Bold()), new Text(Text)))), [At(1, Text, "60.81亿元", "60.18亿元")], isChanged: true);

        Assert.All(marked.Body.Descendants<InsertedRun>(), insertion => Assert.NotNull(insertion.GetFirstChild<Run>()!.RunProperties!.Bold));
    }

    [Fact]
    public void Words_that_the_author_s_own_change_put_there_are_replaced_within_it()
    {
        var draft = Word(new Paragraph(
            Run("营业收入"), new DeletedRun(new Run(new DeletedText("58亿元"))) { Id = "7", Author = "作者" }, new InsertedRun(Run("60.81亿元，增长")) { Id = "8", Author = "作者" }, Run("13.28%。")));

        var marked = Mark(draft, [At(1, Text, "60.81亿元", "60.18亿元")], isChanged: true);

        Assert.Equal("营业收入60.18亿元，增长13.28%。", marked.Accepted);
        Assert.Equal(["作者", Reviewer.Name, "作者"], marked.Body.Descendants<InsertedRun>().Select(insertion => insertion.Author?.Value));
    }

    [Fact]
    public void A_number_in_a_table_has_its_comment_in_the_cell()
    {
        var draft = Word(
            Paragraph("主要指标"),
            new Table(
                new TableProperties(), new TableGrid(new GridColumn(), new GridColumn()),
                new TableRow(Cell("指标"), Cell("1—8月")),
                new TableRow(Cell("营业收入（亿元）"), Cell("60.81"))),
            Paragraph("注：快报数。"));

        var marked = Mark(draft, [new(new("主要指标", new(1, 1)), "60.81", "不符") { Replacement = "60.18" }], isChanged: true, tables: ["主要指标"]);

        Assert.Equal(["60.8160.18"], marked.CommentedWords);
        Assert.Contains("60.18", marked.Accepted, StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_in_a_note_has_its_comment_at_the_note_s_sign_with_the_words()
    {
        var draft = Word(new Paragraph(Run("营业收入快速增长"), new Run(new FootnoteReference { Id = 2 }), Run("。")));
        draft = Changed(draft, main => main.AddNewPart<FootnotesPart>().Footnotes = new(
            new Footnote(new Paragraph(new Run(new SeparatorMark()))) { Type = FootnoteEndnoteValues.Separator, Id = 0 },
            new Footnote(new Paragraph(new Run(new FootnoteReferenceMark()), Run(Text))) { Id = 2 }));

        var marked = Mark(draft, [At(2, Text, "60.81亿元", "60.18亿元")], isChanged: true);

        Assert.StartsWith("“60.81亿元”\n", Assert.Single(marked.Comments), StringComparison.Ordinal);
        Assert.Single(marked.Body.Descendants<CommentRangeStart>());
        Assert.Contains("60.18亿元", marked.NoteText, StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_in_a_text_box_has_its_comment_at_the_box_with_the_words()
    {
        var draft = Word(Paragraph("主要指标"), new Paragraph(Box(Text)), Paragraph("以上数据为快报数，增长5%。"));

        var marked = Mark(draft, [At(2, Text, "60.81亿元", "60.18亿元"), At(3, "以上数据为快报数，增长5%。", "5%")], isChanged: true);

        Assert.StartsWith("“60.81亿元”\n", marked.Comments[0], StringComparison.Ordinal);
        Assert.Empty(marked.Body.Descendants<TextBoxContent>().SelectMany(box => box.Descendants<CommentRangeStart>()));
        Assert.Contains("60.18亿元", marked.Accepted, StringComparison.Ordinal);
        Assert.Contains("5%", marked.CommentedWords);
    }

    public static TheoryData<string> Wrappings => ["control", "link", "field"];

    [Theory]
    [MemberData(nameof(Wrappings))]
    public void A_number_in_a_content_control_a_link_or_a_field_is_marked_within_it(string wrapping)
    {
        OpenXmlElement wrapped = wrapping switch
        {
            "control" => new SdtRun(new SdtProperties(new SdtId { Val = 5 }), new SdtContentRun(Run("60.81亿元"))),
            "link" => new Hyperlink(Run("60.81亿元")) { Anchor = "a" },
            _ => new SimpleField(Run("60.81亿元")) { Instruction = " DOCPROPERTY x " },
        };

        var marked = Mark(Word(new Paragraph(Run("营业收入"), wrapped, Run("，增长13.28%。"))), [At(1, Text, "60.81亿元", "60.18亿元")], isChanged: true);

        Assert.Equal("营业收入60.18亿元，增长13.28%。", marked.Accepted);
        Assert.Equal(["60.81亿元60.18亿元"], marked.CommentedWords);
    }

    [Fact]
    public void Comments_of_others_stay_and_those_of_an_earlier_proof_go()
    {
        var once = Mark(Word(Paragraph(Text)), [At(1, Text, "60.81亿元")]);
        var answered = Changed(once.File, main => main.WordprocessingCommentsPart!.Comments!.Append(new Comment(Paragraph("同意")) { Id = "90", Author = "领导" }));

        var twice = Mark(answered, [At(1, Text, "13.28%")]);

        Assert.Equal(["领导", Reviewer.Name], twice.Document.MainDocumentPart!.WordprocessingCommentsPart!.Comments!.Elements<Comment>().Select(comment => comment.Author?.Value));
        Assert.Equal(["13.28%"], twice.CommentedWords);
    }

    [Fact]
    public void Words_that_are_not_found_at_their_place_are_never_changed()
    {
        var marked = Mark(Word(Paragraph(Text)), [At(1, Text, "60.81亿元", "60.18亿元") with { Words = "59.81亿元" }], isChanged: true);

        Assert.Equal(Text, marked.Accepted);
        Assert.Single(marked.Comments);
    }

    [Fact]
    public void Characters_that_XML_cannot_hold_are_shown_as_such() => Assert.Equal(
        ["文件“a\uFFFDb.xlsx”"], Mark(Word(Paragraph(Text)), [At(1, Text, "60.81亿元") with { Note = "文件“a\u0001b.xlsx”" }]).Comments);

    [Fact]
    public void However_a_text_is_cut_into_runs_a_comment_covers_its_words_and_a_change_only_them() => Gen.Select(Gen.Int[0, 11].Array[0, 6], Gen.Int[1, 12], Gen.Int[1, 12])
        .Sample((cuts, one, other) =>
        {
            const string text = "产值5𠮷8.7亿，增2%";
            int[] places = [0, .. cuts.Distinct().Where(cut => cut > 0 && !char.IsLowSurrogate(text[cut])).Order(), text.Length];
            var (from, to) = (Math.Min(one, other), Math.Max(one, other));
            var words = string.Concat(text.EnumerateRunes().Skip(from - 1).Take(to - from + 1));
            var draft = Word(new Paragraph(places.Zip(places.Skip(1), (start, end) => Run(text[start..end]))));

            var marked = Mark(draft, [new(Place.Of(new(0, 1, from, to)), words, "不符") { Replacement = "×" }], isChanged: true);

            return marked.CommentedWords.Single() == words + "×" && marked.Rejected == text && marked.Accepted.Length == text.Length - words.Length + 1;
        }, iter: 200);

    private static DocumentMark At(int paragraph, string text, string words, string? right = null)
    {
        var from = text.IndexOf(words, StringComparison.Ordinal) + 1;
        return new(Place.Of(new(0, paragraph, from, from + words.Length - 1)), words, "已发布60.18亿元。\n应为：60.18亿元") { Replacement = right };
    }

    private static OpenedDocument Mark(MemoryStream draft, DocumentMark[] marks, bool isChanged = false, string[]? tables = null) =>
        OpenedDocument.Sound(MarkedDocument.Of(draft, tables ?? [], marks, null, isChanged, new(2019, 10, 17, 9, 0, 0, TimeSpan.FromHours(8))));

    private static Run Run(string text) => new(new Text(text) { Space = SpaceProcessingModeValues.Preserve });

    private static Paragraph Paragraph(string text) => new(Run(text));

    private static TableCell Cell(string text) => new(new TableCellProperties(new TableCellWidth { Type = TableWidthUnitValues.Auto }), Paragraph(text));

    // As Word stores it: for new programs, and once more for old ones.
    private static Run Box(string text) => new($"""
        <w:r xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"
          xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"
          xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml">
        <mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><wp:extent cx="3000000" cy="600000"/><wp:docPr id="1" name="1"/><a:graphic>
        <a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="3000000" cy="600000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr>
        <wps:txbx><w:txbxContent><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice>
        <mc:Fallback><w:pict><v:shape style="width:236pt;height:47pt"><v:textbox><w:txbxContent><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>
        """);

    private static MemoryStream Word(params OpenXmlElement[] body)
    {
        var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            document.AddMainDocumentPart().Document = new(new Body(body));
        }

        return stream;
    }

    private static MemoryStream Changed(MemoryStream file, Action<MainDocumentPart> change)
    {
        using (var document = WordprocessingDocument.Open(file, isEditable: true))
        {
            change(document.MainDocumentPart!);
        }

        return file;
    }
}
