using System.Globalization;
using System.Security;
using System.Text;

namespace HtzPipeline.Generated.Writing;

/// <summary>Writes an XML Spreadsheet 2003.</summary>
internal static class SpreadsheetMlWriter
{
    private const int MostDecimals = 6;

    public static byte[] Write(IReadOnlyList<Grid> sheets)
    {
        var xml = new StringBuilder("""<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet" xmlns:x="urn:schemas-microsoft-com:office:excel"><Styles>""");
        for (var decimals = 0; decimals <= MostDecimals; decimals++)
        {
            xml.Append(CultureInfo.InvariantCulture, $"""<Style ss:ID="d{decimals}"><NumberFormat ss:Format="0{(decimals == 0 ? "" : "." + new string('0', decimals))}"/></Style>""");
        }

        xml.Append("</Styles>");
        foreach (var sheet in sheets)
        {
            xml.Append(CultureInfo.InvariantCulture, $"""<Worksheet ss:Name="{SecurityElement.Escape(sheet.Name)}"><Table>""");
            foreach (var row in sheet.Cells.GroupBy(cell => cell.Key.Row))
            {
                xml.Append(CultureInfo.InvariantCulture, $"""<Row ss:Index="{row.Key + 1}"{(sheet.HiddenRows.Contains(row.Key) ? " ss:Hidden=\"1\"" : "")}>""");
                foreach (var (place, cell) in row)
                {
                    Append(xml, sheet, place, cell);
                }

                xml.Append("</Row>");
            }

            var visible = sheet.IsHidden && sheets.Count > 1 ? "<x:Visible>SheetHidden</x:Visible>" : "";
            xml.Append(CultureInfo.InvariantCulture, $"</Table><x:WorksheetOptions>{visible}</x:WorksheetOptions></Worksheet>");
        }

        return Encoding.UTF8.GetBytes(xml.Append("</Workbook>").ToString());
    }

    private static void Append(StringBuilder xml, Grid sheet, (int Row, int Column) place, GridCell cell)
    {
        var (down, across) = sheet.SpanOf(place.Row, place.Column);
        var spans = $"{(across > 1 ? $" ss:MergeAcross=\"{across - 1}\"" : "")}{(down > 1 ? $" ss:MergeDown=\"{down - 1}\"" : "")}";
        xml.Append(cell.Number is { Scale: <= MostDecimals } number
            ? string.Create(CultureInfo.InvariantCulture, $"""<Cell ss:Index="{place.Column + 1}" ss:StyleID="d{number.Scale}"{spans}><Data ss:Type="Number">{number}</Data></Cell>""")
            : $"""<Cell ss:Index="{place.Column + 1}"{spans}><Data ss:Type="String">{SecurityElement.Escape(cell.Text)}</Data></Cell>""");
    }
}
