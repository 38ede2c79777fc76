using System.Text;
using System.Text.RegularExpressions;

namespace HtzPipeline.Core.Drafting.Writing;

/// <summary>Texts as YAML writes them: plain where that can be read in no other way, quoted elsewhere.</summary>
internal static partial class YamlText
{
    /// <summary>A single value, in a list or mapping of either style.</summary>
    public static string Of(string text)
    {
        if (Plain().IsMatch(text) && !Word().IsMatch(text))
        {
            return text;
        }

        var quoted = new StringBuilder("\"");
        foreach (var character in text)
        {
            _ = character switch
            {
                '"' or '\\' => quoted.Append('\\').Append(character),
                _ when char.IsControl(character) || character is '\u2028' or '\u2029' or '\uFEFF' || char.IsSurrogate(character) => quoted.Append($"\\u{(int)character:X4}"),
                _ => quoted.Append(character),
            };
        }

        return quoted.Append('"').ToString();
    }

    /// <summary>A list in one line.</summary>
    public static string Of(IEnumerable<string> texts) => $"[{string.Join(", ", texts.Select(Of))}]";

    /// <summary>A text for a comment: one line, whatever is in it.</summary>
    public static string Comment(string text) => string.Concat(text.Select(character => char.IsControl(character) || character is '\u2028' or '\u2029' or '\u0085' ? ' ' : character));

    [GeneratedRegex(@"^[\p{L}\d](?:[\p{L}\p{N}()\uFF08\uFF09/·_.+²³㎡㎥—-]| (?=[\p{L}\d(]))*\z")]
    private static partial Regex Plain();

    // What YAML takes for something else than a text.
    [GeneratedRegex(@"^(?:true|false|yes|no|on|off|null|y|n|~|[-+.\d][\d_.eExXo+-]*)$", RegexOptions.IgnoreCase)]
    private static partial Regex Word();
}
