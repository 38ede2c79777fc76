using HtzPipeline.Core.Layout.Grammar;
namespace HtzPipeline.Core.Layout.Tables;

/// <summary>Tells, among the rows above the first row of figures, which are the header, which titles, and which rows of slips.</summary>
internal sealed class HeaderFinder(SheetCells cells)
{
    private const int DeepestHeader = 5;

    // Data banks say in rows above the figures of each series its name, unit, source, number and more.
    private const int DeepestList = 16;
    private const int RowsLookedAt = 64;

    private readonly Dictionary<int, bool> _speaks = [];
    private readonly Dictionary<(int Row, int Figures), bool> _speaksOver = [];
    private readonly Dictionary<string, bool> _says = [];

    /// <summary>Parts the rows above a row of figures.</summary>
    /// <returns>Titles and units; the header, empty if there is none; rows below it that are figures gone wrong.</returns>
    public (List<int> Context, List<int> Header, List<int> Slips) Find(IReadOnlyList<int> above, int data)
    {
        var near = above.Skip(above.Count - RowsLookedAt).ToList();
        var candidates = near.Where(row => cells.Rows[row] == RowKind.Header).ToList();
        if (candidates.Count == 0)
        {
            // A table of one column, or none.
            candidates = [.. near.Where(row => cells.Rows[row] == RowKind.Lone).TakeLast(1).Where(row => row == data - 1 && cells.FilledOf(data) == 1 && Speaks(row))];
        }

        if (candidates.Count == 0)
        {
            return ([], [], []);
        }

        var last = candidates.FindLastIndex(row => SpeaksOver(row, data)) is >= 0 and var over ? candidates[over]
            : candidates.FindLastIndex(Speaks) is >= 0 and var spoken ? candidates[spoken]
            : Widest(candidates, data);
        if (HasCodesOnly(last) && candidates.Find(row => row == last + 1 && !HasCodesOnly(row)) is > 0 and var named)
        {
            last = named;
        }

        var header = new List<int> { last };
        if (near.Contains(last - 1) && cells.Rows[last - 1] == RowKind.Header && HasCodesOnly(last - 1))
        {
            // Codes of the columns, over their names.
            header.Insert(0, last - 1);
        }

        for (var row = header[0] - 1; near.Contains(row) && header.Count < (CornerOf(row) == ColumnRole.Figures && !header.Exists(TellsOfColumns) ? DeepestHeader : DeepestList) && (IsLevelAbove(row, header[0]) || IsOverFigures(row, header[0], data)); row--)
        {
            header.Insert(0, row);
        }

        var (context, slips) = (above.Where(row => row < header[0]).ToList(), new List<int>());
        foreach (var row in above.Where(row => row > last))
        {
            var isLevel = cells.Rows[row] == RowKind.Header && slips.Count == 0 && header.Count < DeepestHeader && row == header[^1] + 1 && cells.FirstOf(row) > cells.FirstOf(header[0]);
            var list = isLevel || (cells.Rows[row] == RowKind.Lone && row == header[^1] + 1 && slips.Count == 0 && cells.FirstOf(row) == cells.FirstOf(header[0]) && CornerOf(row) is ColumnRole.Area or ColumnRole.Indicator) ? header
                : TellsOfColumns(row) || cells.Rows[row] is RowKind.Unit or RowKind.Signature or RowKind.ColumnNumbers or RowKind.Note ? context
                : slips;
            list.Add(row);
        }

        return (context, header, slips);
    }

    /// <summary>Parts rows that no row of figures stands among: a header over nothing but slips (累计(亿元) over 5..8); null if there is none.</summary>
    public (List<int> Context, List<int> Header, List<int> Slips)? FindOverSlips(List<int> rows)
    {
        for (var i = 0; i < Math.Min(rows.Count, RowsLookedAt); i++)
        {
            if (cells.Rows[rows[i]] == RowKind.Header && Speaks(rows[i]) && MeantAsFigures(rows, i) is { Count: > 0 } slips)
            {
                return (rows.GetRange(0, i), [rows[i]], slips);
            }
        }

        return null;
    }

    /// <summary>Whether a row of texts says what headers say: roles, periods, measures or units in at least half of its cells, or a role in its corner.</summary>
    public bool Speaks(int row)
    {
        if (!_speaks.TryGetValue(row, out var speaks))
        {
            _speaks.Add(row, speaks = Listen(row));
        }

        return speaks;
    }

    /// <summary>
    /// Whether a row that speaks does so over the columns of figures, or by a role in its corner. One that has texts only where a row of
    /// figures has them is such a row itself, without figures (乙 | 家 | | ), and under a label numbers are figures though they may be periods.
    /// </summary>
    /// <param name="row">The row of texts.</param>
    /// <param name="figures">A row of figures of the same columns.</param>
    public bool SpeaksOver(int row, int figures)
    {
        if (!_speaksOver.TryGetValue((row, figures), out var speaks))
        {
            _speaksOver.Add((row, figures), speaks = Speaks(row) && ListenOver(row, figures));
        }

        return speaks;
    }

    private bool ListenOver(int row, int figures)
    {
        cells.Allowance.TakeSteps(cells.To - cells.From + 1);
        var corner = cells.FirstOf(row);
        var isRole = cells[row, corner] == CellKind.Text && RoleWords.Of(cells.Sheet[row, corner].Text) != ColumnRole.Figures;
        var isLabel = !isRole && cells[row, corner] == CellKind.Text && cells[figures, corner] == CellKind.Text;
        for (var column = corner; column <= cells.To; column++)
        {
            var kind = cells[row, column];
            if (kind != CellKind.Blank && cells[figures, column] != CellKind.Text
                && (isRole || (Says(row, column) && !(isLabel && kind == CellKind.NumberOrPeriod))))
            {
                return true;
            }
        }

        return false;
    }

    // The rows below a header that have texts with digits where it speaks of figures.
    private List<int> MeantAsFigures(List<int> rows, int over)
    {
        var header = rows[over];
        var columns = Enumerable.Range(cells.FirstOf(header) + 1, cells.To - cells.FirstOf(header))
            .Where(column => RoleWords.Of(cells.Sheet[header, column].Text) == ColumnRole.Figures && Says(header, column)).ToList();
        return rows.GetRange(over + 1, rows.Count - over - 1).FindAll(row =>
        {
            cells.Allowance.TakeSteps(columns.Count);
            return columns.Exists(column => cells[row, column] == CellKind.Text && cells.Sheet[row, column].Text.AsSpan().ContainsAnyInRange('0', '9'));
        });
    }

    private bool Says(int row, int column) => cells.Sheet[row, column].Text is var text
        && (cells[row, column] is CellKind.Period or CellKind.NumberOrPeriod
            || (cells[row, column] == CellKind.Text && RoleWords.Of(text) != ColumnRole.Figures)
            || SaysOfFigures(text));

    private bool SaysOfFigures(string text)
    {
        if (!_says.TryGetValue(text, out var says))
        {
            says = UnitText.SaysNone(text) || LabelGrammar.ReadHeader(text, new(PeriodParts.AnyYear)) is { SaysMore: true, IsUnreadablePeriod: false };
            _says.Add(text, says);
        }

        return says;
    }

    private bool Listen(int row)
    {
        var (spoken, filled) = (0, 0);
        for (var column = cells.From; column <= cells.To; column++)
        {
            var kind = cells[row, column];
            if (kind == CellKind.Blank)
            {
                continue;
            }

            var text = cells.Sheet[row, column].Text;
            var isRole = kind == CellKind.Text && RoleWords.Of(text) != ColumnRole.Figures;
            if (filled++ == 0 && isRole && !text.Contains(':') && cells.FilledOf(row) >= 2)
            {
                return true;
            }

            spoken += Says(row, column) ? 1 : 0;
        }

        return spoken * 2 >= filled && (filled >= 2 || spoken > 0);
    }

    // M0017126, A0101: letters and digits that are neither words nor periods.
    private bool HasCodesOnly(int row)
    {
        var (codes, corner) = (0, CornerOf(row) == ColumnRole.Ignored ? cells.FirstOf(row) : -1);
        for (var column = cells.From; column <= cells.To; column++)
        {
            if (cells[row, column] == CellKind.Blank || column == corner)
            {
                continue;
            }

            var text = cells.Sheet[row, column].Text.Trim();
            if (cells[row, column] != CellKind.Text || text.Length is < 3 or > 24 || !text.Any(char.IsAsciiDigit) || !text.Any(char.IsAsciiLetter)
                || !text.All(character => char.IsAsciiLetterOrDigit(character) || character is '_' or '.' or '-'))
            {
                return false;
            }

            codes++;
        }

        return codes > 1;
    }

    // 来源, 更新时间, Release date: what the row says of each column is not read.
    private bool TellsOfColumns(int row) => CornerOf(row) == ColumnRole.Ignored;

    private ColumnRole CornerOf(int row) => cells.FirstOf(row) is >= 0 and var first ? RoleWords.Of(cells.Sheet[row, first].Text) : ColumnRole.Figures;

    // Nothing speaks: the header is the first row about as wide as the figures are.
    private int Widest(List<int> candidates, int data)
    {
        var wide = Math.Min(cells.FilledOf(data), candidates.Max(cells.FilledOf)) * 0.6;
        return candidates.Find(row => cells.FilledOf(row) >= wide);
    }

    // | | All visits | | Business | over | | NSA | SA | NSA | SA: texts over some of the columns that the header names, and none over the rows' own texts.
    private bool IsOverFigures(int row, int lower, int data)
    {
        cells.Allowance.TakeSteps(cells.To - cells.From + 1);
        return cells.Rows[row] == RowKind.Header && cells.FirstOf(row) > cells.FirstOf(data) && cells.FilledOf(row) < cells.FilledOf(lower)
            && Enumerable.Range(cells.FirstOf(row), cells.To - cells.FirstOf(row) + 1)
                .All(column => cells[row, column] == CellKind.Blank || (cells[row, column] == CellKind.Text && cells[lower, column] != CellKind.Blank && cells[data, column] != CellKind.Text));
    }

    private bool IsLevelAbove(int row, int lower)
    {
        var sheet = cells.Sheet;
        var (first, corner) = (cells.FirstOf(row), cells.FirstOf(lower));
        if (first == corner && TellsOfColumns(row) && CornerOf(lower) != ColumnRole.Figures)
        {
            return true;
        }

        switch (cells.Rows[row])
        {
            case RowKind.Lone:
                // A lone text over some of the columns is their heading, one that begins with the table its title.
                return first > corner;
            case RowKind.Header:
                var text = sheet[row, first].Text.TrimEnd();
                return !text.EndsWith(':') && !text.EndsWith('\uFF1A')
                    && (Speaks(row) || cells.FilledOf(row) > 2 || first > corner || sheet.Origin(lower, first) == new Figures.CellAddress(row, first));
            default:
                return false;
        }
    }
}
