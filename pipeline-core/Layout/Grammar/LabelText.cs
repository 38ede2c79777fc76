using System.Text;

namespace HtzPipeline.Core.Layout.Grammar;

/// <summary>The form in which labels are read: half-width, without white space but between Latin words, without note marks.</summary>
internal static class LabelText
{
    /// <summary>Marks that refer to a note below the table.</summary>
    public const string NoteMarks = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳*†‡※¹²³⁴⁵⁶⁷⁸⁹";

    // Raised digits are note marks after a name, but not in m² and m³.
    private const string RaisedInUnits = "²³";

    /// <summary>Folds a label.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        var spaced = false;
        foreach (var raw in text)
        {
            var character = HalfWidth(raw);
            if (char.IsWhiteSpace(character) || char.IsControl(character) || character is '\u200B' or '\uFEFF')
            {
                spaced = true;
                continue;
            }

            if (spaced && folded.Length > 0 && char.IsAscii(folded[^1]) && char.IsAscii(character))
            {
                folded.Append(' ');
            }

            spaced = false;
            folded.Append(character);
        }

        var end = folded.Length;
        while (end > 1 && NoteMarks.Contains(folded[end - 1]) && !(RaisedInUnits.Contains(folded[end - 1]) && folded[end - 2] is 'm' or 'M'))
        {
            end--;
        }

        return folded.ToString(0, end);
    }

    /// <summary>The half-width form of a full-width ASCII character or space; any other character as it is.</summary>
    public static char HalfWidth(char character) => character switch
    {
        >= '\uFF01' and <= '\uFF5E' => (char)(character - 0xFEE0),
        '\u3000' => ' ',
        '【' or '〔' or '﹙' => '(',
        '】' or '〕' or '﹚' => ')',
        '︰' or '∶' => ':',
        _ => character,
    };

    /// <summary>How far a label is indented by white space at its start, in half-width columns.</summary>
    public static int IndentOf(string text)
    {
        var width = 0;
        foreach (var character in text)
        {
            if (!char.IsWhiteSpace(character))
            {
                break;
            }

            width += character == '\u3000' ? 2 : 1;
        }

        return width;
    }
}
