using System.Text;
using System.Text.RegularExpressions;
using HtzPipeline.Core.Reading;

namespace HtzPipeline.Core.Documents;

/// <summary>
/// Reads a web page that tells its figures in sentences, such as a communiqué, as a document: headings, paragraphs, list items and tables of data, in
/// their order. A table that only lays the page out gives paragraphs. What a page has beside its text (navigation, footers, hidden parts) is passed over.
/// </summary>
internal sealed partial class WebPageReader
{
    private const int ShortestSentence = 30;
    private const int FewestNumbers = 2;
    private const int DeepestTable = 64;

    private readonly HtmlTokens _html;
    private readonly Allowance _allowance;
    private readonly List<Block> _blocks = [];
    private readonly Stack<WebTable> _tables = [];
    private readonly StringBuilder _text = new();
    private BlockKind _kind = BlockKind.Paragraph;

    private WebPageReader(string page, Allowance allowance) => (_html, _allowance) = (new(page), allowance);

    /// <summary>Reads a page.</summary>
    /// <returns>The document; null for a page without sentences that have figures, whose tables are read as sheets.</returns>
    /// <exception cref="Findings.UnreadableFileException">It is beyond the limits.</exception>
    public static Document? Read(Stream file, Allowance allowance)
    {
        var encoding = TextEncoding.OfPage(file);
        using var text = encoding.OpenText(file);
        var page = text.ReadToEnd();
        file.Position = 0;

        // A page of tables alone is read as sheets, and need not be read here first.
        List<Block> blocks = page.Contains('。') || page.Contains("&#", StringComparison.Ordinal) ? new WebPageReader(page, allowance).Read() : [];
        return blocks.Exists(IsSentence) ? new("html", blocks, []) { Encoding = encoding.Name } : null;
    }

    // A note under a table has its numbers, too.
    private static bool IsSentence(Block block) => block is { Table: null, Kind: BlockKind.Paragraph or BlockKind.ListItem, Text.Length: >= ShortestSentence }
        && block.Text.Contains('。') && !Note().IsMatch(block.Text) && Number().Count(block.Text) >= FewestNumbers;

    private List<Block> Read()
    {
        while (_html.Read())
        {
            switch (_html.Kind)
            {
                case XmlToken.Text:
                    Append(_html.Text);
                    break;
                case XmlToken.Open:
                    Open();
                    break;
                default:
                    Close();
                    break;
            }
        }

        while (_tables.Count > 0)
        {
            CloseTable();
        }

        EndParagraph();
        return _blocks;
    }

    private void Open()
    {
        switch (_html.Name)
        {
            case "nav" or "footer" or "aside" or "select" or "button" or "noscript":
                _html.SkipElement();
                break;
            case "input" or "img" or "hr" or "meta" or "link" or "col" or "wbr":
                break;
            case not ("table" or "tr" or "td" or "th") when _html.IsHidden:
                _html.SkipElement();
                break;
            case "table" when _tables.Count < DeepestTable:
                EndParagraph();
                _tables.Push(new(_allowance));
                break;
            case "tr" when _tables.TryPeek(out var table):
                EndCell();
                table.NextRow();
                break;
            case "td" or "th" when _tables.TryPeek(out var table):
                EndCell();
                table.OpenCell(_html.Attribute("colspan"), _html.Attribute("rowspan"));
                break;
            case "br" or "p" or "div" or "li" or "section" or "article" or ['h', >= '1' and <= '6']:
                EndParagraph();
                _kind = _html.Name switch { "li" => BlockKind.ListItem, ['h', >= '1' and <= '6'] => BlockKind.Heading, _ => BlockKind.Paragraph };
                break;
        }
    }

    private void Close()
    {
        switch (_html.Name)
        {
            case "table" when _tables.Count > 0:
                CloseTable();
                break;
            case "td" or "th" or "tr" when _tables.Count > 0:
                EndCell();
                break;
            case "p" or "div" or "li" or "section" or "article" or "caption" or ['h', >= '1' and <= '6']:
                EndParagraph();
                _kind = BlockKind.Paragraph;
                break;
        }
    }

    private void CloseTable()
    {
        EndCell();
        var table = _tables.Pop();
        if (table.ToTable() is { } data)
        {
            _blocks.Add(new(BlockKind.Table, "") { Table = data });
            return;
        }

        foreach (var line in table.Lines)
        {
            Add(BlockKind.Paragraph, line);
        }
    }

    private void EndCell()
    {
        if (_tables.TryPeek(out var table) && table.IsInCell)
        {
            table.CloseCell(Taken());
        }
    }

    // Lines of a cell stay in it.
    private void EndParagraph()
    {
        if (_tables.TryPeek(out var table) && table.IsInCell)
        {
            if (_text.Length > 0 && _text[^1] != '\n')
            {
                _text.Append('\n');
            }

            return;
        }

        Add(_kind, Taken());
    }

    private void Add(BlockKind kind, string text)
    {
        if (text.Length > 0)
        {
            _allowance.TakeText(text.Length);
            _blocks.Add(new(kind, text));
        }
    }

    private string Taken()
    {
        var text = _text.ToString().Trim().Trim('\u00A0', '\u3000');
        _text.Clear();
        return text;
    }

    // White space is one blank, and none between Chinese characters that a line break parts.
    private void Append(string text)
    {
        foreach (var character in text)
        {
            if (character is not (' ' or '\t' or '\r' or '\n' or '\f' or '\u00A0'))
            {
                _text.Append(character);
            }
            else if (_text.Length > 0 && _text[^1] is not (' ' or '\n') && !(character is '\r' or '\n' && _text[^1] >= '\u2E80'))
            {
                _text.Append(' ');
            }
        }
    }

    [GeneratedRegex(@"^\s*(?:注|说明|备注|附注|指标解释|名词解释)\s*[::\d]")]
    private static partial Regex Note();

    [GeneratedRegex(@"\d[\d.,]*")]
    private static partial Regex Number();
}
