using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace HtzPipeline.Core.Reporting.Workbooks;

/// <summary>The XML of a workbook's parts (ECMA-376 part 1).</summary>
internal static partial class WorkbookXml
{
    /// <summary>SpreadsheetML.</summary>
    public const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    /// <summary>References to other parts.</summary>
    public const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>The longest text of a cell.</summary>
    public const int LongestText = 32_767;

    /// <summary>Writes a part.</summary>
    public static XmlWriter Write(Stream part) => XmlWriter.Create(part, new()
    {
        Encoding = new UTF8Encoding(false),
        NewLineHandling = NewLineHandling.Entitize,
        CloseOutput = false,
    });

    /// <summary>Reads a part.</summary>
    public static XmlReader Read(Stream part) => XmlReader.Create(part, new() { DtdProcessing = DtdProcessing.Prohibit, CloseInput = true });

    /// <summary>A text of a cell or note: no character that XML does not hold, and none that would be taken for an escape (22.9.2.19, ST_Xstring).</summary>
    public static string Text(string text)
    {
        text = ReportText.Cut(text, LongestText);
        if (text.AsSpan().IndexOf("_x") >= 0)
        {
            text = Escape().Replace(text, "_x005F$0");
        }

        return text.All(XmlConvert.IsXmlChar) ? text : string.Concat(text.EnumerateRunes().Select(Valid));
    }

    private static string Valid(Rune rune) => rune.IsBmp && !XmlConvert.IsXmlChar((char)rune.Value) ? "\uFFFD" : rune.ToString();

    [GeneratedRegex("_x[0-9A-Fa-f]{4}_")]
    private static partial Regex Escape();
}
