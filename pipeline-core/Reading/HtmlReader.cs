using System.Text;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;

namespace HtzPipeline.Core.Reading;

/// <summary>
/// Reads the tables of a web page, which systems like to name .xls, as a spreadsheet shows them: one sheet, the tables below each
/// other with the lines of text that stand above each. What surrounds a table as decoration is passed over.
/// </summary>
internal sealed class HtmlReader
{
    private const int MostLinesAbove = 3;
    private const int FewestDataRows = 2;
    private const int DeepestTable = 64;

    private readonly HtmlTokens _html;
    private readonly SheetBuilder _sheet;
    private readonly Allowance _allowance;
    private readonly Stack<HtmlTable> _tables = [];
    private readonly List<string> _lines = [];
    private readonly StringBuilder _text = new();
    private MergedRange? _cell;
    private int _row;
    private bool _hasData;

    private HtmlReader(string page, Allowance allowance)
    {
        _html = new(page);
        _allowance = allowance;
        _sheet = new(null, allowance);
    }

    /// <summary>The page as a sheet.</summary>
    /// <exception cref="UnreadableFileException">There is no table of data on it, or it is beyond the limits.</exception>
    public static SheetFile Read(Stream file, Allowance allowance)
    {
        var encoding = TextEncoding.OfPage(file);
        using var text = encoding.OpenText(file);
        return new([new HtmlReader(text.ReadToEnd(), allowance).Read()], [], encoding.Name);
    }

    private Sheet Read()
    {
        while (_html.Read())
        {
            if (_html.Kind == XmlToken.Text)
            {
                Append(_html.Text);
            }
            else if (_html.Kind == XmlToken.Open)
            {
                Open();
            }
            else
            {
                Close();
            }
        }

        while (_tables.Count > 0)
        {
            CloseTable();
        }

        return _hasData ? _sheet.Build() : throw new UnreadableFileException(Finding.Of(StructureFindings.WebPage, Place.File));
    }

    private void Open()
    {
        switch (_html.Name)
        {
            case "table" when _tables.Count < DeepestTable:
                OpenTable();
                break;
            case "tr" when _tables.TryPeek(out var table):
                CloseCell();
                table.NextRow();
                if (_html.IsHidden)
                {
                    _sheet.HideRows(table.Row, table.Row);
                }

                break;
            case "td" or "th" when _tables.TryPeek(out var table):
                CloseCell();
                _cell = table.Place(_html.Attribute("colspan"), _html.Attribute("rowspan"));
                _allowance.RequireColumn(_cell.Value.ToColumn);
                break;
            case "caption" when _tables.TryPeek(out var table):
                table.NextRow();
                _cell = table.Place(null, null);
                break;
            case "br" or "p" or "div" or "li" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                BreakLine();
                break;
            case "input" or "img" or "hr" or "meta" or "link" or "col" or "wbr":
                break;
            case not ("table" or "tr" or "td" or "th") when _html.IsHidden:
                _html.SkipElement();
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
            case "td" or "th" or "tr" or "caption":
                CloseCell();
                break;
            case "p" or "div" or "li" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                BreakLine();
                break;
        }
    }

    // A table within a cell is a table of its own; the cell's text up to there stands above it.
    private void OpenTable()
    {
        CloseCell();
        BreakLine();
        if (_tables.TryPeek(out var outer))
        {
            outer.CloseRow();
            _row = Math.Max(_row, outer.Row + 1);
        }

        foreach (var line in _lines)
        {
            _sheet.Put(_row++, 0, new(line));
        }

        _lines.Clear();
        _tables.Push(new(_row, _allowance));
    }

    private void CloseTable()
    {
        CloseCell();
        var table = _tables.Pop();
        table.CloseRow();
        _hasData |= table.DataRows >= FewestDataRows;
        _row = Math.Max(_row, table.Row + (table.DataRows > 0 ? 2 : 1));
        if (_tables.TryPeek(out var outer))
        {
            outer.GoTo(_row);
        }
    }

    private void CloseCell()
    {
        if (_cell is { } place)
        {
            var text = _text.ToString().TrimEnd(' ', '\n', '\u00A0');
            if (text.Length > 0)
            {
                _allowance.TakeText(text.Length);
                _sheet.Put(place.FromRow, place.FromColumn, new(text));
                _tables.Peek().Fill();
            }

            if (place.ToRow > place.FromRow || place.ToColumn > place.FromColumn)
            {
                _sheet.Merge(place);
            }

            _text.Clear();
            _cell = null;
        }
    }

    private void BreakLine()
    {
        if (_cell is not null)
        {
            if (_text.Length > 0 && _text[^1] != '\n')
            {
                _text.Append('\n');
            }

            return;
        }

        if (_text.ToString().Trim() is { Length: > 0 } line)
        {
            _lines.Add(line);
            if (_lines.Count > MostLinesAbove)
            {
                _lines.RemoveAt(0);
            }
        }

        _text.Clear();
    }

    // White space is one blank; only the unbreakable indents.
    private void Append(string text)
    {
        foreach (var character in text)
        {
            if (character is not (' ' or '\t' or '\r' or '\n' or '\f'))
            {
                _text.Append(character);
            }
            else if (_text.Length > 0 && _text[^1] is not (' ' or '\n'))
            {
                _text.Append(' ');
            }
        }
    }
}
