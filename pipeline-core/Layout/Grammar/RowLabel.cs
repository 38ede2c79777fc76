using System.Text.RegularExpressions;

namespace HtzPipeline.Core.Layout.Grammar;

/// <summary>The outer marks of a row's label: serial number, 其中, #, indentation.</summary>
/// <param name="Text">The label without them.</param>
/// <param name="IsPart">Whether 其中 or # marks it as a part of the row it stands under.</param>
/// <param name="Indent">How far it is indented.</param>
internal sealed partial record RowLabel(string Text, bool IsPart, int Indent)
{
    /// <summary>Reads a label as it stands in its cell, with the indentation of the cell's format.</summary>
    public static RowLabel Read(string raw, int formatIndent)
    {
        var indent = LabelText.IndentOf(raw) + (formatIndent * 2);
        var text = LabelText.Fold(raw);
        var isPart = false;
        for (var previous = ""; text != previous;)
        {
            previous = text;
            text = Serial().Replace(text, "");
            if (Part().Match(text) is { Success: true } part && part.Length < text.Length)
            {
                (text, isPart) = (text[part.Length..], true);
            }
        }

        return new(text, isPart, indent);
    }

    [GeneratedRegex(@"^(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)|\(\d{1,2}\)|\d{1,2}(?:、|\.(?!\d))|[①-⑳])")]
    private static partial Regex Serial();

    [GeneratedRegex(@"^(?:其中[::,,]?|#|[-·•]+)")]
    private static partial Regex Part();
}
