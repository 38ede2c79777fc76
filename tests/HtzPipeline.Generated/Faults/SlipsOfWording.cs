using System.Text.RegularExpressions;
using HtzPipeline.Core.Figures;
using HtzPipeline.Generated.Measuring;

namespace HtzPipeline.Generated.Faults;

/// <summary>Slips in headings, names and folders.</summary>
internal static partial class SlipsOfWording
{
    private const int LeastZeros = 3;

    /// <summary>A column of growth headed 同比下降(%), with rises in it.</summary>
    public static FaultyFile? Drops(GeneratedFile file, Random random)
    {
        foreach (var sheet in file.Sheets)
        {
            foreach (var ((row, column), _) in sheet.Cells.Where(cell => cell.Value.IsLabel && IsGrowthHeading(cell.Value.Text)).ToArray())
            {
                var below = sheet.Cells.Where(cell => cell.Key.Column == column && cell.Key.Row > row && cell.Value.Figure is not null).ToArray();
                if (below.FirstOrDefault(cell => file.Draft[cell.Value.Figure!.Value]!.Number > 0) is { Value: { Figure: { } rise } })
                {
                    sheet.Put(row, column, "同比下降(%)");
                    return new(file, finding => finding.Key is { } key && key.Indicator == rise.Series && key.Area == rise.Area && finding.Measure == rise.Measure);
                }
            }
        }

        return null;
    }

    /// <summary>A column that has nothing but zeros beside figures.</summary>
    public static FaultyFile? Zeros(GeneratedFile file, Random random)
    {
        var sheet = file.Sheets[0];
        var columns = sheet.Figures.Where(figure => file.Draft[figure.Figure]!.Number is not null).GroupBy(figure => figure.Column).Where(column => column.Count() >= LeastZeros).ToArray();
        if (columns.Length == 0)
        {
            return null;
        }

        var wrong = columns[random.Next(columns.Length)];
        var rows = wrong.Select(figure => figure.Row).ToHashSet();
        if (rows.Any(row => !columns.Any(column => column.Key != wrong.Key && column.Any(figure => figure.Row == row && file.Draft[figure.Figure]!.Number is not 0))))
        {
            return null;
        }

        foreach (var (row, column, _) in sheet.Figures.Where(figure => figure.Column == wrong.Key).ToArray())
        {
            sheet.Put(row, column, "0");
        }

        return new(file, finding => finding.Place.Cell?.Column == wrong.Key);
    }

    /// <summary>A name with another month in it.</summary>
    public static FaultyFile? Name(GeneratedFile file, Random random) => file.Period.Frequency == Frequency.Month
        ? new(file with { Name = $"{file.Period.Year}年{(file.Period.Number % 12) + 1}月主要指标.xlsx" }, _ => true)
        : null;

    /// <summary>The folder of a month later than all that the file has.</summary>
    public static FaultyFile? Folder(GeneratedFile file, Random random) => file.Period.Frequency == Frequency.Month && file.Period.Number < 12
        ? new(file with { Name = "月报.xlsx", Period = file.Period.Next }, _ => true)
        : null;

    /// <summary>A table of one month that says of none.</summary>
    public static FaultyFile? NoPeriod(GeneratedFile file, Random random)
    {
        var titles = file.Sheets.SelectMany(sheet => sheet.Cells.Where(cell => cell.Value.IsLabel && MonthInText().IsMatch(cell.Value.Text)).Select(cell => (Sheet: sheet, cell.Key, cell.Value))).ToArray();
        if (titles is not [var (sheet, (row, column), title)] || file.Period.Frequency != Frequency.Month || !title.Text.Contains("指标", StringComparison.Ordinal))
        {
            return null;
        }

        sheet.Put(row, column, MonthInText().Replace(title.Text, "").Replace("()", "", StringComparison.Ordinal).TrimStart(','));
        return new(file with { Name = "月报.xlsx" }, _ => true);
    }

    private static bool IsGrowthHeading(string text) => GrowthHeading().IsMatch(text.Trim());

    [GeneratedRegex(@"^(?:同比增长\(%\)|增长%|比上年同期增长\(%\)|同比增长（％）|同比±%|增速\(%\))$")]
    private static partial Regex GrowthHeading();

    [GeneratedRegex(@"\d{4}年(?:1[-—－～])?\d{1,2}月")]
    private static partial Regex MonthInText();
}
