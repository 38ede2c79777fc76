using System.IO.Compression;
using System.Xml;
using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Reading;

/// <summary>
/// What the workbook library does not tell of a sheet's cells: formulas saved without their result, error values, and
/// indentation. Read from the parts themselves (ECMA-376 part 1, 18.3.1.4 and 18.8.45).
/// </summary>
internal sealed class XlsxCellMarks
{
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private readonly ZipArchive _zip;
    private readonly List<int> _indents = [];
    private readonly Dictionary<string, string> _parts = [];

    public XlsxCellMarks(ZipArchive zip)
    {
        _zip = zip;
        ReadIndents();
        ReadSheetParts();
    }

    /// <summary>The flaws and indents of a sheet's cells, those that have any.</summary>
    public Dictionary<CellAddress, (CellFlaw Flaw, int Indent)> Of(string sheet)
    {
        var marks = new Dictionary<CellAddress, (CellFlaw, int)>();
        if (!_parts.TryGetValue(sheet, out var part) || Open(part) is not { } reader)
        {
            return marks;
        }

        using (reader)
        {
            while (reader.Read())
            {
                if (reader is { NodeType: XmlNodeType.Element, LocalName: "c" } && CellAddress.TryParse(reader.GetAttribute("r"), out var address))
                {
                    var indent = int.TryParse(reader.GetAttribute("s"), out var style) && style < _indents.Count ? _indents[style] : 0;
                    var flaw = ReadFlaw(reader);
                    if (flaw != CellFlaw.None || indent > 0)
                    {
                        marks[address] = (flaw, indent);
                    }
                }
            }
        }

        return marks;
    }

    private static CellFlaw ReadFlaw(XmlReader cell)
    {
        if (cell.GetAttribute("t") == "e")
        {
            return CellFlaw.ErrorValue;
        }

        if (cell.IsEmptyElement)
        {
            return CellFlaw.None;
        }

        var (formula, value, depth) = (false, false, cell.Depth);
        while (cell.Read() && cell.Depth > depth)
        {
            formula |= cell is { NodeType: XmlNodeType.Element, LocalName: "f" };
            value |= cell is { NodeType: XmlNodeType.Element, LocalName: "v", IsEmptyElement: false };
        }

        return formula && !value ? CellFlaw.FormulaWithoutValue : CellFlaw.None;
    }

    private void ReadIndents()
    {
        if (Open("xl/styles.xml") is not { } styles)
        {
            return;
        }

        using (styles)
        {
            if (!ToElement(styles, "cellXfs"))
            {
                return;
            }

            var depth = styles.Depth;
            while (styles.Read() && styles.Depth > depth)
            {
                if (styles is { NodeType: XmlNodeType.Element, LocalName: "xf" })
                {
                    _indents.Add(0);
                }
                else if (styles is { NodeType: XmlNodeType.Element, LocalName: "alignment" } && int.TryParse(styles.GetAttribute("indent"), out var indent))
                {
                    _indents[^1] = indent;
                }
            }
        }
    }

    private void ReadSheetParts()
    {
        var targets = new Dictionary<string, string>();
        if (Open("xl/_rels/workbook.xml.rels") is not { } relations || Open("xl/workbook.xml") is not { } workbook)
        {
            return;
        }

        using (relations)
        {
            while (ToElement(relations, "Relationship"))
            {
                var target = relations.GetAttribute("Target") ?? "";
                targets[relations.GetAttribute("Id") ?? ""] = target.StartsWith('/') ? target[1..] : "xl/" + target;
            }
        }

        using (workbook)
        {
            while (ToElement(workbook, "sheet"))
            {
                if (targets.TryGetValue(workbook.GetAttribute("id", Relations) ?? "", out var part))
                {
                    _parts[workbook.GetAttribute("name") ?? ""] = part;
                }
            }
        }
    }

    private static bool ToElement(XmlReader reader, string name)
    {
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == name)
            {
                return true;
            }
        }

        return false;
    }

    private XmlReader? Open(string part) => _zip.GetEntry(part) is { } entry
        ? XmlReader.Create(entry.Open(), new() { DtdProcessing = DtdProcessing.Prohibit, CloseInput = true })
        : null;
}
