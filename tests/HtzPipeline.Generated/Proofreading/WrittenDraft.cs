using System.Text;
using HtzPipeline.Core.Figures;

namespace HtzPipeline.Generated.Proofreading;

/// <summary>A draft as one text, and where each of its sentences stands.</summary>
public sealed class WrittenDraft
{
    private const int SentencesInParagraph = 3;

    private readonly List<(int Paragraph, int From, int To)> _places = [];

    public WrittenDraft(IReadOnlyList<WrittenSentence> sentences)
    {
        Sentences = sentences;
        var text = new StringBuilder("重点指标情况\n");
        var (paragraph, at) = (2, 0);
        for (var i = 0; i < sentences.Count; i++)
        {
            if (i > 0 && i % SentencesInParagraph == 0)
            {
                text.Append('\n');
                (paragraph, at) = (paragraph + 1, 0);
            }

            var words = sentences[i].Text;
            _places.Add((paragraph, at + 1, at + words.Length));
            text.Append(words);
            at += words.Length;
        }

        Text = text.ToString();
    }

    public IReadOnlyList<WrittenSentence> Sentences { get; }

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <summary>The sentence that a number stands in; -1 for the heading.</summary>
    public int SentenceOf(Place place) => place.Passage is { } passage ? _places.FindIndex(one => one.Paragraph == passage.Paragraph && one.From <= passage.From && passage.From <= one.To) : -1;

    /// <summary>Whether a number is the one that a figure of a sentence prints.</summary>
    public bool Prints(Place place, int sentence, int figure)
    {
        var (paragraph, from, _) = _places[sentence];
        var words = Sentences[sentence].Figures[figure].Text;
        var at = from + Sentences[sentence].PlaceOf(figure);
        return place.Passage is { } passage && passage.Paragraph == paragraph && passage.From < at + words.Length && at <= passage.To;
    }
}
