using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using HtzPipeline.Core.Findings;

namespace HtzPipeline.Core.Reporting.Workbooks;

/// <summary>The styles of a workbook (ECMA-376 part 1, 18.8), to which those of marks and lists are added behind what is there.</summary>
internal sealed class WorkbookStyles
{
    // Pale enough for black figures; the note says the same without colour. Odd last digits tell them from a clerk's own fills.
    private static readonly Dictionary<Severity, string> Colors = new()
    {
        [Severity.Error] = "FFFFC7CF",
        [Severity.Warning] = "FFFFEB9D",
        [Severity.Info] = "FFDDEBF8",
    };

    private readonly Stylesheet _sheet;
    private readonly Dictionary<(uint Style, Severity Severity), uint> _marked = [];
    private readonly Dictionary<string, uint> _formats = [];
    private readonly Dictionary<Severity, uint> _fills = [];
    private readonly Dictionary<uint, uint> _unmarked = [];

    public WorkbookStyles(WorkbookPart workbook)
    {
        var part = workbook.WorkbookStylesPart ?? workbook.AddNewPart<WorkbookStylesPart>();
        _sheet = part.Stylesheet ??= new();
        if (Fonts.ChildElements.Count == 0)
        {
            Fonts.Append(new Font(new FontSize { Val = 11 }, new FontName { Val = "等线" }));
        }

        while (Fills.ChildElements.Count < 2)
        {
            // The first two are fixed.
            Fills.Append(new Fill(new PatternFill { PatternType = Fills.ChildElements.Count == 0 ? PatternValues.None : PatternValues.Gray125 }));
        }

        if (Borders.ChildElements.Count == 0)
        {
            Borders.Append(new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder()));
        }

        if (Formats.ChildElements.Count == 0)
        {
            Formats.Append(new CellFormat { NumberFormatId = 0, FontId = 0, FillId = 0, BorderId = 0 });
        }

        FindEarlierMarks();
    }

    /// <summary>Whether cells may have the fill of an earlier report's marks.</summary>
    public bool HasEarlierMarks => _unmarked.Count > 0;

    private Fonts Fonts => _sheet.Fonts ??= new();

    private Fills Fills => _sheet.Fills ??= new();

    private Borders Borders => _sheet.Borders ??= new();

    private CellFormats Formats => _sheet.CellFormats ??= new();

    /// <summary>A style without the fill of an earlier mark.</summary>
    public uint Unmarked(uint style) => _unmarked.GetValueOrDefault(style, style);

    /// <summary>A style with the fill of a mark; all else as it was.</summary>
    public uint Marked(uint style, Severity severity)
    {
        style = Unmarked(style);
        if (!_marked.TryGetValue((style, severity), out var marked))
        {
            var format = (CellFormat)Format(style).CloneNode(deep: true);
            format.FillId = FillOf(severity);
            format.ApplyFill = true;
            _marked[(style, severity)] = marked = Add(Formats, format);
        }

        return marked;
    }

    /// <summary>A style that shows numbers by a format code.</summary>
    public uint Number(string code)
    {
        if (!_formats.TryGetValue(code, out var style))
        {
            _sheet.NumberingFormats ??= new();
            var id = Math.Max(164U, _sheet.NumberingFormats.Elements<NumberingFormat>().Select(f => f.NumberFormatId?.Value ?? 0).DefaultIfEmpty().Max() + 1);
            Add(_sheet.NumberingFormats, new NumberingFormat { NumberFormatId = id, FormatCode = code });
            _formats[code] = style = Add(Formats, new CellFormat { NumberFormatId = id, FontId = 0, FillId = 0, BorderId = 0, ApplyNumberFormat = true });
        }

        return style;
    }

    /// <summary>A style for lists: texts wrapped and at the top.</summary>
    public uint List(bool bold = false, bool link = false, bool wrap = true, Severity? severity = null)
    {
        var font = new Font();
        if (bold)
        {
            font.Append(new Bold());
        }

        if (link)
        {
            font.Append(new Underline());
        }

        font.Append(new FontSize { Val = 11 });
        if (link)
        {
            font.Append(new Color { Rgb = "FF0563C1" });
        }

        font.Append(new FontName { Val = "等线" });
        return Add(Formats, new CellFormat(new Alignment { WrapText = wrap, Vertical = VerticalAlignmentValues.Top })
        {
            NumberFormatId = 0,
            FontId = bold || link ? Add(Fonts, font) : 0,
            FillId = severity is { } filled ? FillOf(filled) : 0,
            BorderId = 0,
            ApplyFont = true,
            ApplyFill = severity is not null,
            ApplyAlignment = true,
        });
    }

    private static uint Add(OpenXmlCompositeElement list, OpenXmlElement item)
    {
        var index = (uint)list.ChildElements.Count;
        list.Append(item);
        list.SetAttribute(new("count", "", (index + 1).ToString(System.Globalization.CultureInfo.InvariantCulture)));
        return index;
    }

    private CellFormat Format(uint style) => Formats.Elements<CellFormat>().ElementAtOrDefault((int)style) ?? Formats.Elements<CellFormat>().First();

    private uint FillOf(Severity severity)
    {
        if (!_fills.TryGetValue(severity, out var fill))
        {
            _fills[severity] = fill = Add(Fills, new Fill(new PatternFill(
                new ForegroundColor { Rgb = Colors[severity] }, new BackgroundColor { Indexed = 64 })
            { PatternType = PatternValues.Solid }));
        }

        return fill;
    }

    private void FindEarlierMarks()
    {
        var ours = Fills.Elements<Fill>()
            .Select((fill, index) => (Color: fill.PatternFill?.ForegroundColor?.Rgb?.Value, Index: (uint)index))
            .Where(fill => fill.Color is not null && Colors.ContainsValue(fill.Color))
            .Select(fill => fill.Index)
            .ToHashSet();
        if (ours.Count == 0)
        {
            return;
        }

        var formats = Formats.Elements<CellFormat>().ToList();
        for (var style = 0; style < formats.Count; style++)
        {
            if (formats[style].FillId is { } fill && ours.Contains(fill))
            {
                var plain = (CellFormat)formats[style].CloneNode(deep: true);
                plain.FillId = 0;
                _unmarked[(uint)style] = Add(Formats, plain);
            }
        }
    }
}
