using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Reporting.Workbooks;

/// <summary>
/// The notes of a sheet: a part of texts (ECMA-376 part 1, 18.7) and, as spreadsheet programs still want it, a VML drawing with a
/// box for each (part 4, 19.4). Notes that are there stay; a cell that has one gets ours below it.
/// </summary>
internal static partial class CellNotes
{
    private const string Author = "HtzPipeline";
    private const string Divider = "\n— HtzPipeline —\n";
    private const string BoxType = "_x0000_t202";

    /// <summary>Adds notes to a sheet.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="drawing">The relationship of its legacy drawing; null if it has none.</param>
    /// <param name="marks">The cells with what their notes say.</param>
    /// <param name="number">The sheet's number in the workbook, from 1: its boxes are numbered from 1024 times that.</param>
    /// <returns>The relationship of its legacy drawing now; null if it needs none.</returns>
    /// <exception cref="InvalidDataException">The drawing there is is none.</exception>
    public static string? Add(WorksheetPart sheet, string? drawing, SortedDictionary<CellAddress, MarkedCell> marks, int number)
    {
        var part = sheet.WorksheetCommentsPart;
        if (part is not null)
        {
            TakeAwayEarlier(part.Comments ??= new());
        }

        if (marks.Count == 0)
        {
            return drawing;
        }

        part ??= sheet.AddNewPart<WorksheetCommentsPart>();
        var comments = part.Comments ??= new();
        comments.Authors ??= new();
        comments.CommentList ??= new();
        var byCell = comments.CommentList.Elements<Comment>().Where(c => c.Reference?.Value is not null).ToLookup(c => c.Reference!.Value!);
        var author = AuthorOf(comments.Authors);
        var added = new List<(CellAddress Cell, int Lines)>();
        foreach (var (cell, mark) in marks)
        {
            if (byCell[cell.ToString()].FirstOrDefault() is { } existing)
            {
                var text = existing.CommentText ??= new();
                text.Append(Run(text.HasChildren ? Divider + mark.Note : mark.Note));
            }
            else
            {
                comments.CommentList.Append(new Comment(new CommentText(Run(mark.Note))) { Reference = cell.ToString(), AuthorId = author });
                added.Add((cell, Lines(mark.Note)));
            }
        }

        return DrawBoxes(sheet, drawing, added, number);
    }

    // A workbook that was given back before, mended, and sent again has the notes of then. A note that was ours alone stays as an
    // empty box would, saying that there is nothing any more: its box in the drawing cannot be taken away safely.
    private static void TakeAwayEarlier(Comments comments)
    {
        var authors = comments.Authors?.Elements<Author>().Select(a => a.Text).ToList() ?? [];
        foreach (var comment in comments.CommentList?.Elements<Comment>() ?? [])
        {
            if (comment.AuthorId?.Value is { } id && id < authors.Count && authors[(int)id] == Author)
            {
                comment.CommentText = new(Run("(已无问题 Settled)"));
                continue;
            }

            foreach (var run in comment.CommentText?.Elements<Run>().Where(run => run.InnerText.StartsWith(Divider, StringComparison.Ordinal)).ToList() ?? [])
            {
                run.Remove();
            }
        }
    }

    private static uint AuthorOf(Authors authors)
    {
        var names = authors.Elements<Author>().Select(a => a.Text).ToList();
        if (names.IndexOf(Author) is >= 0 and var known)
        {
            return (uint)known;
        }

        authors.Append(new Author(Author));
        return (uint)names.Count;
    }

    private static Run Run(string text) => new(
        new RunProperties(new FontSize { Val = 9 }, new RunFont { Val = "等线" }),
        new Text(WorkbookXml.Text(text)) { Space = SpaceProcessingModeValues.Preserve });

    // Of about 24 Chinese characters, or twice as many Latin ones.
    private static int Lines(string text) => text.Split('\n').Sum(line => 1 + (line.Sum(c => c < 0x2E80 ? 1 : 2) / 48));

    private static string? DrawBoxes(WorksheetPart sheet, string? drawing, List<(CellAddress Cell, int Lines)> cells, int number)
    {
        if (cells.Count == 0)
        {
            return drawing;
        }

        var part = drawing is not null && sheet.TryGetPartById(drawing, out var there) ? there as VmlDrawingPart : null;
        var vml = part is null ? Empty(number) : Read(part);
        var last = BoxNumber().Matches(vml).Select(match => long.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture)).DefaultIfEmpty(number * 1024L).Max();
        var boxes = new StringBuilder();
        if (!vml.Contains($"id=\"{BoxType}\"", StringComparison.Ordinal))
        {
            boxes.Append(CultureInfo.InvariantCulture, $"""
                <v:shapetype xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" id="{BoxType}" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>
                """);
        }

        foreach (var (cell, lines) in cells)
        {
            Draw(boxes, ++last, cell, lines);
        }

        var end = vml.LastIndexOf("</xml>", StringComparison.Ordinal);
        if (end < 0)
        {
            throw new InvalidDataException("The sheet's VML drawing has no end.");
        }

        part ??= sheet.AddNewPart<VmlDrawingPart>();
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(vml.Insert(end, boxes.ToString())));
        part.FeedData(stream);
        return sheet.GetIdOfPart(part);
    }

    private static string Read(VmlDrawingPart part)
    {
        using var reader = new StreamReader(part.GetStream(FileMode.Open, FileAccess.Read), Encoding.UTF8);
        return reader.ReadToEnd();
    }

    private static string Empty(int number) => $"""
        <xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="{number}"/></o:shapelayout></xml>
        """;

    private static void Draw(StringBuilder boxes, long id, CellAddress cell, int lines)
    {
        var (top, bottom) = (Math.Max(0, cell.Row - 1), cell.Row + Math.Clamp(lines, 4, 24));
        boxes.Append(CultureInfo.InvariantCulture, $"""
            <v:shape xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel" id="_x0000_s{id}" type="#{BoxType}" style="position:absolute;width:260pt;height:{Math.Clamp(lines, 4, 24) * 14}pt;z-index:1;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>{cell.Column + 1}, 12, {top}, 4, {cell.Column + 6}, 12, {bottom}, 4</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>{cell.Row}</x:Row><x:Column>{cell.Column}</x:Column></x:ClientData></v:shape>
            """);
    }

    [GeneratedRegex(@"_x0000_s(\d{1,15})")]
    private static partial Regex BoxNumber();
}
