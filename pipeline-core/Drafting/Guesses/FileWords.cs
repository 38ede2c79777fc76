using HtzPipeline.Core.Reading;

namespace HtzPipeline.Core.Drafting.Guesses;

/// <summary>What a file says beside its figures: titles, headings, notes, paragraphs.</summary>
internal static class FileWords
{
    private const int MostRows = 400;

    /// <summary>Its texts, a cell or sentence each, without numbers alone.</summary>
    public static IReadOnlyList<string> Of(DraftFile file) =>
    [
        .. (file.Bulletin.Grid ?? []).SelectMany(CellsOf),
        .. file.Bulletin.Paragraphs.SelectMany(paragraph => paragraph.Text.Split('。', StringSplitOptions.RemoveEmptyEntries)),
    ];

    private static IEnumerable<string> CellsOf(Sheet sheet) =>
        from row in Enumerable.Range(0, Math.Min(sheet.RowCount, MostRows))
        from column in Enumerable.Range(0, sheet.WidthOf(row))
        let text = sheet[row, column].Text
        where text.Length > 3 && text.Any(char.IsLetter)
        from sentence in text.Split(['。', ';', '；', '\n'], StringSplitOptions.RemoveEmptyEntries)
        select sentence;
}
