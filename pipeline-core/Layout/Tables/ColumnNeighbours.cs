using HtzPipeline.Core.Layout.Grammar;
namespace HtzPipeline.Core.Layout.Tables;

/// <summary>What a column's heading leaves to the columns on its left: 同比增长(%) beside 本月 is the growth of 本月.</summary>
internal static class ColumnNeighbours
{
    private const int ColumnsLookedAt = 32;

    /// <summary>A column with what its neighbours say for it.</summary>
    /// <param name="left">The columns to its left, complete.</param>
    /// <param name="first">The first of them that can say anything.</param>
    /// <param name="column">The column.</param>
    public static ColumnMeaning Complete(IReadOnlyList<ColumnMeaning> left, int first, ColumnMeaning column)
    {
        if (column.Role != ColumnRole.Figures || column.Label.Measure.Aspect == MeasureAspect.Amount || left.Count <= first)
        {
            return column;
        }

        // 比上年同期增减(百分点) to the right of a share is the change of that share.
        if (left[^1].Label.Measure.Aspect == MeasureAspect.Share && column.Label.Measure.Aspect is MeasureAspect.Change or MeasureAspect.Growth && MeasureGrammar.IsInPoints(column.Label.Unit))
        {
            column = column with { Label = column.Label with { Measure = MeasureGrammar.Combine(left[^1].Label.Measure, column.Label.Measure) } };
        }

        return column.Names.Count == 0 && Amount(left, first) is { } amount ? column with
        {
            Names = amount.Names,
            Area = column.Area ?? amount.Area,
            Frequency = column.Frequency ?? amount.Frequency,
            Label = WithTime(column.Label, amount.Label),
        } : column;
    }

    // The amount that the columns since the last amount speak of. Of several periods side by side it is the latest.
    private static ColumnMeaning? Amount(IReadOnlyList<ColumnMeaning> left, int first)
    {
        var column = left.Count - 1;
        var end = Math.Max(first, left.Count - ColumnsLookedAt);
        while (column >= end && left[column] is { Role: ColumnRole.Figures, Label.Measure.Aspect: not MeasureAspect.Amount })
        {
            column--;
        }

        ColumnMeaning? amount = null;
        for (; column >= end && left[column] is { Role: ColumnRole.Figures, Heading.Length: > 0, Label.Measure.Aspect: MeasureAspect.Amount } one; column--)
        {
            if (amount is not null && !amount.Names.SequenceEqual(one.Names))
            {
                break;
            }

            amount = amount is null || (one.Label.Period is { } period && amount.Label.Period is { } known && known.Last < period.Last) ? one : amount;
            if (one.Label.Period is null)
            {
                break;
            }
        }

        return amount;
    }

    // 2019年 over 1-8月 and 增长(%): the growth is of the same months of that year.
    private static bool IsYearOf(Figures.PeriodSpan year, Label amount) =>
        amount is { Part: not null, Period: { } months } && PeriodParts.IsYear(year) && months.First.Year == year.First.Year && months.Last.Year == year.Last.Year;

    // A share is one of the year so far, whatever stands beside it.
    private static Label WithTime(Label label, Label amount)
    {
        if (label.Measure is not { Basis: MeasureBasis.Unstated, Aspect: MeasureAspect.Growth or MeasureAspect.PreviousPeriodGrowth or MeasureAspect.YearBefore or MeasureAspect.Change or MeasureAspect.Rank }
            || (label.Period is { } own && !IsYearOf(own, amount)) || label.Part is not null)
        {
            return label;
        }

        return label with
        {
            Period = amount.Period,
            Part = amount.Part,
            Measure = label.Measure with { Basis = amount.Measure.Basis },
            CurrentMonths = amount.CurrentMonths,
        };
    }
}
