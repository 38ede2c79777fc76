using System.Collections.Immutable;
using HtzPipeline.Core.Layout.Grammar;
using HtzPipeline.Core.Reading;

namespace HtzPipeline.Core.Layout.Tidy;

/// <summary>Makes out what the columns of a tidy table hold: by their headings, and where these do not say, by the rows below.</summary>
internal static class TidyHeaderFinder
{
    private const int RowsOfHeader = 20;
    private const int RowsLookedAt = 30;

    /// <summary>The header if the sheet is a tidy table; null if it is none.</summary>
    public static TidyHeader? Find(Sheet sheet)
    {
        for (var row = 0; row < Math.Min(RowsOfHeader, sheet.RowCount); row++)
        {
            if ((SdmxCsvHeader.Find(sheet, row) ?? Find(sheet, row)) is { } header)
            {
                return header;
            }
        }

        return null;
    }

    // The header if this row is one of a tidy table.
    private static TidyHeader? Find(Sheet sheet, int row)
    {
        var roles = new TidyRole[sheet.WidthOf(row)];
        for (var column = 0; column < roles.Length; column++)
        {
            var cell = sheet[row, column];

            // A number is no heading, and a table that is no list has many in its first rows.
            roles[column] = cell.IsBlank ? TidyRole.Ignored : NumberGrammar.IsPlain(cell.Text) ? TidyRole.Unknown : TidyWords.Of(cell.Text);
        }

        if (roles.Count(role => role == TidyRole.Value) != 1 || !HasNames(roles))
        {
            return null;
        }

        LookBelow(sheet, row, roles);
        if (!roles.Any(IsPeriod) && Array.IndexOf(roles, TidyRole.Indicator) is >= 0 and var names && HasPartsBelow(sheet, row, names))
        {
            return null;
        }

        if (roles.Contains(TidyRole.Unknown) || !Settle(roles))
        {
            return null;
        }

        var period = Array.IndexOf(roles, TidyRole.Period);
        var length = period < 0 ? null : FrequencyWords.InHeading(sheet[row, period].Text);
        return new(row, roles.ToImmutableArray())
        {
            NamesDays = NamesDays(sheet, row, roles),
            LosesZeros = period >= 0 && PeriodGrammar.LosesZeros(TextsBelow(sheet, row, period)),
            PeriodLength = length,
            NumbersByMonth = length is { } headed && FrequencyWords.AreNumberedByMonth(TextsBelow(sheet, row, period), headed),
        };
    }

    private static bool HasNames(TidyRole[] roles) => roles.Any(role => role is TidyRole.Indicator or TidyRole.IndicatorCode)
        || (roles.Any(role => role is TidyRole.Dimension or TidyRole.Unknown) && roles.Any(IsPeriod));

    private static bool IsPeriod(TidyRole role) => role is TidyRole.Period or TidyRole.Year or TidyRole.Month or TidyRole.Quarter;

    // A column of text under a heading of its own breaks the figures down; one of numbers makes the table a grid. A measure
    // column that never names a measure is the unit of a table that has no other, or breaks down as well.
    private static void LookBelow(Sheet sheet, int row, TidyRole[] roles)
    {
        var hasPeriod = roles.Any(IsPeriod);
        for (var column = 0; column < roles.Length; column++)
        {
            if (roles[column] == TidyRole.Unknown && sheet.RowCount > row + 1 && TextsBelow(sheet, row, column).Count == 0)
            {
                roles[column] = TidyRole.Ignored;
            }
            else if (roles[column] == TidyRole.Unknown && TextsBelow(sheet, row, column) is { Count: > 0 } texts
                && !texts.Exists(text => NumberGrammar.TryRead(text, out _)))
            {
                roles[column] = hasPeriod || !texts.TrueForAll(text => PeriodGrammar.TryRead(text, default, out _)) ? TidyRole.Dimension : TidyRole.Period;
                hasPeriod |= roles[column] == TidyRole.Period;
            }
            else if (roles[column] == TidyRole.Period && TextsBelow(sheet, row, column) is { Count: > 0 } periods && IsWithinYear(roles, periods))
            {
                roles[column] = TidyRole.Month;
            }
            else if (roles[column] == TidyRole.Measure && TextsBelow(sheet, row, column) is { Count: > 0 } measures
                && measures.TrueForAll(text => WrittenMeasure.Read(text).Measure == default && WrittenMeasure.Read(text).Name.Length > 0))
            {
                roles[column] = roles.Contains(TidyRole.Unit) ? TidyRole.Dimension : TidyRole.Unit;
            }
        }
    }

    // 其中:…, indented labels and 增长(%) belong to the rows above them: a grid of one column.
    private static bool HasPartsBelow(Sheet sheet, int row, int column)
    {
        for (var below = row + 1; below < Math.Min(sheet.RowCount, row + RowsLookedAt); below++)
        {
            if (sheet[below, column] is { IsBlank: false } cell
                && (RowLabel.Read(cell.Text, cell.Indent) is not { IsPart: false, Indent: 0 } || LabelGrammar.ReadName(cell.Text) is { Name: "", Measure.Aspect: not MeasureAspect.Amount }))
            {
                return true;
            }
        }

        return false;
    }

    private static bool NamesDays(Sheet sheet, int row, TidyRole[] roles) => Array.IndexOf(roles, TidyRole.Period) is >= 0 and var column
        && TextsBelow(sheet, row, column).Exists(text => PeriodGrammar.DayOf(text) is not null && !PeriodGrammar.TryRead(text, default, out _));

    // Beside a year, a period such as M08 or 1-8月 is one within it.
    private static bool IsWithinYear(TidyRole[] roles, List<string> texts) =>
        roles.Contains(TidyRole.Year) && !texts.Exists(text => PeriodGrammar.TryRead(text, default, out _));

    private static List<string> TextsBelow(Sheet sheet, int row, int column)
    {
        var texts = new List<string>();
        for (var below = row + 1; below < Math.Min(sheet.RowCount, row + RowsLookedAt); below++)
        {
            if (sheet.WidthOf(below) == sheet.WidthOf(row) && sheet[below, column] is { IsBlank: false } cell)
            {
                texts.Add(cell.Text);
            }
        }

        return texts;
    }

    // One column for each role but the dimension: a code beside a name is not read, a second indicator breaks down, a year
    // without months is the period.
    private static bool Settle(TidyRole[] roles)
    {
        Replace(roles, TidyRole.IndicatorCode, roles.Contains(TidyRole.Indicator) ? TidyRole.Ignored : TidyRole.Indicator);
        Replace(roles, TidyRole.AreaCode, roles.Contains(TidyRole.Area) ? TidyRole.Ignored : TidyRole.Area);
        KeepFirst(roles, TidyRole.Indicator, TidyRole.Dimension);
        var hasPeriod = roles.Contains(TidyRole.Period);
        var hasYear = roles.Contains(TidyRole.Year);
        var hasPart = roles.Contains(TidyRole.Month) || roles.Contains(TidyRole.Quarter);
        if (hasPeriod || !hasYear || !hasPart)
        {
            var only = hasPeriod ? TidyRole.Ignored : TidyRole.Period;
            Replace(roles, TidyRole.Year, only);
            Replace(roles, TidyRole.Month, only);
            Replace(roles, TidyRole.Quarter, only);
        }
        else if (roles.Contains(TidyRole.Month))
        {
            Replace(roles, TidyRole.Quarter, TidyRole.Ignored);
        }

        return roles.Contains(TidyRole.Indicator) || (roles.Contains(TidyRole.Dimension) && roles.Any(IsPeriod));
    }

    private static void Replace(TidyRole[] roles, TidyRole role, TidyRole other) => roles.AsSpan().Replace(role, other);

    private static void KeepFirst(TidyRole[] roles, TidyRole role, TidyRole rest)
    {
        var first = Array.IndexOf(roles, role);
        Replace(roles, role, rest);
        if (first >= 0)
        {
            roles[first] = role;
        }
    }
}
