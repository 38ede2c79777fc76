using System.Globalization;
using System.Xml;
using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Reporting.Workbooks;

/// <summary>Writes a worksheet part (ECMA-376 part 1, 18.3) front to back, keeping nothing of it. Texts are inline strings, never formulas.</summary>
internal sealed class SheetWriter : IDisposable
{
    private readonly XmlWriter _xml;
    private readonly List<(CellAddress From, string Location)> _links = [];
    private int _row = -1;

    /// <param name="part">Where to.</param>
    /// <param name="widths">The widths of the columns, in characters.</param>
    /// <param name="frozenRows">How many rows stay in view; 0 for none.</param>
    /// <param name="tabColor">The tab's colour, ARGB; null for none.</param>
    /// <param name="frozenColumns">How many columns stay in view; 0 for none.</param>
    public SheetWriter(Stream part, IReadOnlyList<double> widths, int frozenRows = 0, string? tabColor = null, int frozenColumns = 0)
    {
        _xml = WorkbookXml.Write(part);
        Start("worksheet");
        Start("sheetPr");
        if (tabColor is not null)
        {
            Element("tabColor", ("rgb", tabColor));
        }

        Element("pageSetUpPr", ("fitToPage", "1"));
        _xml.WriteEndElement();
        Start("sheetViews");
        Start("sheetView", ("workbookViewId", "0"));
        if (frozenRows > 0 || frozenColumns > 0)
        {
            Freeze(frozenRows, frozenColumns);
        }

        _xml.WriteEndElement();
        _xml.WriteEndElement();
        if (widths.Count > 0)
        {
            Start("cols");
            for (var column = 0; column < widths.Count; column++)
            {
                Element(
                    "col", ("min", Number(column + 1)), ("max", Number(column + 1)), ("width", widths[column].ToString(CultureInfo.InvariantCulture)), ("customWidth", "1"));
            }

            _xml.WriteEndElement();
        }

        Start("sheetData");
    }

    /// <summary>Begins a row of a height of its own.</summary>
    /// <param name="row">The row, from 0.</param>
    /// <param name="height">Its height in points.</param>
    public void NextRow(int row, double height)
    {
        StartRow(row);
        _xml.WriteAttributeString("ht", height.ToString(CultureInfo.InvariantCulture));
        _xml.WriteAttributeString("customHeight", "1");
    }

    /// <summary>A cell with a text; row by row, and in each from the left.</summary>
    public void Text(int row, int column, string text, uint style = 0)
    {
        Cell(row, column, style, "inlineStr");
        _xml.WriteStartElement("is", WorkbookXml.Main);
        _xml.WriteStartElement("t", WorkbookXml.Main);
        _xml.WriteAttributeString("xml", "space", null, "preserve");
        _xml.WriteString(WorkbookXml.Text(text));
        _xml.WriteEndElement();
        _xml.WriteEndElement();
        _xml.WriteEndElement();
    }

    /// <summary>A cell with a number.</summary>
    public void Number(int row, int column, decimal number, uint style)
    {
        Cell(row, column, style, null);
        _xml.WriteElementString("v", WorkbookXml.Main, number.ToString(CultureInfo.InvariantCulture));
        _xml.WriteEndElement();
    }

    /// <summary>A cell that leads elsewhere in the workbook.</summary>
    public void Link(int row, int column, string text, string location, uint style)
    {
        Text(row, column, text, style);

        // Spreadsheet programs take 65,530 links to a sheet and call more of them damage.
        if (_links.Count < 60_000)
        {
            _links.Add((new(row, column), location));
        }
    }

    /// <summary>Ends the sheet. It prints across, its columns fitted to the page.</summary>
    /// <param name="merges">Ranges of merged cells.</param>
    /// <param name="filter">The range with filters, header first; null for none.</param>
    public void End(IReadOnlyList<string> merges, string? filter = null)
    {
        EndRow();
        _xml.WriteEndElement();
        if (filter is not null)
        {
            Element("autoFilter", ("ref", filter));
        }

        if (merges.Count > 0)
        {
            Start("mergeCells", ("count", Number(merges.Count)));
            foreach (var merge in merges)
            {
                Element("mergeCell", ("ref", merge));
            }

            _xml.WriteEndElement();
        }

        if (_links.Count > 0)
        {
            Start("hyperlinks");
            foreach (var (from, location) in _links)
            {
                Element("hyperlink", ("ref", from.ToString()), ("location", location), ("display", from.ToString()));
            }

            _xml.WriteEndElement();
        }

        Element("pageMargins", ("left", "0.4"), ("right", "0.4"), ("top", "0.5"), ("bottom", "0.5"), ("header", "0.3"), ("footer", "0.3"));
        Element("pageSetup", ("paperSize", "9"), ("orientation", "landscape"), ("fitToHeight", "0"));
        _xml.WriteEndElement();
    }

    /// <inheritdoc/>
    public void Dispose() => _xml.Dispose();

    private void Freeze(int rows, int columns)
    {
        Start("pane");
        if (columns > 0)
        {
            _xml.WriteAttributeString("xSplit", Number(columns));
        }

        if (rows > 0)
        {
            _xml.WriteAttributeString("ySplit", Number(rows));
        }

        _xml.WriteAttributeString("topLeftCell", new CellAddress(rows, columns).ToString());
        _xml.WriteAttributeString("activePane", columns == 0 ? "bottomLeft" : rows == 0 ? "topRight" : "bottomRight");
        _xml.WriteAttributeString("state", "frozen");
        _xml.WriteEndElement();
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private void Cell(int row, int column, uint style, string? type)
    {
        if (row != _row)
        {
            StartRow(row);
        }

        Start("c", ("r", new CellAddress(row, column).ToString()));
        if (style != 0)
        {
            _xml.WriteAttributeString("s", style.ToString(CultureInfo.InvariantCulture));
        }

        if (type is not null)
        {
            _xml.WriteAttributeString("t", type);
        }
    }

    private void StartRow(int row)
    {
        EndRow();
        Start("row", ("r", Number(row + 1)));
        _row = row;
    }

    private void EndRow()
    {
        if (_row >= 0)
        {
            _xml.WriteEndElement();
        }
    }

    private void Start(string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        _xml.WriteStartElement(name, WorkbookXml.Main);
        foreach (var (attribute, value) in attributes)
        {
            _xml.WriteAttributeString(attribute, value);
        }
    }

    private void Element(string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Start(name, attributes);
        _xml.WriteEndElement();
    }
}
