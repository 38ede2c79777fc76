namespace HtzPipeline.Core.Figures;

/// <summary>
/// The months that a figure covers as its file states them, before an indicator says what to make of them:
/// "1-8月" is January to August, which for a monthly flow is the cumulative of August.
/// </summary>
public readonly record struct PeriodSpan
{
    // Months since the year 0: the first's in the upper half, the last's in the lower. Every row of a file carries a span.
    private readonly int _months;

    /// <summary>The months from the first to the last.</summary>
    /// <param name="first">The first month.</param>
    /// <param name="last">The last month; not before the first.</param>
    public PeriodSpan(Period first, Period last) => _months = (first.Start << 16) | last.Start;

    /// <summary>The first month.</summary>
    public Period First => Period.MonthAt(_months >> 16);

    /// <summary>The last month; not before the first.</summary>
    public Period Last => Period.MonthAt(_months & 0xFFFF);

    /// <summary>The months of one period.</summary>
    public static implicit operator PeriodSpan(Period period) => new(period.FirstMonth, period.LastMonth);

    /// <summary>The number of months covered.</summary>
    public int Length => (_months & 0xFFFF) - (_months >> 16) + 1;

    /// <summary>Whether it runs from a January over more than one month: the shape of a cumulative figure.</summary>
    public bool IsFromJanuary => (_months >> 16) % 12 == 0 && Length > 1;

    /// <summary>The one period that covers just these months, if there is one.</summary>
    public Period? AsPeriod
    {
        get
        {
            if (Length is not (1 or 3 or 6 or 12))
            {
                return null;
            }

            var period = First.Within((Frequency)Length);
            return period.FirstMonth == First ? period : null;
        }
    }

    /// <summary><c>2019-08</c>, <c>2019-S1</c>, or <c>2019-01/2019-08</c> for a range that is no period.</summary>
    public override string ToString() => AsPeriod?.ToString() ?? $"{First}/{Last}";
}
