using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Layout.Bulletins;
using HtzPipeline.Core.Proofs;
using HtzPipeline.Core.Reading;
using HtzPipeline.Core.Reporting.Proofread;
using HtzPipeline.Core.Tests.Documents;
using HtzPipeline.Core.Tests.Proofs;
using HtzPipeline.Core.Tests.Seeds;

namespace HtzPipeline.Core.Tests.Reporting;

/// <summary>A proofread draft as a Word document: of a Word file, and of any other.</summary>
public class ProofDocumentTests
{
    private const string Faulty = "2019年1—8月,规模以上工业总产值58.33亿元,增长9.26%;规模以上工业营业收入60.81亿元。";

    public static TheoryData<string> Kinds => ["word", "text", "page"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_draft_whose_changes_are_all_accepted_has_nothing_more_to_change(string kind)
    {
        using var draft = DraftOf(kind, Faulty);
        var proof = Read(draft);

        using var marked = ProofDocument.Write(proof, draft, SeedFolder.Catalogue, text => text.Zh, isChanged: true, Time);

        Assert.Equal(2, proof.MustChange);
        Assert.Equal(0, Read(marked).MustChange);
        Assert.Equal("2019年1—8月,规模以上工业总产值58.33亿元,增长9.62%;规模以上工业营业收入60.18亿元。", OpenedDocument.Sound(marked).Accepted);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Each_number_that_is_wrong_or_cannot_be_told_has_a_comment_and_the_whole_one_more(string kind)
    {
        using var draft = DraftOf(kind, Faulty + "1—8月,实际使用外资1.2亿美元。");

        var marked = OpenedDocument.Sound(ProofDocument.Write(Read(draft), draft, SeedFolder.Catalogue, text => text.Zh, isChanged: false, Time));

        Assert.Equal(["9.26%", "60.81亿元", "1.2亿美元"], marked.CommentedWords.Skip(1));
        Assert.StartsWith("核稿：共", marked.Comments[0], StringComparison.Ordinal);
        Assert.Contains("应为：60.18亿元", marked.Comments[2], StringComparison.Ordinal);
        Assert.Contains("出处：第1次发布", marked.Comments[2].Replace("D8，", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains(Faulty, marked.Accepted, StringComparison.Ordinal);
    }

    [Fact]
    public void What_stands_in_a_header_or_a_footnote_is_proofread_and_page_numbers_are_not()
    {
        using var draft = Word("2019年1—8月,规模以上工业总产值58.33亿元。", change: main =>
        {
            main.AddNewPart<HeaderPart>().Header = new(new Paragraph(new Run(new Text("2019年1—8月,规模以上工业营业收入60.81亿元"))));
            main.AddNewPart<FooterPart>().Footer = new(new Paragraph(new Run(new Text("第")), new SimpleField(new Run(new Text("3"))) { Instruction = " PAGE " }, new Run(new Text("页"))));
            main.AddNewPart<FootnotesPart>().Footnotes = new(new Footnote(new Paragraph(new Run(new Text("2019年1—8月,规模以上工业总产值增长9.26%。")))) { Id = 2 });
        });
        var proof = Read(draft);

        Assert.Equal(["9.26%", "60.81亿元"], proof.Numbers.Where(number => number.Right is not null).Select(number => number.Text).Order(StringComparer.Ordinal).Reverse());
        Assert.DoesNotContain(proof.Paragraphs, paragraph => paragraph.Text.Contains('页'));
        var marked = OpenedDocument.Sound(ProofDocument.Write(proof, draft, SeedFolder.Catalogue, text => text.Zh, isChanged: false, Time));
        Assert.Contains("60.81亿元", marked.Comments[0], StringComparison.Ordinal);
        Assert.Contains("应为：60.18亿元", marked.Comments[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_that_was_not_read_as_a_figure_has_a_comment_that_it_was_not_checked()
    {
        using var draft = new MemoryStream(Encoding.UTF8.GetBytes("规模以上工业,2019年8月\n指标,单位,1-8月累计\n规模以上工业总产值,亿元,58.33\n注:另有7家未报\n"));

        var marked = OpenedDocument.Sound(ProofDocument.Write(Read(draft), draft, SeedFolder.Catalogue, text => text.Zh, isChanged: false, Time));

        Assert.Contains(marked.Comments, comment => comment.StartsWith("□ 未读懂：", StringComparison.Ordinal));
        Assert.Contains("处没有读懂，未核对", marked.Comments[0], StringComparison.Ordinal);
    }

    [Fact]
    public void In_English_the_comments_are_in_English()
    {
        using var draft = DraftOf("word", Faulty);

        var marked = OpenedDocument.Sound(ProofDocument.Write(Read(draft), draft, SeedFolder.Catalogue, text => text.En, isChanged: false, Time));

        Assert.Contains("Should be: 60.18亿元", marked.Comments[2], StringComparison.Ordinal);
        Assert.StartsWith("Proofread: ", marked.Comments[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_with_macros_is_given_back_without_them_as_a_plain_one()
    {
        using var draft = Word(Faulty, WordprocessingDocumentType.MacroEnabledDocument, main =>
        {
            using var macros = new MemoryStream([1, 2, 3]);
            main.AddNewPart<VbaProjectPart>().FeedData(macros);
        });

        var marked = OpenedDocument.Sound(ProofDocument.Write(Read(draft), draft, SeedFolder.Catalogue, text => text.Zh, isChanged: false, Time));

        Assert.Equal(WordprocessingDocumentType.Document, marked.Document.DocumentType);
        Assert.Empty(marked.Document.MainDocumentPart!.GetPartsOfType<VbaProjectPart>());
        Assert.Equal(0, Read(marked.File).Numbers.Count - Read(draft).Numbers.Count);
    }

    [Fact]
    public void A_document_that_can_be_read_but_not_changed_is_drawn_anew()
    {
        using var draft = Word(Faulty, change: main =>
        {
            using var broken = new MemoryStream("<w:comments"u8.ToArray());
            main.AddNewPart<WordprocessingCommentsPart>().FeedData(broken);
        });

        var marked = OpenedDocument.Sound(ProofDocument.Write(Read(draft), draft, SeedFolder.Catalogue, text => text.Zh, isChanged: false, Time));

        Assert.Equal(["9.26%", "60.81亿元"], marked.CommentedWords.Skip(1));
    }

    [Fact]
    public void A_table_of_a_workbook_is_drawn_with_its_comments()
    {
        using var draft = new MemoryStream(Encoding.UTF8.GetBytes("规模以上工业,2019年8月\n指标,单位,1-8月累计\n规模以上工业总产值,亿元,58.33\n规模以上工业营业收入,亿元,60.81\n"));
        var proof = Read(draft);

        var marked = OpenedDocument.Sound(ProofDocument.Write(proof, draft, SeedFolder.Catalogue, text => text.Zh, isChanged: true, Time));

        Assert.Equal(1, proof.MustChange);
        Assert.Equal("60.8160.18", marked.CommentedWords[^1]);
    }

    private static DateTimeOffset Time { get; } = new(2019, 10, 17, 9, 0, 0, TimeSpan.FromHours(8));

    private static Proof Read(Stream draft)
    {
        draft.Position = 0;
        return Proofreader.Read(Draft.Of(DraftReader.Read(draft, ReadingLimits.Default), SeedFolder.Catalogue, Period.Month(2019, 9)), PublishedSeeds.Book, SeedFolder.Catalogue);
    }

    private static MemoryStream DraftOf(string kind, string text) => kind switch
    {
        "text" => new(Encoding.UTF8.GetBytes(text)),
        "page" => new(Encoding.UTF8.GetBytes($"<!doctype html><html><head><title>简报</title></head><body><p>{text}</p></body></html>")),
        _ => Word(text),
    };

    private static MemoryStream Word(string text, WordprocessingDocumentType type = WordprocessingDocumentType.Document, Action<MainDocumentPart>? change = null)
    {
        var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, type))
        {
            // Cut as Word cuts what was edited.
            var main = document.AddMainDocumentPart();
            change?.Invoke(main);
            main.Document = new(new Body(new Paragraph(text.Chunk(7).Select(piece => new Run(new Text(new string(piece)))))));
        }

        return stream;
    }
}
