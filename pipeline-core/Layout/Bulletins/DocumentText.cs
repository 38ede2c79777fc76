using System.Text;
using HtzPipeline.Core.Documents;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Prose;

namespace HtzPipeline.Core.Layout.Bulletins;

/// <summary>The prose of a document as one text, and where in the document each place of it is.</summary>
internal sealed class DocumentText
{
    private readonly Document _document;
    private readonly Dictionary<int, (int Block, int Start)> _paragraphs = [];

    public DocumentText(Document document)
    {
        _document = document;
        var paragraphs = new List<ProseParagraph>();
        var text = new StringBuilder();
        for (var block = 0; block < document.Blocks.Count; block++)
        {
            var part = document.Blocks[block];
            if (part.Table is not null)
            {
                continue;
            }

            var start = document.FileText is null ? text.Length : part.Start;
            var number = paragraphs.Count + 1;
            paragraphs.Add(new(start, start + part.Text.Length, part.Kind == BlockKind.Heading, number));
            _paragraphs.Add(number, (block, start));
            if (document.FileText is null)
            {
                text.Append(part.Text.Replace('\n', ' ')).Append('\n');
            }
        }

        Prose = new(document.FileText ?? text.ToString());
        Paragraphs = paragraphs;
    }

    /// <summary>The text.</summary>
    public ProseText Prose { get; }

    /// <summary>Its paragraphs.</summary>
    public IReadOnlyList<ProseParagraph> Paragraphs { get; }

    /// <summary>The paragraphs with their words.</summary>
    public IReadOnlyList<DocumentParagraph> Shown =>
        [.. Paragraphs.Select(paragraph => new DocumentParagraph(paragraph.Number, _document.Blocks[BlockOf(paragraph.Number)].Page, paragraph.IsHeading, Words(paragraph.Start, paragraph.End)))];

    /// <summary>The block of a paragraph.</summary>
    public int BlockOf(int paragraph) => _paragraphs[paragraph].Block;

    /// <summary>The words between two places.</summary>
    public string Words(int start, int end) => Prose.Original[start..end];

    /// <summary>The code points before a place in the file's text; null where the file is no text.</summary>
    public int? At(int index) => _document.FileText is null ? null : Prose.CodePointsBefore(index) + _document.TextOffset;

    /// <summary>A passage of a paragraph.</summary>
    public Passage PassageOf(int paragraph, int start, int end)
    {
        var (block, from) = _paragraphs[paragraph];
        var before = Prose.CodePointsBefore(from);
        return new(_document.Blocks[block].Page, paragraph, Prose.CodePointsBefore(start) - before + 1, Prose.CodePointsBefore(end) - before);
    }
}
