namespace HtzPipeline.Core.Prose;

/// <summary>
/// A text whose characters are folded one by one, so that every place in the folded text is the same place in the original: full-width digits,
/// letters and punctuation as half-width, all dashes as '-', the ratio sign as ':', all white space as a blank but for the ends of lines, and stars, which only stress.
/// </summary>
internal sealed class ProseText
{
    private const char FirstFullWidth = '！';
    private const char LastFullWidth = '～';
    private const int FullToHalfWidth = FirstFullWidth - '!';

    private readonly bool _hasSurrogates;

    public ProseText(string original)
    {
        Original = original;
        Folded = string.Create(original.Length, original, static (folded, text) =>
        {
            for (var i = 0; i < text.Length; i++)
            {
                folded[i] = Fold(text[i]);
            }
        });
        _hasSurrogates = original.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') >= 0;
    }

    /// <summary>The text as it was written.</summary>
    public string Original { get; }

    /// <summary>The text folded, of the same length.</summary>
    public string Folded { get; }

    /// <summary>How many code points stand before a place.</summary>
    public int CodePointsBefore(int index)
    {
        if (!_hasSurrogates)
        {
            return index;
        }

        var pairs = 0;
        for (var i = 1; i < index; i++)
        {
            pairs += char.IsSurrogatePair(Original[i - 1], Original[i]) ? 1 : 0;
        }

        return index - pairs;
    }

    /// <summary>One character folded.</summary>
    public static char Fold(char character) => character switch
    {
        '—' or '–' or '－' or '―' or '─' or '‐' or '‑' or '−' => '-',
        '∶' or '︰' => ':',
        '﹪' => '%',

        // Markdown makes bold with them.
        '*' => ' ',
        '\n' => '\n',
        >= FirstFullWidth and <= LastFullWidth => (char)(character - FullToHalfWidth),
        _ when char.IsWhiteSpace(character) || char.IsControl(character) => ' ',
        _ => character,
    };
}
