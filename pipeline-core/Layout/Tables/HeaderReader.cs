using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;
using HtzPipeline.Core.Layout.Grammar;
using HtzPipeline.Core.Reading;

namespace HtzPipeline.Core.Layout.Tables;

/// <summary>Reads the header of a table, one to five rows, merged cells filled: what each column means.</summary>
/// <param name="sheet">The sheet.</param>
/// <param name="table">The table.</param>
/// <param name="context">What stands around it.</param>
/// <param name="codes">What codes stand for.</param>
/// <param name="holdsFigures">Whether a column holds figures whatever its heading says of its role: 城市 beside 全国, 报告期 beside 同期.</param>
internal sealed class HeaderReader(Sheet sheet, TableBlock table, PeriodContext context, CodeBook codes, Func<int, bool> holdsFigures)
{
    private readonly int _first = FirstColumn(sheet, table);
    private readonly Dictionary<int, int> _lastFilled = [];
    private readonly bool _rowsSayRoles = RowsSayRoles(sheet, table, FirstColumn(sheet, table));

    /// <summary>The meaning of every column that has one.</summary>
    public IReadOnlyList<ColumnMeaning> Read()
    {
        var columns = new List<ColumnMeaning>();
        var names = table.Data.Any(row => sheet.Shown(row, _first) is { IsBlank: false, Number: null, Flaw: CellFlaw.None } cell && !NumberGrammar.TryRead(cell.Text, out _));
        var last = Enumerable.Range(table.From, table.To - table.From + 1).LastOrDefault(column => table.Header.Any(row => !sheet.Shown(row, column).IsBlank), -1);
        for (var column = table.From; column <= Math.Max(last, _first); column++)
        {
            if (ReadColumn(column) is { } meaning)
            {
                columns.Add(ColumnNeighbours.Complete(columns, names ? 1 : 0, meaning));
            }
        }

        return ColumnNeighbours.CompleteFromRight(columns, names ? 1 : 0);
    }

    private ColumnMeaning? ReadColumn(int column)
    {
        var parts = Parts(column, out var code);
        if (parts.Count == 0)
        {
            // Line | | 2018 | 2019: what is numbered stands without a heading beside its number.
            return column == _first || (column == _first + 1 && table.Header.Any(row => RoleWords.Of(sheet.Shown(row, _first).Text) == ColumnRole.Ignored)) ? new() { Column = column } : null;
        }

        var heading = string.Join(" / ", parts.Select(part => LabelText.Fold(part.Cell.Text)));
        var role = parts.Where(part => RoleOfRow(part.Row) == ColumnRole.Figures || column == _first)
            .Select(part => RoleWords.Of(part.Cell.Text)).FirstOrDefault(r => r != ColumnRole.Figures);
        if (column == _first && role == ColumnRole.Figures && heading.Equals("index", StringComparison.OrdinalIgnoreCase))
        {
            // The row numbers of a data frame; anywhere else an index is a figure.
            role = ColumnRole.Ignored;
        }

        if (column == _first && parts.Count > 1 && (role == ColumnRole.Ignored || StandsAlone(parts[^1].Row)))
        {
            // code over name, TIME over GEO: the lower row says what stands below.
            role = RoleWords.Of(parts[^1].Cell.Text);
        }

        if (column == _first && _rowsSayRoles && role is ColumnRole.Unit or ColumnRole.Multiplier or ColumnRole.Frequency or ColumnRole.Ignored)
        {
            // 单位 in the corner says what its row holds, and nothing of the column.
            return new() { Column = column, Heading = heading };
        }

        role = column != _first && role is ColumnRole.Area or ColumnRole.Period && holdsFigures(column) ? ColumnRole.Figures : role;

        if (role is not (ColumnRole.Figures or ColumnRole.Value))
        {
            return new() { Column = column, Role = role, Heading = heading };
        }

        var meaning = new ColumnMeaning { Column = column, Heading = heading, Code = code, Written = InvisibleText.Written(parts[^1].Cell.Text) };
        foreach (var (row, cell) in parts)
        {
            meaning = Add(meaning, RoleOfRow(row), cell);
        }

        return meaning;
    }

    private ColumnMeaning Add(ColumnMeaning meaning, ColumnRole rowRole, Cell cell)
    {
        switch (rowRole)
        {
            case ColumnRole.Unit:
                return meaning with { Label = meaning.Label with { Unit = UnitText.CountedThousands(cell.Text) ?? (NumberGrammar.TryRead(cell.Text, out _) ? null : LabelText.Fold(cell.Text)) } };
            case ColumnRole.Area:
                return meaning with { Area = LabelText.Fold(cell.Text) };
            case ColumnRole.Frequency:
                return meaning with { Frequency = FrequencyWords.Of(cell.Text) };
            case ColumnRole.Ignored:
                return meaning;
        }

        if (RoleWords.Of(cell.Text) == ColumnRole.Value)
        {
            return meaning;
        }

        var outer = meaning.Label;
        var part = cell.Date is { } date ? new Label { Period = date } : codes.Read(cell.Text, text => LabelGrammar.ReadHeader(text, context with { Year = outer.Period?.Last.Year ?? context.Year }));
        if (part is { Name.Length: 0, Unit: { } letters } && table.Header.Count == 1 && letters.All(char.IsAsciiLetterOrDigit))
        {
            // m2 alone over figures is money; square metres would stand below a name.
            part = part with { Name = letters, Unit = null };
        }

        return meaning with
        {
            Names = part.Name.Length == 0 || part.IsUnreadablePeriod || meaning.Names.Contains(part.Name) ? meaning.Names : [.. meaning.Names, part.Name],
            Label = new()
            {
                Period = PeriodParts.Of(part.Period, outer.Part) ?? part.Period ?? outer.Period,
                Part = part.Part ?? outer.Part,
                Direction = part.Direction == MeasureDirection.Unstated ? outer.Direction : part.Direction,
                Measure = MeasureGrammar.Combine(outer.Measure, part.Measure),
                CurrentMonths = Math.Max(outer.CurrentMonths, part.CurrentMonths),
                ShareOf = part.ShareOf ?? outer.ShareOf,
                Unit = part.Unit ?? outer.Unit,
                Flag = part.Flag ?? outer.Flag,
                IsUnreadablePeriod = outer.IsUnreadablePeriod || part.IsUnreadablePeriod,
            },
        };
    }

    // The distinct cells over a column, from top to bottom. In files without merged cells (CSV) an upper level is written
    // over its first column only, and holds for the blanks to its right.
    private List<(int Row, Cell Cell)> Parts(int column, out string? code)
    {
        code = null;
        var parts = new List<(int Row, Cell Cell)>();
        var seen = new HashSet<CellAddress>();
        foreach (var row in table.Header)
        {
            var origin = sheet.Origin(row, column);
            var isBlank = sheet[origin.Row, origin.Column].IsBlank;
            if (!isBlank)
            {
                _lastFilled[row] = column;
            }

            if (isBlank && row != table.Header[^1] && HasPartBelow(row, column))
            {
                origin = LeftNeighbour(row, column) ?? origin;
            }

            var cell = sheet[origin.Row, origin.Column];
            if (!cell.IsBlank && !UnitText.SaysNone(cell.Text) && seen.Add(origin))
            {
                parts.Add((row, cell));
            }
        }

        // Bankcd over 银行代码, M0017126 over 制造业指数: a code of the column and no group that it belongs to.
        if (parts.Count > 1 && IsCode(parts[0]) && parts[1].Cell.Text.Any(character => character is >= '\u4E00' and <= '\u9FFF' || (char.IsAsciiDigit(parts[0].Cell.Text[^1]) && character == ' ')))
        {
            code = parts[0].Cell.Text.Trim();
            parts.RemoveAt(0);
        }

        return parts;

        bool IsCode((int Row, Cell Cell) part) =>
            part.Cell.Text.All(character => char.IsAsciiLetterOrDigit(character) || character == '_')
            && sheet.Origin(part.Row, column + 1) == new CellAddress(part.Row, column + 1) && (column == table.To || !sheet[part.Row, column + 1].IsBlank)
            && !PeriodGrammar.TryRead(part.Cell.Text, new(PeriodParts.AnyYear), out _);
    }

    private bool StandsAlone(int row) => !Enumerable.Range(_first + 1, table.To - _first).Any(column => !sheet[row, column].IsBlank);

    private bool HasPartBelow(int row, int column) => table.Header.Any(lower => lower > row && !sheet.Shown(lower, column).IsBlank);

    // The cell to the left that an upper level of the header is written in; the columns are read from left to right.
    private CellAddress? LeftNeighbour(int row, int column)
    {
        // A heading such as 计量单位 belongs to its own column alone.
        return _lastFilled.TryGetValue(row, out var left) && left > _first && left < column && RoleWords.Of(sheet.Shown(row, left).Text) == ColumnRole.Figures
            ? sheet.Origin(row, left)
            : null;
    }

    // In a header of several rows the first cells may say what each row holds: 指标, 地区, 频度, 单位, 来源. All must, and what is read of them is different.
    private ColumnRole RoleOfRow(int row) => _rowsSayRoles && row != table.Header[0] ? RoleWords.Of(sheet[row, _first].Text) : ColumnRole.Figures;

    private static bool RowsSayRoles(Sheet sheet, TableBlock table, int first)
    {
        var roles = table.Header.Where(row => !sheet[row, first].IsBlank || row != table.Header[0]).Select(row => RoleWords.Of(sheet[row, first].Text)).ToList();
        roles.RemoveAll(role => role == ColumnRole.Ignored);
        return table.Header.Count > 1 && roles.Count > 0 && !roles.Contains(ColumnRole.Figures) && roles.Distinct().Count() == roles.Count;
    }

    private static int FirstColumn(Sheet sheet, TableBlock table)
    {
        for (var column = table.From; column <= table.To; column++)
        {
            if (table.Header.Any(row => !sheet[row, column].IsBlank) || table.Data.Any(row => !sheet[row, column].IsBlank))
            {
                return column;
            }
        }

        return table.From;
    }
}
