namespace HtzPipeline.Core.Layout.Tidy;

/// <summary>Where the fields of a tidy table's rows are; -1 for what it does not have.</summary>
internal sealed class TidyColumns
{
    public TidyColumns(TidyHeader header)
    {
        Names = header.ColumnsOf(TidyRole.Indicator, TidyRole.Dimension);
        Indicator = Array.IndexOf(Names, header.ColumnOf(TidyRole.Indicator));
        Area = header.ColumnOf(TidyRole.Area);
        Periods = header.ColumnsOf(TidyRole.Period);
        Year = header.ColumnOf(TidyRole.Year);
        if (Year >= 0)
        {
            Periods = [Year, .. header.ColumnsOf(TidyRole.Month, TidyRole.Quarter)[..1]];
        }
        else if (Periods.Length > 0)
        {
            var frequency = header.IsMessage ? header.ColumnOf(TidyRole.Frequency) : -1;
            Periods = frequency < 0 ? [Periods[0]] : [Periods[0], frequency];
        }

        Measure = header.ColumnOf(TidyRole.Measure);
        Value = header.ColumnOf(TidyRole.Value);
        var (unit, multiplier) = (header.ColumnOf(TidyRole.Unit), header.ColumnOf(TidyRole.Multiplier));
        Units = multiplier < 0 ? unit < 0 ? [] : [unit] : [unit, multiplier];
        Status = header.ColumnOf(TidyRole.Status);
        Decimals = header.ColumnOf(TidyRole.Decimals);
        Action = header.ColumnOf(TidyRole.Action);
    }

    /// <summary>The columns that name the figure: indicator and dimensions, in the order of the table.</summary>
    public int[] Names { get; }

    /// <summary>Which of <see cref="Names"/> is the indicator; -1 if none is.</summary>
    public int Indicator { get; }

    public int Area { get; }

    /// <summary>The column of the period; or those of year and month or quarter; or those of the period and the frequency.</summary>
    public int[] Periods { get; }

    /// <summary>The column of the year where another holds the month or quarter.</summary>
    public int Year { get; }

    public int Measure { get; }

    public int Value { get; }

    /// <summary>The column of the unit; or, with that of a power of ten, both, the unit's perhaps -1.</summary>
    public int[] Units { get; }

    public int Status { get; }

    public int Decimals { get; }

    public int Action { get; }

    /// <summary>The first of the columns that name the figure: where one without a name is pointed at.</summary>
    public int FirstName => Indicator >= 0 ? Names[Indicator] : Names[0];
}
