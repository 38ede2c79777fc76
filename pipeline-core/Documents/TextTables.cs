using System.Text.RegularExpressions;
using HtzPipeline.Core.Reading;

namespace HtzPipeline.Core.Documents;

/// <summary>
/// Reads tables that are drawn in a text with bars or tabulators: rows broken over several lines are joined, several tables that run
/// together are parted by their titles, and headers that have lost their first cell are put back over their columns.
/// </summary>
internal static partial class TextTables
{
    /// <summary>The tables in some lines, each with its title, and lines between them that are none.</summary>
    public static IEnumerable<Block> Read(IReadOnlyList<(string Line, int Start)> lines, Allowance allowance)
    {
        return Parts(Joined([.. lines.Where(line => !Rule().IsMatch(line.Line)).Select(line => Split(line.Line, line.Start))]), allowance);
    }

    /// <summary>The tables in some rows that run together, each with its title.</summary>
    public static IEnumerable<Block> Parts(List<List<(string Text, int Start)>> rows, Allowance allowance)
    {
        var table = new List<List<(string Text, int Start)>>();
        var caption = "";
        foreach (var row in rows)
        {
            if (IsTitle(row) && table.Exists(HasNumber))
            {
                yield return TableOf(caption, table, allowance);
                (table, caption) = ([], "");
            }

            if (IsTitle(row) && table.Count == 0 && !IsHeading(row))
            {
                caption = (caption.Length > 0 ? caption + " " : "") + row[0].Text;
                continue;
            }

            if (Note().IsMatch(row[0].Text) && row.Skip(1).All(cell => cell.Text.Length == 0))
            {
                continue;
            }

            table.Add(row);
        }

        if (table.Count > 0)
        {
            yield return TableOf(caption, table, allowance);
        }
    }

    private static List<(string Text, int Start)> Split(string line, int start)
    {
        var separator = line.Contains('|') ? '|' : '\t';
        var cells = new List<(string, int)>();
        var from = line.Length > 0 && line.TrimStart() is ['|', ..] ? line.IndexOf('|') + 1 : 0;
        while (from <= line.Length)
        {
            var to = line.IndexOf(separator, from);
            to = to < 0 ? line.Length : to;
            var blanks = from;
            while (blanks < to && char.IsWhiteSpace(line[blanks]))
            {
                blanks++;
            }

            cells.Add((line[from..to].Trim(), start + blanks));
            from = to + 1;
        }

        if (line.TrimEnd().EndsWith('|'))
        {
            cells.RemoveAt(cells.Count - 1);
        }

        return cells;
    }

    // A row whose cells stand on lines of their own: the first alone, then only bars.
    private static List<List<(string Text, int Start)>> Joined(List<List<(string Text, int Start)>> rows)
    {
        var width = rows.Count == 0 ? 0 : rows.Max(row => row.Count);
        var joined = new List<List<(string Text, int Start)>>();
        foreach (var row in rows)
        {
            if (joined.Count > 0 && joined[^1].Count + row.Count <= width && (row.TrueForAll(cell => cell.Text.Length == 0) || (joined[^1].Count < width && row.Count < width && row.Count == 1)))
            {
                joined[^1].AddRange(row);
            }
            else if (row.Count > 0)
            {
                joined.Add(row);
            }
        }

        return joined;
    }

    private static Block TableOf(string caption, List<List<(string Text, int Start)>> rows, Allowance allowance)
    {
        Realign(rows);
        allowance.TakeCells(rows.Sum(row => row.Count));
        return new(BlockKind.Table, ListNumber().Replace(caption, ""))
        {
            Table = new([.. rows.Select(row => row.Select(cell => new Cell(cell.Text)).ToArray())], [])
            {
                Starts = rows[0][0].Start < 0 ? null : [.. rows.Select(row => row.Select(cell => cell.Start).ToArray())],
            },
            Start = rows[0][0].Start,
        };
    }

    // 8月 | 1-8月 | 增减 | | over 产值 | 1 | 2 | 3 |: the first cell was merged with the one above, and is gone.
    private static void Realign(List<List<(string Text, int Start)>> rows)
    {
        var first = rows.FindIndex(HasNumber);
        if (first < 1 || rows[first].Count < 3)
        {
            return;
        }

        var width = rows[first].Count;
        var filled = rows.Skip(first).Max(row => row.FindLastIndex(cell => cell.Text.Length > 0)) + 1;
        for (var header = first - 1; header >= 0; header--)
        {
            var row = rows[header];
            if (header > 0 && row.Count(cell => cell.Text.Length > 0) == 1 && row.FindIndex(cell => cell.Text.Length > 0) is > 0 and var only && Measured().IsMatch(row[only].Text)
                && rows[header - 1].Count > only && rows[header - 1][only].Text.Length > 0)
            {
                // A second line of one heading.
                rows[header - 1][only] = (rows[header - 1][only].Text + row[only].Text, rows[header - 1][only].Start);
                row[only] = ("", row[only].Start);
                continue;
            }

            var last = row.FindLastIndex(cell => cell.Text.Length > 0);
            if (last < 0 || !Measured().IsMatch(row[0].Text))
            {
                continue;
            }

            if (last == 0 && header > 0 && rows[header - 1] is var above && above.FindLastIndex(cell => cell.Text.Length > 0) is > 0 and var end)
            {
                // A second line of the last heading.
                var column = Math.Min(end + (Measured().IsMatch(above[0].Text) ? 1 : 0), width - 1);
                Resize(above, width);
                if (Measured().IsMatch(above[0].Text) && above[^1].Text.Length == 0)
                {
                    above.Insert(0, ("", above[0].Start));
                    above.RemoveAt(above.Count - 1);
                }

                above[column] = (above[column].Text + row[0].Text, above[column].Start);
                row[0] = ("", row[0].Start);
            }
            else if (last > 0 && last + 1 == filled - 1)
            {
                Resize(row, width);
                row.Insert(0, ("", row[0].Start));
                row.RemoveAt(row.Count - 1);
            }
        }
    }

    private static void Resize(List<(string Text, int Start)> row, int width)
    {
        while (row.Count < width)
        {
            row.Add(("", row[^1].Start));
        }
    }

    private static bool IsTitle(List<(string Text, int Start)> row) => row[0].Text.Length > 0 && row.Skip(1).All(cell => cell.Text.Length == 0) && Title().IsMatch(row[0].Text);

    private static bool IsHeading(List<(string Text, int Start)> row) => Measured().IsMatch(row[0].Text);

    private static bool HasNumber(List<(string Text, int Start)> row) => row.Skip(1).Any(cell => Number().IsMatch(cell.Text));

    [GeneratedRegex(@"^[\s|:\-+=]*$(?<=-.*)")]
    private static partial Regex Rule();

    [GeneratedRegex(@"^(?:[-—－+]?\d[\d,]*(?:\.\d+)?\s?(?:%|％|个百分点|\p{L}{0,3})?|持平|[-—－]+)$")]
    private static partial Regex Number();

    [GeneratedRegex(@"^(?:表|图)?\s?\d{1,2}[、.．]|^表\s?\d|^[一二三四五六七八九十]+、|^[(（][一二三四五六七八九十\d]+[)）]|单位[::：]|情况|构成$|结构$|表$|效益$|产出$|登记$|指标$")]
    private static partial Regex Title();

    [GeneratedRegex("^(?:注|备注|说明|资料来源|数据来源)[::：]?")]
    private static partial Regex Note();

    [GeneratedRegex(@"^(?:\d{1,2}[、.．]|[一二三四五六七八九十]+、)\s?")]
    private static partial Regex ListNumber();

    [GeneratedRegex("月|季度|半年|年|累计|本期|同比|增减|增长|增幅|增速|当月|比上年|比去年|同期|%|％|百分点|绝对|总量|占比|比重")]
    private static partial Regex Measured();
}
