using System.Collections.Immutable;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;
using HtzPipeline.Core.Reading;

namespace HtzPipeline.Core.Layout.Bulletins;

/// <summary>Says which sheets, rows and columns are hidden; they are read like all others.</summary>
internal static class HiddenParts
{
    private const int MostRanges = 12;

    /// <summary>What is hidden of a sheet.</summary>
    public static IEnumerable<Finding> Of(Sheet sheet)
    {
        var place = new Place(sheet.Name, null);
        if (sheet.IsHidden)
        {
            yield return Finding.Of(StructureFindings.HiddenSheet, place, ("found", sheet.Name ?? ""));
        }

        if (RowsOf(sheet) is { } rows)
        {
            yield return Finding.Of(StructureFindings.HiddenRows, place, ("found", rows));
        }

        if (ColumnsOf(sheet) is { } columns)
        {
            yield return Finding.Of(StructureFindings.HiddenColumns, place, ("found", columns));
        }
    }

    /// <summary>The report of a sheet, with what of it is hidden.</summary>
    public static SheetReport Mark(SheetReport report, Sheet sheet) => report with { HiddenRows = RowsOf(sheet), HiddenColumns = ColumnsOf(sheet) };

    private static string? RowsOf(Sheet sheet) => Ranges(sheet.HiddenRows, row => new CellAddress(row, 0).ToString()[1..]);

    private static string? ColumnsOf(Sheet sheet) => Ranges(sheet.HiddenColumns, column => new CellAddress(0, column).ToString()[..^1]);

    private static string? Ranges(ImmutableSortedSet<int> hidden, Func<int, string> name)
    {
        if (hidden.IsEmpty)
        {
            return null;
        }

        var ranges = new List<string>();
        var from = hidden[0];
        for (var i = 0; i < hidden.Count; i++)
        {
            if (i + 1 < hidden.Count && hidden[i + 1] == hidden[i] + 1)
            {
                continue;
            }

            ranges.Add(hidden[i] == from ? name(from) : $"{name(from)}-{name(hidden[i])}");
            from = i + 1 < hidden.Count ? hidden[i + 1] : 0;
        }

        return ranges.Count <= MostRanges ? string.Join(", ", ranges) : string.Join(", ", ranges.Take(MostRanges)) + " …";
    }
}
