using System.Text.RegularExpressions;
using HtzPipeline.Core.Reading;

namespace HtzPipeline.Core.Documents;

/// <summary>Reads a plain text or Markdown as a document: its lines are paragraphs, lines with bars or tabulators are tables.</summary>
internal static partial class PlainTextReader
{
    private const int SampleLength = 1 << 14;
    private const int ShortestSentence = 12;
    private const int FewestRows = 3;

    /// <summary>Whether a text is prose rather than a table with delimiters.</summary>
    public static bool IsProse(Stream file)
    {
        var encoding = TextEncoding.Detect(file);
        using var reader = encoding.OpenText(file);
        var sample = new char[SampleLength];
        var lines = new string(sample, 0, reader.ReadBlock(sample)).Split('\n');
        file.Position = 0;
        var (inSentences, inAll, bars, rows, delimited) = (0, 0, 0, 0, 0);
        foreach (var line in lines)
        {
            var text = line.Trim();
            if (text.Length == 0)
            {
                continue;
            }

            rows++;
            inAll += text.Length;
            delimited += Delimited().IsMatch(text) && !text.Contains('。') ? 1 : 0;
            if (Bar().IsMatch(line))
            {
                bars++;
                inSentences += text.Contains('。') ? text.Length : 0;
            }
            else if (IsSentence(text))
            {
                inSentences += text.Length;
            }
        }

        // However long its notes, a table has a row of numbers in most of its lines.
        if (bars == 0 && delimited >= FewestRows && delimited * 2 > rows)
        {
            return false;
        }

        // Tables whose bars have blanks around them are drawn in a text; a delimited file writes none.
        return inAll > 0 && (inSentences * 2 > inAll || (bars >= 2 && bars * 3 >= rows * 2) || (bars >= 2 && inSentences > 0));
    }

    /// <summary>Reads a text.</summary>
    /// <exception cref="Findings.UnreadableFileException">It is in none of the known encodings, or too long.</exception>
    public static Document Read(Stream file, Allowance allowance)
    {
        var encoding = TextEncoding.Detect(file);
        using var reader = encoding.OpenText(file);
        var text = reader.ReadToEnd();
        allowance.TakeText(text.Length);
        return new("text", Blocks(text, allowance), []) { Encoding = encoding.Name, FileText = text, TextOffset = encoding.MarkLength > 0 ? 1 : 0 };
    }

    private static List<Block> Blocks(string text, Allowance allowance)
    {
        var blocks = new List<Block>();
        var table = new List<(string Line, int Start)>();
        var start = 0;
        while (start <= text.Length)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            var line = text[start..end].TrimEnd('\r');
            if (IsRow(line))
            {
                table.Add((line, start));
            }
            else
            {
                Flush(blocks, table, allowance);
                if (!string.IsNullOrWhiteSpace(line))
                {
                    blocks.Add(OfLine(line, start));
                }
            }

            start = end + 1;
        }

        Flush(blocks, table, allowance);
        return blocks;
    }

    private static Block OfLine(string line, int start)
    {
        var kind = MarkdownHeading().IsMatch(line) ? BlockKind.Heading : MarkdownItem().IsMatch(line) ? BlockKind.ListItem : BlockKind.Paragraph;
        return new(kind, line) { Start = start };
    }

    private static void Flush(List<Block> blocks, List<(string Line, int Start)> lines, Allowance allowance)
    {
        if (lines.Count == 0)
        {
            return;
        }

        if (lines.Count == 1 && lines[0].Line.Length > 80)
        {
            blocks.Add(OfLine(lines[0].Line, lines[0].Start));
        }
        else
        {
            foreach (var part in TextTables.Read(lines, allowance))
            {
                blocks.Add(part);
            }
        }

        lines.Clear();
    }

    private static bool IsSentence(string text) =>
        text.Length >= ShortestSentence && text.Contains('。') && !text.Contains('\t') && Chinese().Count(text) is >= 8 and var letters && letters * 4 > text.Length;

    private static bool IsRow(string line) => Bar().IsMatch(line) || (line.Contains('\t') && !line.Contains('。') && line.Trim().Length > 0 && line.Trim().Contains('\t'));

    [GeneratedRegex(@" \||\| |^\s*\||\|\s*$")]
    private static partial Regex Bar();

    [GeneratedRegex(@"[,;\t]""?-?\d")]
    private static partial Regex Delimited();

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex Chinese();

    [GeneratedRegex(@"^#{1,6}\s")]
    private static partial Regex MarkdownHeading();

    [GeneratedRegex(@"^\s*[-*+]\s")]
    private static partial Regex MarkdownItem();
}
