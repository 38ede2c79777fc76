using System.Globalization;
using System.Xml;
using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Reporting.Workbooks;

/// <summary>
/// Copies a worksheet part node by node, giving the marked cells their fill, and adds what it needs for notes. Everything else
/// goes through as it came; nothing of the sheet is kept in memory.
/// </summary>
internal sealed class SheetMarker
{
    // What comes after legacyDrawing in a worksheet (18.3.1.99).
    private static readonly HashSet<string> AfterDrawing =
        ["legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls", "AlternateContent", "webPublishItems", "tableParts", "extLst"];

    private readonly XmlReader _from;
    private readonly XmlWriter _to;
    private readonly WorkbookStyles _styles;
    private readonly string? _drawing;
    private readonly IEnumerator<KeyValuePair<CellAddress, MarkedCell>> _marks;
    private bool _hasMark;
    private bool _hasDrawing;
    private int _row = -1;
    private int _column = -1;

    private SheetMarker(XmlReader from, XmlWriter to, WorkbookStyles styles, IEnumerable<KeyValuePair<CellAddress, MarkedCell>> marks, string? drawing)
    {
        _from = from;
        _to = to;
        _styles = styles;
        _drawing = drawing;
        _marks = marks.GetEnumerator();
        _hasMark = _marks.MoveNext();
    }

    /// <summary>Copies a worksheet part.</summary>
    /// <param name="from">The part.</param>
    /// <param name="to">The part as it is to be.</param>
    /// <param name="styles">The workbook's styles.</param>
    /// <param name="marks">The cells to mark, row by row.</param>
    /// <param name="drawing">The relationship of the notes' drawing, where the sheet had none; null where it needs none.</param>
    public static void Mark(Stream from, Stream to, WorkbookStyles styles, SortedDictionary<CellAddress, MarkedCell> marks, string? drawing)
    {
        using var reader = WorkbookXml.Read(from);
        using var writer = WorkbookXml.Write(to);
        new SheetMarker(reader, writer, styles, marks, drawing).Copy();
    }

    private void Copy()
    {
        while (_from.Read())
        {
            switch (_from.NodeType)
            {
                case XmlNodeType.Element:
                    CopyElement();
                    break;
                case XmlNodeType.EndElement:
                    Before(_from.LocalName, _from.Depth);
                    _to.WriteFullEndElement();
                    break;
                case XmlNodeType.XmlDeclaration:
                    _to.WriteStartDocument(standalone: true);
                    break;
                case XmlNodeType.Text:
                    _to.WriteString(_from.Value);
                    break;
                case XmlNodeType.CDATA:
                    _to.WriteCData(_from.Value);
                    break;
                case XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                    _to.WriteWhitespace(_from.Value);
                    break;
            }
        }
    }

    private void CopyElement()
    {
        var (name, depth, empty) = (_from.LocalName, _from.Depth, _from.IsEmptyElement);
        if (depth == 1)
        {
            _hasDrawing |= name == "legacyDrawing";
            if (AfterDrawing.Contains(name))
            {
                WriteDrawing();
            }
        }

        switch (name, depth)
        {
            case ("row", 2):
                StartRow();
                break;
            case ("c", 3):
                StartCell();
                break;
            default:
                _to.WriteStartElement(_from.Prefix, name, _from.NamespaceURI);
                _to.WriteAttributes(_from, defattr: false);
                break;
        }

        if (empty)
        {
            Before(name, depth);
            _to.WriteEndElement();
        }
    }

    // What is still to be written inside an element before it ends.
    private void Before(string name, int depth)
    {
        switch (name, depth)
        {
            case ("row", 2):
                WriteCells(int.MaxValue);
                _column = -1;
                break;
            case ("sheetData", 1):
                WriteRows(int.MaxValue);
                break;
            case (_, 0):
                WriteDrawing();
                break;
        }
    }

    private void StartRow()
    {
        // Row and cell may leave out where they are: then they follow the one before (18.3.1.73, 18.3.1.4).
        var row = int.TryParse(_from.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var stated) ? stated - 1 : _row + 1;
        WriteRows(row);
        (_row, _column) = (row, -1);
        StartElement("r", (row + 1).ToString(CultureInfo.InvariantCulture));
    }

    private void StartCell()
    {
        var address = CellAddress.TryParse(_from.GetAttribute("r"), out var stated) ? stated : new(_row, _column + 1);
        WriteCells(address.Column);
        _column = address.Column;
        var style = uint.TryParse(_from.GetAttribute("s"), NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : 0;
        var marked = _hasMark && _marks.Current.Key == address ? _styles.Marked(style, Take().Severity) : _styles.Unmarked(style);
        StartElement("r", address.ToString(), marked == style ? null : marked.ToString(CultureInfo.InvariantCulture));
    }

    private void StartElement(string placeName, string place, string? style = null)
    {
        _to.WriteStartElement(_from.Prefix, _from.LocalName, _from.NamespaceURI);
        _to.WriteAttributeString(placeName, place);
        if (style is not null)
        {
            _to.WriteAttributeString("s", style);
        }

        while (_from.MoveToNextAttribute())
        {
            if (_from.Name != placeName && (style is null || _from.Name != "s"))
            {
                _to.WriteAttributeString(_from.Prefix, _from.LocalName, _from.NamespaceURI, _from.Value);
            }
        }

        _from.MoveToElement();
    }

    private MarkedCell Take()
    {
        var mark = _marks.Current.Value;
        _hasMark = _marks.MoveNext();
        return mark;
    }

    // Marked cells of this row that the sheet does not have, before a column.
    private void WriteCells(int column)
    {
        while (_hasMark && _marks.Current.Key.Row == _row && _marks.Current.Key.Column < column)
        {
            WriteCell();
        }
    }

    // Marked cells of rows that the sheet does not have, before a row.
    private void WriteRows(int row)
    {
        while (_hasMark && _marks.Current.Key.Row < row)
        {
            var missing = _marks.Current.Key.Row;
            if (missing <= _row)
            {
                // Rows out of order; the cell stays unmarked.
                Take();
                continue;
            }

            _to.WriteStartElement(Prefix, "row", Namespace);
            _to.WriteAttributeString("r", (missing + 1).ToString(CultureInfo.InvariantCulture));
            while (_hasMark && _marks.Current.Key.Row == missing)
            {
                WriteCell();
            }

            _to.WriteEndElement();
        }
    }

    private void WriteCell()
    {
        var address = _marks.Current.Key;
        _to.WriteStartElement(Prefix, "c", Namespace);
        _to.WriteAttributeString("r", address.ToString());
        _to.WriteAttributeString("s", _styles.Marked(0, Take().Severity).ToString(CultureInfo.InvariantCulture));
        _to.WriteEndElement();
    }

    private void WriteDrawing()
    {
        if (_drawing is not null && !_hasDrawing)
        {
            _hasDrawing = true;
            _to.WriteStartElement(Prefix, "legacyDrawing", Namespace);
            _to.WriteAttributeString("r", "id", WorkbookXml.Relations, _drawing);
            _to.WriteEndElement();
        }
    }

    private string? Prefix => _to.LookupPrefix(Namespace);

    private static string Namespace => WorkbookXml.Main;
}
