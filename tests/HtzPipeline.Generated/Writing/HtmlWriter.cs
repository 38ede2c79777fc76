using System.Globalization;
using System.Net;
using System.Text;

namespace HtzPipeline.Generated.Writing;

/// <summary>Writes a sheet as the page that many systems save as .xls.</summary>
internal static class HtmlWriter
{
    public static byte[] Write(Grid sheet, string encoding)
    {
        var html = new StringBuilder($"""<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta http-equiv="Content-Type" content="text/html; charset={encoding}"><title>{sheet.Name}</title><style>td {"{"}mso-number-format:General;{"}"}</style></head><body><table border=1>""");
        var covered = sheet.Merges.SelectMany(merge =>
            from row in Enumerable.Range(merge.Row, merge.LastRow - merge.Row + 1)
            from column in Enumerable.Range(merge.Column, merge.LastColumn - merge.Column + 1)
            where (row, column) != (merge.Row, merge.Column)
            select (row, column)).ToHashSet();
        for (var row = 0; row < sheet.RowCount; row++)
        {
            html.Append(sheet.HiddenRows.Contains(row) ? "<tr style='display:none'>" : "<tr>");
            for (var column = 0; column < sheet.ColumnCount; column++)
            {
                if (!covered.Contains((row, column)))
                {
                    var (down, across) = sheet.SpanOf(row, column);
                    var text = sheet.Cells.TryGetValue((row, column), out var cell) ? WebUtility.HtmlEncode(cell.Text).Replace(" ", "&nbsp;", StringComparison.Ordinal) : "&nbsp;";
                    html.Append(CultureInfo.InvariantCulture, $"<td{(down > 1 ? $" rowspan={down}" : "")}{(across > 1 ? $" colspan=\"{across}\"" : "")}>{text}</td>");
                }
            }

            html.Append("</tr>\n");
        }

        html.Append("</table></body></html>");
        return (CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? Encoding.UTF8).GetBytes(html.ToString());
    }
}
