namespace HtzPipeline.Core.Reading;

/// <summary>What an XLSX workbook (ECMA-376 part 1, 18.2) consists of.</summary>
internal sealed class XlsxWorkbook
{
    private readonly ZipMembers _zip;
    private readonly Dictionary<string, (string Kind, string Part)> _relations;
    private readonly string _part;

    /// <exception cref="InvalidDataException">There is no workbook in it.</exception>
    public XlsxWorkbook(ZipMembers zip)
    {
        _zip = zip;
        _part = PartOf(zip) ?? throw new InvalidDataException("There is no workbook in the archive.");
        _relations = Relations(zip, _part);
        using var xml = new XmlTokens(() => zip.Open(_part));
        while (xml.Read())
        {
            if (xml.Opens("workbookPr"u8))
            {
                // An extension of the same name may follow.
                Is1904 |= xml.Attribute("date1904"u8) is "1" or "true" or "on";
            }
            else if (xml.Opens("sheet"u8))
            {
                // One that refers to nothing is a worksheet that is missing, as far as anybody can tell.
                var (kind, part) = _relations.GetValueOrDefault(xml.Attribute("id"u8) ?? "", ("worksheet", ""));
                Sheets.Add(new(xml.Attribute("name"u8) ?? "", kind, part, xml.Attribute("state"u8) is "hidden" or "veryHidden"));
            }
        }
    }

    /// <summary>Its sheets in their order, those that are no worksheets included.</summary>
    public List<SheetPart> Sheets { get; } = [];

    /// <summary>Whether its dates count from 1904.</summary>
    public bool Is1904 { get; }

    /// <summary>Whether programs came with it.</summary>
    public bool HasMacros => _relations.Values.Any(relation => relation.Kind is "vbaProject" or "xlMacrosheet" or "xlIntlMacrosheet");

    /// <summary>The name of the workbook's part in a zip; null if there is none.</summary>
    public static string? PartOf(ZipMembers zip)
    {
        var named = zip.Has("_rels/.rels") ? Relations(zip, "").Values.FirstOrDefault(relation => relation.Kind == "officeDocument").Part : null;
        return named is not null && zip.Has(named) ? named : zip.Has("xl/workbook.xml") ? "xl/workbook.xml" : null;
    }

    /// <summary>The part of some kind that the workbook refers to; null if there is none.</summary>
    public string? Part(string kind) => _relations.Values.FirstOrDefault(relation => relation.Kind == kind && _zip.Has(relation.Part)).Part;

    // What a part refers to by id (ECMA-376 part 2, 9.3): the last word of the kind, the same in both conformance classes, and the part.
    private static Dictionary<string, (string Kind, string Part)> Relations(ZipMembers zip, string part)
    {
        var folder = part[..(part.LastIndexOf('/') + 1)];
        var relations = new Dictionary<string, (string, string)>();
        var name = $"{folder}_rels/{part[folder.Length..]}.rels";
        if (!zip.Has(name))
        {
            return relations;
        }

        using var xml = new XmlTokens(() => zip.Open(name));
        while (xml.Read())
        {
            if (xml.Opens("Relationship"u8) && xml.Attribute("TargetMode"u8) != "External")
            {
                var (kind, target) = (xml.Attribute("Type"u8) ?? "", (xml.Attribute("Target"u8) ?? "").Replace('\\', '/'));
                relations[xml.Attribute("Id"u8) ?? ""] = (kind[(kind.LastIndexOf('/') + 1)..], Resolve(folder, target));
            }
        }

        return relations;
    }

    private static string Resolve(string folder, string target)
    {
        if (target.StartsWith('/'))
        {
            return target[1..];
        }

        var path = new List<string>();
        foreach (var step in (folder + target).Split('/'))
        {
            if (step == ".." && path.Count > 0)
            {
                path.RemoveAt(path.Count - 1);
            }
            else if (step is not ("." or ".."))
            {
                path.Add(step);
            }
        }

        return string.Join('/', path);
    }

    /// <summary>A sheet of the workbook.</summary>
    /// <param name="Name">Its name.</param>
    /// <param name="Kind">What it is: <c>worksheet</c>, <c>chartsheet</c>, <c>dialogsheet</c>, <c>xlMacrosheet</c>.</param>
    /// <param name="Part">The part that holds it.</param>
    /// <param name="IsHidden">Whether it is hidden.</param>
    public sealed record SheetPart(string Name, string Kind, string Part, bool IsHidden);
}
