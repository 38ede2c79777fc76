using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace HtzPipeline.Functions.Ingest;

/// <summary>
/// What a file may be called that comes over HTTP: what every system can store under that very name, that looks like what it is, and
/// that is one name, not a way to somewhere else.
/// </summary>
internal static partial class FileNameRules
{
    /// <summary>The most characters.</summary>
    public const int Longest = 200;

    // What Windows has no file of; the first two are ways.
    private const string NotInNames = "/\\:*?\"<>|";

    private static readonly SearchValues<char> NotAllowed = SearchValues.Create(NotInNames);

    /// <summary>What is wrong with a name; null if nothing is.</summary>
    /// <param name="text">The name as it came, percent-decoded once.</param>
    public static LocalText? FaultOf(string text)
    {
        if (text.Length is 0 or > Longest)
        {
            return new($"文件名为 1 到 {Longest} 个字符。", $"A file's name has 1 to {Longest} characters.");
        }

        if (text.EnumerateRunes().Any(IsUnseen))
        {
            return new("文件名含有控制字符、不可见字符或组合符号。", "The file's name has control characters, combining marks, or others that cannot be seen.");
        }

        if (text.AsSpan().ContainsAny(NotAllowed) || Encoded().IsMatch(text))
        {
            return new($"文件名不能含有 {NotInNames},也不能再含百分号编码。", $"A file's name has none of {NotInNames}, nor anything that is percent-encoded still.");
        }

        return text[0] == ' ' || text[^1] is ' ' or '.' || text.Trim('.').Length == 0
            ? new("文件名不能以空格开头,也不能以空格或句点结尾。", "A file's name does not begin with a space, nor end with a space or a full stop.")
            : null;
    }

    // Half a pair is enumerated as the replacement character. Marks that combine are left out because a letter with one looks like another
    // letter that has it: two names that nobody can tell apart. (No Normalize here: the app runs without ICU.)
    private static bool IsUnseen(Rune rune) => Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.LineSeparator
        or UnicodeCategory.ParagraphSeparator or UnicodeCategory.OtherNotAssigned or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark
        || (Rune.IsWhiteSpace(rune) && rune.Value is not (' ' or '\u3000'))
        || rune == Rune.ReplacementChar;

    [GeneratedRegex("%[0-9A-Fa-f]{2}")]
    private static partial Regex Encoded();
}
