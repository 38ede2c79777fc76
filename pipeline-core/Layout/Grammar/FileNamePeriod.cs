using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Layout.Grammar;

/// <summary>Reads the period in a file's name: 2019年8月主要指标.xlsx, 201908.csv, 1-8月.xls, 2019年月报(8月).xlsx.</summary>
public static class FileNamePeriod
{
    /// <summary>The last month that the name names with its year; null if it names none, or none with a year.</summary>
    /// <param name="fileName">The name, without folders.</param>
    public static Period? LastMonth(string fileName) =>
        PeriodGrammar.FindYear(Path.GetFileNameWithoutExtension(fileName)) is { } year ? LastMonth(fileName, year) : null;

    /// <summary>The last month that the name names; null if it names none, or only a year.</summary>
    /// <param name="fileName">The name, without folders.</param>
    /// <param name="year">The year of a month without one.</param>
    public static Period? LastMonth(string fileName, int year)
    {
        var name = Path.GetFileNameWithoutExtension(fileName);
        var named = PeriodGrammar.FindYear(name) ?? year;
        while (PeriodGrammar.TryFind(name, new(named), out var span, out var rest))
        {
            // A year alone says for which yearbook a table is, not for which month.
            if (span.AsPeriod is not { Frequency: Frequency.Year })
            {
                return span.Last;
            }

            (name, named) = (rest, span.Last.Year);
        }

        return null;
    }
}
