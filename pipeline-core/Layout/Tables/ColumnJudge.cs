using HtzPipeline.Core.Findings;
using HtzPipeline.Core.Layout.Grammar;
using HtzPipeline.Core.Reading;

namespace HtzPipeline.Core.Layout.Tables;

/// <summary>Tells what of a table's columns of figures can be understood, and says of each other what cannot.</summary>
internal static class ColumnJudge
{
    private const string Measures = "本月、累计、同比增长(%)";

    private static readonly string[] Nouns = ["总量", "总额", "金额", "产量", "数量", "完成额"];

    /// <summary>The columns to read; of one that is not understood, its heading as written is all that its figures have for it.</summary>
    public static IReadOnlyList<ColumnMeaning> Understood(Sheet sheet, TableBlock table, TableShape shape, bool isNamedAround, List<Finding> findings)
    {
        var understood = new List<ColumnMeaning>();
        var unnamed = (ColumnMeaning?)null;

        // A column named 年度目标 beside 累计 is something else than 累计; where all columns have names, they part the rows' indicators.
        var named = shape.Indicator is not null && shape.FigureColumns.Any(column => column.Names.Count == 0);
        foreach (var column in shape.FigureColumns.Select(column => shape.Indicator is null && !isNamedAround ? WithNoun(column) : column))
        {
            if (column.Label.IsUnreadablePeriod || (column.Label is { Part: not null, Period: null } && shape.Period?.HasYears != true))
            {
                Say(StructureFindings.UnreadablePeriod, column.Column, column.Heading, "2019年8月");
                understood.Add(column with { PeriodText = column.Heading });
            }
            else if (named && column.Names.Count > 0)
            {
                Say(StructureFindings.ColumnNotUnderstood, column.Column, column.Heading, Measures);
                understood.Add(column with { MeasureText = column.Heading, Names = [] });
            }
            else
            {
                unnamed ??= (shape.Indicator is null || shape.Key is { NamesIndicator: false }) && column.Names.Count == 0 && !isNamedAround ? column : null;
                understood.Add(column);
            }
        }

        if (unnamed is not null)
        {
            // Said once for the table: naming the indicator in its title mends all columns.
            Say(StructureFindings.IndicatorNotNamed, unnamed.Column, unnamed.Heading, "");
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

        void Say(FindingKind kind, int column, string found, string expected) =>
            findings.Add(Finding.Of(kind, sheet.PlaceOf(table.Header[^1], column), ("found", found), ("expected", expected)));
    }
}
