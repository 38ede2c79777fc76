using System.Buffers;
using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Layout;

/// <summary>A paragraph of a document's text.</summary>
/// <param name="Number">Its number, from 1, which places name.</param>
/// <param name="Page">The page that it begins on, from 1; 0 where there are none.</param>
/// <param name="IsHeading">Whether it is a heading.</param>
/// <param name="Text">Its text.</param>
public sealed record DocumentParagraph(int Number, int Page, bool IsHeading, string Text)
{
    private static readonly SearchValues<char> Ends = SearchValues.Create("。；;！？\n");

    /// <summary>The sentence that a passage of the paragraph stands in, with its full stop.</summary>
    public string SentenceOf(Passage passage)
    {
        var at = 0;
        for (var codePoint = 1; codePoint < passage.From && at < Text.Length; codePoint++)
        {
            at += char.IsSurrogatePair(Text, at) ? 2 : 1;
        }

        var before = Text.AsSpan(0, at).LastIndexOfAny(Ends) + 1;
        var end = Text.AsSpan(at).IndexOfAny(Ends);
        return Text[before..(end < 0 ? Text.Length : at + end + 1)].Trim();
    }
}
