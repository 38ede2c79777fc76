using System.Text;

namespace HtzPipeline.Core.Composing.Templates;

/// <summary>The tags of a template and the words between them, each with its line, as far as one can tell without running it.</summary>
internal static class TemplateTags
{
    /// <summary>The first of the characters that stand for the beginning of a line: private use, which no template has.</summary>
    public const int FirstLineMark = 0x100000;

    /// <summary>The first of the characters that stand for what a word says.</summary>
    public const int FirstSayingMark = 0xF0000;

    /// <summary>How many there may be of either.</summary>
    public const int MostMarks = 0xFFFD;

    /// <summary>The pieces of a template in order.</summary>
    public static IEnumerable<TemplatePiece> Of(string text)
    {
        var (at, line) = (0, 1);
        while (at < text.Length)
        {
            var open = NextOpen(text, at);
            if (open > at)
            {
                yield return new(line, text[at..open], IsTag: false);
                line += text.AsSpan(at, open - at).Count('\n');
            }

            if (open == text.Length)
            {
                yield break;
            }

            var end = text.IndexOf(text[open + 1] == '{' ? "}}" : "%}", open + 2, StringComparison.Ordinal);
            end = end < 0 ? text.Length : end + 2;
            yield return new(line, text[open..end], IsTag: true);
            line += text.AsSpan(open, end - open).Count('\n');
            at = end;
        }
    }

    /// <summary>The template with a mark at the beginning of each line, but for those that begin within a tag.</summary>
    public static string Marked(string text)
    {
        var marked = new StringBuilder(text.Length * 2);
        marked.Append(Mark(1));
        foreach (var piece in Of(text))
        {
            var line = piece.Line;
            foreach (var letter in piece.Text)
            {
                marked.Append(letter);
                if (letter == '\n' && !piece.IsTag)
                {
                    marked.Append(Mark(++line));
                }
            }
        }

        return marked.ToString();
    }

    private static string Mark(int line) => char.ConvertFromUtf32(FirstLineMark + Math.Min(line, MostMarks));

    private static int NextOpen(string text, int from)
    {
        for (var i = from; i + 1 < text.Length; i++)
        {
            if (text[i] == '{' && text[i + 1] is '{' or '%')
            {
                return i;
            }
        }

        return text.Length;
    }
}

/// <summary>A tag, or the words between two.</summary>
/// <param name="Line">The line that it begins in, from 1.</param>
/// <param name="Text">It, with its braces.</param>
/// <param name="IsTag">Whether it is a tag.</param>
internal readonly record struct TemplatePiece(int Line, string Text, bool IsTag);
