using System.Globalization;
using System.Text.RegularExpressions;
using HtzPipeline.Core.Layout.Grammar;
using HtzPipeline.Core.Reading;

namespace HtzPipeline.Core.Layout.Tables;

/// <summary>Tells what a row looks like, taken by itself.</summary>
internal static partial class RowClassifier
{
    /// <summary>The kind of a row.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="row">The row.</param>
    /// <param name="from">The column of the first of <paramref name="kinds"/>.</param>
    /// <param name="kinds">The kinds of its cells.</param>
    /// <param name="statesUnit">Whether a cell of it says 单位:....</param>
    /// <param name="signed">Whether a cell of it begins as a signature does.</param>
    public static RowKind Classify(Sheet sheet, int row, int from, ReadOnlySpan<CellKind> kinds, bool statesUnit, bool signed)
    {
        var first = kinds.IndexOfAnyExcept(CellKind.Blank);
        if (first < 0)
        {
            return RowKind.Blank;
        }

        var (texts, periods, numbers, marks, ambiguous) = (0, 0, 0, 0, 0);
        foreach (var kind in kinds)
        {
            texts += kind == CellKind.Text ? 1 : 0;
            periods += kind == CellKind.Period ? 1 : 0;
            numbers += kind == CellKind.Number ? 1 : 0;
            marks += kind == CellKind.Mark ? 1 : 0;
            ambiguous += kind == CellKind.NumberOrPeriod ? 1 : 0;
        }

        var label = sheet[row, from + first].Text;
        if (numbers == 0 && texts > 0 && PageMarks.IsOne(label) && AllArePageMarks(sheet, row, from, kinds))
        {
            // What follows goes on as if the page had not ended.
            return RowKind.Blank;
        }

        if (kinds[first] == CellKind.Text && numbers > 0 && SeriesFact().IsMatch(label))
        {
            return RowKind.ColumnNumbers;
        }

        if (kinds[first] == CellKind.Text && Notes.IsOne(label))
        {
            return RowKind.Note;
        }

        if (ambiguous > 0)
        {
            // 地区 | 2019 | 2018: periods if they follow upon each other; else only the row's own label is one.
            var asPeriods = AreASeries(sheet, row, from, kinds, default, texts == 0) || AreASeries(sheet, row, from, kinds, new(LosesZeros: true), texts == 0)
                || (numbers + marks == 0 && kinds[first] == CellKind.Text && SaysRole(label))
                ? ambiguous
                : kinds[first] == CellKind.NumberOrPeriod ? 1 : 0;
            (periods, numbers) = (periods + asPeriods, numbers + ambiguous - asPeriods);
        }

        if (ambiguous == 0 && periods + marks == 0 && texts == 1 && numbers >= 2 && SaysRole(label) && AreOldYears(sheet, row, from, kinds))
        {
            return RowKind.Header;
        }

        if (numbers == 0 && texts + periods >= 2 && SaysRole(label))
        {
            return RowKind.Header;
        }

        if (signed && (numbers == 0 || Signatures.IsOne(label)))
        {
            return RowKind.Signature;
        }

        if (numbers + marks == 0)
        {
            return statesUnit && !UnitHeadsNames(sheet, row, from, kinds) ? RowKind.Unit : texts + periods == 1 ? RowKind.Lone : RowKind.Header;
        }

        if (numbers + texts + periods == 0 && marks == 1)
        {
            return RowKind.Lone;
        }

        return numbers >= 2 && NumbersColumns(sheet, row, from, kinds) ? RowKind.ColumnNumbers : RowKind.Data;
    }

    private static bool AllArePageMarks(Sheet sheet, int row, int from, ReadOnlySpan<CellKind> kinds)
    {
        for (var column = 0; column < kinds.Length; column++)
        {
            if (kinds[column] != CellKind.Blank && !PageMarks.IsOne(sheet[row, from + column].Text))
            {
                return false;
            }
        }

        return true;
    }

    // 单位:万元 | 本月 | 累计: where measures stand beside it, the unit stands in the corner of their header.
    private static bool UnitHeadsNames(Sheet sheet, int row, int from, ReadOnlySpan<CellKind> kinds)
    {
        var first = kinds.IndexOfAnyExcept(CellKind.Blank);
        var corner = sheet[row, from + first].Text;
        if (UnitText.TakeStated(ref corner) is null)
        {
            return false;
        }

        var measures = 0;
        for (var column = first + 1; column < kinds.Length; column++)
        {
            if (kinds[column] == CellKind.Blank)
            {
                continue;
            }

            if (LabelGrammar.ReadHeader(sheet[row, from + column].Text, new(PeriodParts.AnyYear)) is not { Name: "", SaysMore: true } heading)
            {
                return false;
            }

            measures += heading.Measure != default ? 1 : 0;
        }

        return measures > 0;
    }

    private static bool SaysRole(string label) => RoleWords.Of(label) is not (ColumnRole.Figures or ColumnRole.Value);

    // 地区 | 1880 | 1881: years before 1950 look like any numbers, but each is the one after the one before.
    private static bool AreOldYears(Sheet sheet, int row, int from, ReadOnlySpan<CellKind> kinds)
    {
        var previous = 0;
        for (var column = 0; column < kinds.Length; column++)
        {
            if (kinds[column] != CellKind.Number)
            {
                continue;
            }

            if (!int.TryParse(sheet[row, from + column].Text, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
                || year is < Figures.Period.EarliestYear or > Figures.Period.LatestYear || (previous != 0 && Math.Abs(year - previous) != 1))
            {
                return false;
            }

            previous = year;
        }

        return true;
    }

    // Years or months that rise or fall from cell to cell, none far from the next. Two alone must be neighbours. Over quarters in the next row, and
    // with no label before them, a year may stand several times.
    private static bool AreASeries(Sheet sheet, int row, int from, ReadOnlySpan<CellKind> kinds, PeriodContext context, bool mayRepeat)
    {
        var (previous, step, count, widest) = (0, 0, 0, 0);
        for (var column = 0; column < kinds.Length; column++)
        {
            if (kinds[column] == CellKind.Number)
            {
                return false;
            }

            if (kinds[column] != CellKind.NumberOrPeriod || !PeriodGrammar.TryRead(sheet[row, from + column].Text, context, out var span))
            {
                continue;
            }

            var start = span.First.Start;
            if (count++ > 0)
            {
                var next = start - previous;
                if (next == 0 && mayRepeat)
                {
                    continue;
                }

                if (next == 0 || Math.Abs(next) > 120 || (step != 0 && Math.Sign(next) != Math.Sign(step)))
                {
                    return false;
                }

                (step, widest) = (next, Math.Max(widest, Math.Abs(next)));
            }

            previous = start;
        }

        return count > 2 || (count == 2 && widest <= 12);
    }

    // 甲 | 乙 | 1 | 2 | 3, as the forms of the statistical reporting system number their columns.
    private static bool NumbersColumns(Sheet sheet, int row, int from, ReadOnlySpan<CellKind> kinds)
    {
        var expected = -1;
        for (var column = 0; column < kinds.Length; column++)
        {
            switch (kinds[column])
            {
                case CellKind.Blank:
                    break;
                case CellKind.Number when int.TryParse(sheet[row, from + column].Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                    && (expected < 0 ? number is 0 or 1 : number == expected):
                    expected = number + 1;
                    break;
                case CellKind.Text or CellKind.Mark when ColumnLetter().IsMatch(sheet[row, from + column].Text):
                    break;
                default:
                    return false;
            }
        }

        return true;
    }

    // What the Australian bureau says of each series over its figures.
    [GeneratedRegex(@"^\s*(?:Collection Month|No\. Obs\.?|Series (?:Start|End))\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex SeriesFact();

    [GeneratedRegex(@"^\s*(?:[甲乙丙丁戊A-E—-]|栏次|栏目)\s*$")]
    private static partial Regex ColumnLetter();
}
