using System.Text.RegularExpressions;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;
using HtzPipeline.Core.Reading;

namespace HtzPipeline.Core.Layout;

/// <summary>
/// Reads the figures of one table. Row, header and surroundings each say a part of what a figure is (indicator, area,
/// period, measure, unit); which says what may differ from table to table, and together they say all.
/// </summary>
internal sealed partial class TableReader(Sheet sheet, TableBlock table, SheetContext context, TableShape shape, List<Finding> findings)
{
    private readonly RowParents _parents = new();

    /// <summary>The figures, row by row.</summary>
    public List<ReportedFigure> Read()
    {
        var columns = UnderstoodColumns();
        var figures = new List<ReportedFigure>();
        if (columns.Count == 0)
        {
            return figures;
        }

        foreach (var row in table.Data)
        {
            if (ReadRow(row) is not { } named)
            {
                continue;
            }

            foreach (var column in columns)
            {
                if (ReadFigure(row, named, column) is { } figure)
                {
                    figures.Add(figure);
                }
            }
        }

        return figures;
    }

    private List<ColumnMeaning> UnderstoodColumns()
    {
        var understood = new List<ColumnMeaning>();
        var unnamed = (ColumnMeaning?)null;
        foreach (var column in shape.FigureColumns)
        {
            if (column.Label.IsUnreadablePeriod)
            {
                Say(StructureFindings.UnreadablePeriod, table.Header[^1], column.Column, column.Heading, "2019年8月");
            }
            else if (shape.Indicator is not null && column.Names.Count > 0)
            {
                Say(StructureFindings.ColumnNotUnderstood, table.Header[^1], column.Column, column.Heading, "本月、累计、同比增长(%)");
            }
            else if (shape.Indicator is null && column.Names.Count == 0 && IndicatorAround is null)
            {
                unnamed ??= column;
            }
            else
            {
                understood.Add(column);
            }
        }

        if (unnamed is not null)
        {
            // Said once for the table: naming the indicator in its title mends all columns.
            Say(StructureFindings.NoIndicator, table.Header[^1], unnamed.Column, unnamed.Heading, "");
        }

        foreach (var column in shape.Unheaded)
        {
            Say(StructureFindings.ColumnNotUnderstood, table.Header[^1], column, "", "本月、累计、同比增长(%)");
        }

        return understood;
    }

    private string? IndicatorAround => context.Indicator ?? (context.Title is { Length: > 1 } title ? title : null);

    private NamedRow? ReadRow(int row)
    {
        var named = new NamedRow { Area = context.Area, Period = context.Period, Unit = UnitOf(row) };
        if (shape.Area is { } areaColumn)
        {
            var area = RowLabel.Read(sheet.Shown(row, areaColumn).Text, 0).Text;
            if (area.Length == 0)
            {
                return null;
            }

            named = AreaNames.IsTotal(area) ? named : named with { Area = area };
        }

        if (shape.PeriodColumn is { } periodColumn)
        {
            var cell = sheet.Shown(row, periodColumn);
            if (cell.Date is { } date)
            {
                named = named with { Period = date, HasPeriod = true };
            }
            else if (PeriodGrammar.TryRead(cell.Text, shape.Periods, out var period))
            {
                named = named with { Period = period, HasPeriod = true };
            }
            else
            {
                if (HasFigures(row))
                {
                    Say(StructureFindings.UnreadablePeriod, row, periodColumn, CellReader.Shortened(cell.Text), "2019年8月");
                }

                return null;
            }
        }

        return shape.Indicator is { } indicatorColumn ? ReadIndicator(row, indicatorColumn, named) : named;
    }

    private NamedRow? ReadIndicator(int row, int column, NamedRow named)
    {
        var cell = sheet.Shown(row, column);
        var label = RowLabel.Read(cell.Text, cell.Indent);
        if (label.Text.Length == 0)
        {
            if (HasFigures(row))
            {
                Say(StructureFindings.NoIndicator, row, column, "", "");
            }

            return null;
        }

        var read = LabelGrammar.ReadName(label.Text);
        var name = read.Name.Length == 0 ? label.Text : read.Name;
        if (IsHeading(row, column, cell.Text))
        {
            _parents.EnterHeading(name.TrimEnd(':'));
            return null;
        }

        return named with { Indicator = name, Parents = _parents.Enter(label, name), Label = read };
    }

    private ReportedFigure? ReadFigure(int row, NamedRow named, ColumnMeaning column)
    {
        var place = sheet.PlaceOf(row, column.Column);
        var cell = sheet[row, column.Column];
        var measure = MeasureGrammar.Combine(named.Label.Measure, column.Label.Measure);
        var stated = named.HasPeriod ? named.Period : column.Label.Period ?? named.Period;
        if (column.Frequency is { } frequency)
        {
            // A quarterly series among months stands in the rows of March, June, September and December.
            if (cell.IsBlank || stated is not { } span || !span.Last.Ends(frequency))
            {
                return null;
            }

            stated = span.Last.Within(frequency);
        }

        if (!CellReader.TryRead(cell, place, findings, out var reading))
        {
            return null;
        }

        var (period, resolved) = PeriodResolver.Resolve(stated, Math.Max(named.Label.CurrentMonths, column.Label.CurrentMonths), measure);
        return new()
        {
            Place = place,
            Indicator = named.Indicator ?? (column.Names is [.., var name] ? name : IndicatorAround!),
            Parents = named.Indicator is null ? [.. column.Names.SkipLast(1)] : named.Parents,
            Area = column.Area is { } area ? (AreaNames.IsTotal(area) ? named.Area : area) : named.Area,
            Period = period,
            Measure = resolved,
            Text = cell.Text,
            Number = reading.Number,
            Status = reading.Status,
            Unit = UnitResolver.Resolve(resolved.Aspect, reading.Unit, named.Label.Unit, named.Unit, column.Label.Unit, context.Unit),
        };
    }

    private string? UnitOf(int row) => shape.Unit is { } column && LabelText.Fold(sheet.Shown(row, column).Text) is { Length: > 0 } unit && unit is not ("-" or "—") ? unit : null;

    private bool HasFigures(int row) => shape.FigureColumns.Any(column => !sheet[row, column.Column].IsBlank);

    // A label over blanks is a heading if it is merged across, numbered 一、 or parts what follows (按产业分).
    private bool IsHeading(int row, int column, string text) =>
        !HasFigures(row) && (sheet.Origin(row, column + 1) == new CellAddress(row, column) || HeadingForm().IsMatch(LabelText.Fold(text)));

    private void Say(FindingKind kind, int row, int column, string found, string expected) =>
        findings.Add(Finding.Of(kind, sheet.PlaceOf(row, column), ("found", found), ("expected", expected)));

    [GeneratedRegex(@"^(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)|[(]?按.+分)|:$|^其中$")]
    private static partial Regex HeadingForm();

    /// <summary>What a row says of its figures.</summary>
    private sealed record NamedRow
    {
        public string? Indicator { get; init; }

        public IReadOnlyList<string> Parents { get; init; } = [];

        public string? Area { get; init; }

        public PeriodSpan? Period { get; init; }

        public bool HasPeriod { get; init; }

        public string? Unit { get; init; }

        public Label Label { get; init; } = new();
    }
}
