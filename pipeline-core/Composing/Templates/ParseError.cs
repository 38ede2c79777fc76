using System.Globalization;
using System.Text.RegularExpressions;

namespace HtzPipeline.Core.Composing.Templates;

/// <summary>What the parser of templates says is wrong: <c>Invalid 'if' tag at (3:10)</c>.</summary>
internal static partial class ParseError
{
    /// <summary>The line, from 1, and the reason.</summary>
    public static (int Line, string Reason) Of(string error)
    {
        var place = Place().Match(error);
        var line = place.Success ? int.Parse(place.Groups["line"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : 1;
        var reason = (place.Success ? error[..place.Index] : error).Split('\n')[0].Trim();
        return (Math.Max(1, line), string.Concat(reason.EnumerateRunes().Where(rune => rune.Value < TemplateTags.FirstSayingMark)));
    }

    [GeneratedRegex(@"\s*(?:at|line|\bin\b)?\s*\((?<line>\d+):\d+\)")]
    private static partial Regex Place();
}
