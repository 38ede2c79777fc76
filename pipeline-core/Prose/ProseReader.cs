using System.Text.RegularExpressions;

namespace HtzPipeline.Core.Prose;

/// <summary>Reads the figures of statistical prose. See docs/prose.md for the grammar.</summary>
internal static partial class ProseReader
{
    private const int LongestHeading = 40;

    /// <summary>Reads a text whose paragraphs are its lines.</summary>
    public static ProseReading Read(string original)
    {
        var text = new ProseText(original);
        var reader = new SentenceReader(text);
        var paragraph = 0;
        var start = 0;
        while (start <= original.Length)
        {
            var end = original.IndexOf('\n', start);
            end = end < 0 ? original.Length : end;
            if (!string.IsNullOrWhiteSpace(original[start..end]))
            {
                ReadParagraph(reader, text.Folded, start, end, ++paragraph);
            }

            start = end + 1;
        }

        return reader.Result();
    }

    private static void ReadParagraph(SentenceReader reader, string folded, int start, int end, int paragraph)
    {
        var line = folded[start..end].Trim();
        if (line.Length <= LongestHeading && !SentenceEnd().IsMatch(line) && !Figure().IsMatch(line))
        {
            reader.Heading(start, end, paragraph);
            return;
        }

        reader.BeginParagraph();
        var sentence = 0;
        foreach (var (from, to) in Clauses.Sentences(folded, start, end))
        {
            if (!folded.AsSpan(from, to - from).IsWhiteSpace())
            {
                reader.Read(from, to, paragraph, ++sentence);
            }
        }
    }

    [GeneratedRegex("[。;!?]|,[^,]*[\\d]")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"\d(?:\.\d+)?\s?(?:%|‰|个百分点|[万亿]|元|户|家|件|人|项|个(?!月)|亩|公里)")]
    private static partial Regex Figure();
}
