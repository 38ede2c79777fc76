using System.Globalization;

namespace HtzPipeline.Core.Figures;

/// <summary>Some characters of a document, written <c>p3¶12:34-41</c>: page 3, paragraph 12, from the 34th character up to the 41st. Without a page: <c>¶12:34-41</c>.</summary>
/// <param name="Page">The page, from 1; 0 for a document that has none.</param>
/// <param name="Paragraph">The paragraph of the document, from 1.</param>
/// <param name="From">The first character within the paragraph, from 1, counted in code points.</param>
/// <param name="To">The last character, included.</param>
public readonly record struct Passage(int Page, int Paragraph, int From, int To)
{
    /// <summary>What stands between the page and the number of the paragraph.</summary>
    public const char Mark = '¶';

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{(Page > 0 ? $"p{Page}" : "")}{Mark}{Paragraph}:{From}-{To}");

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out Passage passage)
    {
        passage = default;
        var mark = text.IndexOf(Mark);
        if (mark < 0)
        {
            return false;
        }

        var page = 0;
        if (mark > 0 && (text[0] != 'p' || !TryNumber(text[1..mark], out page)))
        {
            return false;
        }

        var rest = text[(mark + 1)..];
        var (colon, dash) = (rest.IndexOf(':'), rest.IndexOf('-'));
        if (colon < 1 || dash < colon || !TryNumber(rest[..colon], out var paragraph) || !TryNumber(rest[(colon + 1)..dash], out var from) || !TryNumber(rest[(dash + 1)..], out var to))
        {
            return false;
        }

        passage = new(page, paragraph, from, to);
        return true;
    }

    private static bool TryNumber(ReadOnlySpan<char> text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number > 0;
}
