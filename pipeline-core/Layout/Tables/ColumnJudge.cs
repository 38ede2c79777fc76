using HtzPipeline.Core.Findings;
using HtzPipeline.Core.Layout.Grammar;
using HtzPipeline.Core.Reading;

namespace HtzPipeline.Core.Layout.Tables;

/// <summary>Tells what of a table's columns of figures can be understood, and says of each other what cannot.</summary>
internal static class ColumnJudge
{
    private const string Measures = "本月、累计、同比增长(%)";

    // Index numbers of a month before or a year before are near 100, growth in per cent is not.
    private const decimal LeastIndex = 70, MostIndex = 150;

    private static readonly string[] Nouns = ["总量", "总额", "金额", "产量", "数量", "完成额"];

    /// <summary>The columns to read; of one that is not understood, its heading as written is all that its figures have for it.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="table">The table.</param>
    /// <param name="shape">What its columns are for.</param>
    /// <param name="title">The indicator that is named around the table; null if none is.</param>
    /// <param name="findings">Takes what there is to say.</param>
    public static IReadOnlyList<ColumnMeaning> Understood(Sheet sheet, TableBlock table, TableShape shape, string? title, List<Finding> findings)
    {
        var understood = new List<ColumnMeaning>();
        var unnamed = (ColumnMeaning?)null;

        // A column named 备查 beside 累计 is something else than 累计, and so is one that stands alone; where all of several columns have names,
        // they part the rows' indicators.
        var named = shape.Indicator is not null && shape.FigureColumns.Any(column => column.Names.Count == 0);
        var single = shape.Indicator is not null && shape.FigureColumns.Count == 1;
        var qualified = shape.FigureColumns.All(column => Qualifiers.Holds(column.Label.Measure.Aspect));
        foreach (var column in shape.FigureColumns.Select(column => shape.Indicator is null && title is null ? WithNoun(column) : column))
        {
            if (column.Label.IsUnreadablePeriod || (column.Label is { Part: not null, Period: null } && shape.Period?.HasYears != true))
            {
                Say(StructureFindings.UnreadablePeriod, column.Column, column.Heading, "2019年8月");
                understood.Add(column with { PeriodText = column.Heading });
            }
            else if (column.Label.Measure.Aspect is MeasureAspect.Growth or MeasureAspect.PreviousPeriodGrowth && HoldsIndexNumbers(sheet, table, shape, column, title))
            {
                // 环比 and 同比 under a price index, 99.9 and 102.8: no growth.
                Say(StructureFindings.ColumnNotUnderstood, column.Column, column.Heading, Measures);
                understood.Add(column with { MeasureText = column.Heading, HeldFor = StructureFindings.ColumnNotUnderstood });
            }
            else if (named && column.Names.Count > 0)
            {
                Say(StructureFindings.ColumnNotUnderstood, column.Column, column.Heading, Measures);
                understood.Add(column with { MeasureText = column.Heading, Names = [], HeldFor = StructureFindings.ColumnNotUnderstood });
            }
            else if (Qualifiers.Holds(column.Label.Measure.Aspect))
            {
                Say(StructureFindings.QualifiedFigures, column.Column, column.Heading, "", qualified ? Severity.Error : Severity.Warning);
                understood.Add(column with { HeldFor = StructureFindings.QualifiedFigures });
            }
            else if (single && column.Names.Count > 0 && column.Area is null)
            {
                Say(StructureFindings.UnknownQualifier, column.Column, column.Heading, Measures);
                understood.Add(column with { HeldFor = StructureFindings.UnknownQualifier });
            }
            else if (column.OtherTimes.Count > 0)
            {
                Say(StructureFindings.GrowthOfSeveral, column.Column, column.Heading, "");
                understood.Add(column with { HeldFor = StructureFindings.GrowthOfSeveral });
            }
            else
            {
                unnamed ??= (shape.Indicator is null || shape.Key is { NamesIndicator: false }) && column.Names.Count == 0 && title is null ? column : null;
                understood.Add(column);
            }
        }

        if (unnamed is not null)
        {
            // Said once for the table: naming the indicator in its title mends all columns.
            Say(StructureFindings.IndicatorNotNamed, unnamed.Column, unnamed.Heading, "");
        }

        foreach (var column in shape.Blank)
        {
            Say(StructureFindings.ColumnWithoutFigures, column.Column, column.Heading, "");
        }

        foreach (var column in shape.Unheaded)
        {
            Say(StructureFindings.ColumnNotUnderstood, column, "", Measures);
        }

        if (shape.Period is { AreFinancialYears: true } years)
        {
            Say(StructureFindings.FinancialYear, years.Column, years.Read(table.Data[0]).Text, "2019、2019年8月");
        }

        if (shape.Period is { } days && days.Read(table.Data[0]).Text is var first && (days.NamesDays || days.IsDay(first)))
        {
            Say(days.IsDay(first) ? StructureFindings.OtherPeriod : StructureFindings.DaysReadAsMonths, days.Column, first, "2019年8月");
        }

        return understood;

        // 产量 says what is measured where nothing else does.
        static ColumnMeaning WithNoun(ColumnMeaning column) =>
            column.Names.Count == 0 && Nouns.Contains(LabelText.Fold(column.Heading)) ? column with { Names = [LabelText.Fold(column.Heading)] } : column;

        void Say(FindingKind kind, int column, string found, string expected, Severity? severity = null) =>
            findings.Add(Finding.Of(kind, sheet.PlaceOf(table.Header[^1], column), ("found", found), ("expected", expected)) with { Severity = severity ?? kind.Severity });
    }

    private static bool HoldsIndexNumbers(Sheet sheet, TableBlock table, TableShape shape, ColumnMeaning column, string? title)
    {
        var label = shape.Indicator is { } names && table.Data.Count > 0 ? sheet.Shown(table.Data[0], names).Text : "";
        if (!(SaysIndex(column.Heading) || SaysIndex(title ?? "") || SaysIndex(label)))
        {
            return false;
        }

        var any = false;
        foreach (var row in table.Data)
        {
            var cell = sheet[row, column.Column];
            var number = cell.Number ?? (NumberGrammar.TryRead(cell.Text, out var reading) ? reading.Number?.Value : null);
            if (number is < LeastIndex or > MostIndex)
            {
                return false;
            }

            any |= number is not null;
        }

        return any;
    }

    private static bool SaysIndex(string text) => text.Contains("指数", StringComparison.Ordinal) || text.Contains("=100", StringComparison.Ordinal) || text.Contains("index", StringComparison.OrdinalIgnoreCase);
}
