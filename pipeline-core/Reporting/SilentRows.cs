using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;
using HtzPipeline.Core.Layout;
using HtzPipeline.Core.Layout.Grammar;
using HtzPipeline.Core.Reading;
using HtzPipeline.Core.Validation;

namespace HtzPipeline.Core.Reporting;

/// <summary>Finds the rows of a file that gave no figure, accepted or held.</summary>
public static class SilentRows
{
    /// <summary>The most rows that a report lists; a sheet of which nothing was understood has them all.</summary>
    public const int Most = 500;

    private const int LongestText = 200;

    private static readonly Dictionary<string, LocalText> Reasons = new()
    {
        ["title"] = new("作为标题", "Taken for a title"),
        ["unit"] = new("作为计量单位行", "Taken for the row of units"),
        ["header"] = new("作为表头", "Taken for a header"),
        ["note"] = new("作为注释或落款", "Taken for a note or signature"),
        ["heading"] = new("作为小标题,没有数字", "Taken for a heading, without a figure"),
        ["data"] = new("在数据区内,但没有数字", "Among the figures, but without one"),
        ["unread"] = new("在数据区内,但没有读出数据", "Among the figures, but none was read from it"),
        ["codes"] = new("作为代码清单", "Taken for a list of codes"),
        ["unknown"] = new("不属于找到的任何表", "Belongs to no table that was found"),
    };

    /// <summary>The rows, in the order of the file, at most <see cref="Most"/>.</summary>
    /// <param name="bulletin">The file as it was read.</param>
    /// <param name="file">The file itself, from which a tidy CSV is read once more, since it was not kept.</param>
    /// <param name="limits">How much is read at most.</param>
    /// <param name="judged">What came of it.</param>
    /// <exception cref="UnreadableFileException">The file is not the one that was read.</exception>
    public static IReadOnlyList<RowWithoutFigure> Find(Bulletin bulletin, Stream file, ReadingLimits limits, CheckedSubmission judged)
    {
        var spoken = judged.Accepted.Concat(judged.Held).Select(fact => Row(fact.Figure.Origin!.Place)).ToHashSet();
        var refused = judged.Findings
            .Where(finding => finding is { Place.Cell: not null, Severity: Severity.Error })
            .ToLookup(finding => Row(finding.Place), finding => finding.Kind.Code);
        var silent = new List<RowWithoutFigure>();
        foreach (var (sheet, row, texts) in Rows(bulletin, file, limits))
        {
            if (spoken.Contains((sheet, row)) || Join(texts) is not { Length: > 0 } text)
            {
                continue;
            }

            silent.Add(Describe(bulletin, sheet, row, text, refused[(sheet, row)].FirstOrDefault()));
            if (silent.Count == Most)
            {
                break;
            }
        }

        return silent;
    }

    private static (string? Sheet, int Row) Row(Place place) => (place.Sheet, place.Cell?.Row ?? -1);

    private static IEnumerable<(string? Sheet, int Row, IEnumerable<string> Texts)> Rows(Bulletin bulletin, Stream file, ReadingLimits limits)
    {
        if (bulletin.Grid is { } sheets)
        {
            foreach (var sheet in sheets)
            {
                for (var row = 0; row < sheet.RowCount; row++)
                {
                    var at = row;
                    yield return (sheet.Name, row, Enumerable.Range(0, sheet.WidthOf(row)).Select(column => sheet[at, column].Text));
                }
            }
        }
        else if (bulletin.Format == "csv")
        {
            using var cursor = new CsvFile(file, new(limits, file.Length)).Open();
            while (cursor.Read())
            {
                yield return (null, cursor.Row, Enumerable.Range(0, cursor.FieldCount).Select(column => cursor[column].ToString()));
            }
        }
    }

    private static RowWithoutFigure Describe(Bulletin bulletin, string? sheet, int row, string text, string? error)
    {
        var role = bulletin.Sheets.FirstOrDefault(report => report.Sheet == sheet)?.Ranges.FirstOrDefault(range => range.From.Row <= row && row <= range.To.Row)?.Role
            ?? (Notes.IsOne(text) ? "note" : "unknown");

        // An error at a header is about its column.
        var why = error is null || role == "header"
            ? Reasons.GetValueOrDefault(role, Reasons["unknown"])
            : new($"因错误未采用,见问题 {error}", $"Not taken because of an error, see {error}");
        return new(sheet, row + 1, text, role, why);
    }

    private static string Join(IEnumerable<string> texts) =>
        ReportText.Cut(string.Join(" | ", texts.Select(text => text.Trim()).Where(text => text.Length > 0)), LongestText);
}
