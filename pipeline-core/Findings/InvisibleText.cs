using System.Globalization;
using System.Text;

namespace HtzPipeline.Core.Findings;

/// <summary>
/// Characters that nobody sees: zero-width spaces and joiners, byte order marks, marks of direction, control characters. They part no
/// number and no name, and a message that shows them shows nothing.
/// </summary>
public static class InvisibleText
{
    /// <summary>Whether a character is one of them.</summary>
    public static bool IsInvisible(char character) => character switch
    {
        < ' ' => character is not ('\t' or '\n' or '\r' or '\v' or '\f'),
        < '\u007F' => false,
        <= '\u009F' => character != '\u0085',
        '\u00AD' or '\u034F' or '\u061C' or '\u180E' or '\u3164' or '\uFEFF' => true,
        >= '\u200B' and <= '\u200F' or >= '\u202A' and <= '\u202E' or >= '\u2060' and <= '\u206F' or >= '\uFE00' and <= '\uFE0F' or >= '\uFFF9' and <= '\uFFFB' => true,
        _ => false,
    };

    /// <summary>A text as it is written, if there are any in it; null for one without.</summary>
    public static string? Written(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        foreach (var character in text)
        {
            if (IsInvisible(character))
            {
                return text.Trim();
            }
        }

        return null;
    }

    /// <summary>A text without them.</summary>
    /// <param name="text">The text.</param>
    /// <param name="buffer">Room for it.</param>
    public static ReadOnlySpan<char> Without(ReadOnlySpan<char> text, Span<char> buffer)
    {
        var length = 0;
        foreach (var character in text)
        {
            if (!IsInvisible(character))
            {
                buffer[length++] = character;
            }
        }

        return buffer[..length];
    }

    /// <summary>A text that shows them: a zero-width space as <c>‹U+200B›</c>.</summary>
    public static string Shown(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var first = text.AsSpan().IndexOfAnyExceptInRange(' ', '~') is >= 0 and var from ? from : text.Length;
        while (first < text.Length && !IsInvisible(text[first]))
        {
            first++;
        }

        if (first == text.Length)
        {
            return text;
        }

        var shown = new StringBuilder(text, 0, first, text.Length + 16);
        foreach (var character in text.AsSpan(first))
        {
            _ = IsInvisible(character) ? shown.Append(CultureInfo.InvariantCulture, $"‹U+{(int)character:X4}›") : shown.Append(character);
        }

        return shown.ToString();
    }
}
