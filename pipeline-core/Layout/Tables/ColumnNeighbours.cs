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

        if (Amount(left, first) is not { } amount)
        {
            return column;
        }

        if (column.Names.Count > 0)
        {
            // 同比% and 1-3月 under one heading, 规模以上工业总产值.
            return AreTogether(column, amount) ? column with { Label = WithTime(column.Label, amount.Label) } : column;
        }

        return column with
        {
            Names = amount.Names,
            Area = column.Area ?? amount.Area,
            Frequency = column.Frequency ?? amount.Frequency,
            Label = WithTime(column.Label, amount.Label),
        };
    }

    /// <summary>
    /// The columns, where growths stand before the amounts that they may be of: 同比% before 1-3月 alone is its growth; before 3月 and 1-3月 it may
    /// be of either, as may every growth among them, and has all that it may be of (<see cref="ColumnMeaning.OtherTimes"/>).
    /// </summary>
    /// <param name="columns">The columns, each complete with what stands on its left.</param>
    /// <param name="first">The first of them that can say anything.</param>
    public static IReadOnlyList<ColumnMeaning> CompleteFromRight(IReadOnlyList<ColumnMeaning> columns, int first)
    {
        var completed = columns.ToList();
        for (var (from, to) = (first, first); from < columns.Count; from = to)
        {
            for (to = from + 1; to < columns.Count && AreTogether(columns[from], columns[to]);)
            {
                to++;
            }

            var group = completed.GetRange(from, to - from);
            if (!group.TakeWhile(column => column.Label.Measure.Aspect != MeasureAspect.Amount).Any(IsGrowthOfNoTime))
            {
                continue;
            }

            var amounts = group.Where(column => column is { Heading.Length: > 0, Label.Measure.Aspect: MeasureAspect.Amount }).Select(column => column.Label).ToList();
            var latest = amounts.Max(label => label.Period?.Last);
            var times = amounts.Where(label => label.Period?.Last == latest).DistinctBy(label => (label.Period, label.Part, label.Measure.Basis, label.CurrentMonths)).ToList();
            for (var column = from; column < to && times.Count > 0; column++)
            {
                completed[column] = WithAnyTime(columns[column], times);
            }
        }

        return completed;
    }

    private static ColumnMeaning WithAnyTime(ColumnMeaning column, List<Label> times)
    {
        if (column is not { Role: ColumnRole.Figures, Label.Measure.Aspect: MeasureAspect.Growth })
        {
            return column;
        }

        // A growth with an amount on its left has that one's time already.
        var label = IsGrowthOfNoTime(column) ? WithTime(column.Label, times[0]) : column.Label;
        return column with
        {
            Label = label,
            OtherTimes = [.. times.Where(time => (time.Period, time.Measure.Basis) != (label.Period, label.Measure.Basis))],
        };
    }

    private static bool IsGrowthOfNoTime(ColumnMeaning column) => column is
    {
        Role: ColumnRole.Figures,
        Label: { Period: null, Part: null, IsUnreadablePeriod: false, Measure: { Basis: MeasureBasis.Unstated, Aspect: MeasureAspect.Growth } },
    };

    private static bool AreTogether(ColumnMeaning one, ColumnMeaning other) =>
        one.Role == ColumnRole.Figures && other.Role == ColumnRole.Figures && one.Area == other.Area && one.Names.SequenceEqual(other.Names)
        && (one.Names.Count == 0 || AreUnderOneHeading(one.Heading, other.Heading));

    // 新增信贷-当月 and 新增信贷-同比增长 each name what they are of themselves.
    private static bool AreUnderOneHeading(string one, string other) =>
        one.LastIndexOf(" / ", StringComparison.Ordinal) is > 0 and var end && other.LastIndexOf(" / ", StringComparison.Ordinal) == end
        && one.AsSpan(0, end).SequenceEqual(other.AsSpan(0, end));

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
