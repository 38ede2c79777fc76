using System.Text.RegularExpressions;

namespace HtzPipeline.Core.Prose;

/// <summary>Reads the figures of statistical prose. See docs/prose.md for the grammar.</summary>
internal static partial class ProseReader
{
    private const int LongestHeading = 40;
    private const int LongestTitle = 80;

    /// <summary>Reads a text whose paragraphs are its lines.</summary>
    public static ProseReading Read(string original)
    {
        var paragraphs = new List<ProseParagraph>();
        var start = 0;
        while (start <= original.Length)
        {
            var end = original.IndexOf('\n', start);
            end = end < 0 ? original.Length : end;
            if (!string.IsNullOrWhiteSpace(original[start..end]))
            {
                paragraphs.Add(new(start, end, IsHeading: false, paragraphs.Count + 1));
            }

            start = end + 1;
        }

        return Read(new ProseText(original), paragraphs);
    }

    /// <summary>Reads the paragraphs of a text.</summary>
    public static ProseReading Read(ProseText text, IReadOnlyList<ProseParagraph> paragraphs)
    {
        var reader = new SentenceReader(text);
        foreach (var paragraph in paragraphs)
        {
            ReadParagraph(reader, text.Folded, paragraph);
        }

        return reader.Result();
    }

    private static void ReadParagraph(SentenceReader reader, string folded, ProseParagraph paragraph)
    {
        var (start, end) = (paragraph.Start, paragraph.End);
        var line = folded[start..end].Trim();
        if ((paragraph.IsHeading || line.Length <= (paragraph.Number == 1 ? LongestTitle : LongestHeading)) && !SentenceEnd().IsMatch(line) && !Figure().IsMatch(line))
        {
            reader.Heading(start, end, paragraph.Number);
            return;
        }

        reader.BeginParagraph();
        var sentence = 0;
        foreach (var (from, to) in Clauses.Sentences(folded, start, end))
        {
            if (!folded.AsSpan(from, to - from).IsWhiteSpace())
            {
                reader.Read(from, to, paragraph.Number, ++sentence);
            }
        }
    }

    [GeneratedRegex("[。;!?]|,[^,]*[\\d]")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"\d(?:\.\d+)?\s?(?:%|‰|个百分点|[万亿]|元|户|家|件|人|项|个(?!月)|亩|公里)")]
    private static partial Regex Figure();
}
