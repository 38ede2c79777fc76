using HtzPipeline.Core.Figures;
using HtzPipeline.Generated.Measuring;
using HtzPipeline.Generated.Truth;
using HtzPipeline.Generated.Writing;

namespace HtzPipeline.Generated.Faults;

/// <summary>A slip of the pen: something in a laid-out file that cannot be meant.</summary>
/// <param name="Code">The finding it deserves.</param>
/// <param name="Text">What it is, for the table of results.</param>
/// <param name="Make">Makes it; null where a file leaves no room for it.</param>
public sealed record Slip(string Code, string Text, Func<GeneratedFile, Random, FaultyFile?> Make)
{
    private static readonly Measure[] Growths = [Measure.CurrentGrowth, Measure.CumulativeGrowth, Measure.LevelGrowth];

    private static readonly string[] Unreadable = ["12..3", "1,23", "3.5.1", "见附件", "12o", "?"];

    /// <summary>Findings of other slips that it brings with it.</summary>
    public IReadOnlyList<string> Follow { get; init; } = [];

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Slip> All { get; } =
    [
        new("HTZ1040", "number that cannot be read", (file, random) => AtFigure(file, random, Unreadable[random.Next(Unreadable.Length)])),
        new("HTZ2001", "indicator that is not in the catalogue", (file, random) => Replace(file, random, Zone.All.Select(series => series.Name), "食堂就餐人数")),
        new("HTZ2003", "area that is not in the catalogue", (file, random) => Replace(file, random, Zone.SubAreas.Select(area => area.Name), "北山街道")),
        new("HTZ2101", "unit that is not in the catalogue", (file, random) => Replace(file, random, UnitsIn(file), "吨")),
        new("HTZ2102", "unit of another dimension", (file, random) => Replace(file, random, MoneyIn(file), "家", inFound: false)),
        new("HTZ3001", "the same row twice", (file, _) => Again(file, change: 0)),
        new("HTZ3002", "the same row twice with another value", (file, _) => Again(file, change: 1)),
        new("HTZ2103", "amount in a column of growth", (file, random) => AtFigure(file, random, "12.5亿元", IsGrowth)),
        new("HTZ2301", "column of drops without signs", SlipsOfWording.Drops) { Follow = ["HTZ2302"] },
        new("HTZ2302", "word and sign for a growth", (file, random) => AtFigure(file, random, $"增长-{random.Next(1, 300) / 10m}", IsGrowth)),
        new("HTZ2311", "growth in points", (file, random) => AtFigure(file, random, $"{random.Next(1, 300) / 10m}个百分点", IsGrowth)),
        new("HTZ2312", "change of share in percent", (file, random) => AtFigure(file, random, $"{random.Next(1, 30) / 10m}%", key => key.Measure == Measure.ShareChange)),
        new("HTZ2502", "column of zeros", SlipsOfWording.Zeros),
        new("HTZ2211", "name of another month than its folder", SlipsOfWording.Name),
        new("HTZ2212", "file of an earlier month than its folder", SlipsOfWording.Folder),
        new("HTZ2213", "no month stated", SlipsOfWording.NoPeriod),
    ];

    private static bool IsGrowth(FigureKey key) => Growths.Contains(key.Measure) && Zone.Series(key.Series).Kind != Core.Catalogue.IndicatorKind.Rate;

    private static FaultyFile? AtFigure(GeneratedFile file, Random random, string text, Func<FigureKey, bool>? isMeant = null)
    {
        var sheet = file.Sheets[random.Next(file.Sheets.Count)];
        (int Row, int Column, FigureKey Figure)[] places = [.. sheet.Figures.Where(figure => isMeant?.Invoke(figure.Figure) != false)];
        if (sheet.Figures.Count() < 2 || places.Length == 0)
        {
            return null;
        }

        var (row, column, _) = places[random.Next(places.Length)];
        sheet.Put(row, column, text);
        return new(file, finding => finding.Place.Cell == new CellAddress(row, column) && (finding.Place.Sheet?.EndsWith(sheet.Name, StringComparison.Ordinal) != false || file.Sheets.Count == 1));
    }

    // The first text of the sheet that has one of the names, changed there alone.
    private static FaultyFile? Replace(GeneratedFile file, Random random, IEnumerable<string> names, string by, bool inFound = true)
    {
        string[] all = [.. names];
        random.Shuffle(all);
        foreach (var name in all)
        {
            foreach (var sheet in file.Sheets)
            {
                if (sheet.Cells.FirstOrDefault(cell => IsNamed(cell.Value, name)) is { Value: { } found, Key: var (row, column) })
                {
                    sheet.Put(row, column, found.Text.Replace(name, by, StringComparison.Ordinal));
                    return new(file, finding => !inFound || finding.Found?.Contains(by, StringComparison.Ordinal) == true);
                }
            }
        }

        return null;
    }

    // Not in a longer name, and not in a title or note.
    private static bool IsNamed(GridCell cell, string name) => cell.IsLabel && cell.Text.Trim().TrimStart('#').Trim() is var text
        && (text == name || text.EndsWith($"({name})", StringComparison.Ordinal) || text.EndsWith($"（{name}）", StringComparison.Ordinal)
            || text.StartsWith(name + "(", StringComparison.Ordinal) || text.StartsWith(name + "（", StringComparison.Ordinal));

    private static IEnumerable<string> UnitsIn(GeneratedFile file) => file.Draft.Figures.Where(pair => pair.Value.Number is not null).Select(pair => pair.Value.Unit.Text).Where(unit => unit.Length > 0 && unit is not ("%" or "百分点")).Distinct();

    private static IEnumerable<string> MoneyIn(GeneratedFile file) => UnitsIn(file).Where(unit => PrintUnit.Money.Any(money => money.Text == unit));

    // Only where every row says all about its figure can one be written once more.
    private static FaultyFile? Again(GeneratedFile file, int change)
    {
        if (file.Sheets is not [{ Name: "数据" } sheet])
        {
            return null;
        }

        var last = sheet.RowCount - 1;
        foreach (var ((_, column), cell) in sheet.Cells.Where(cell => cell.Key.Row == last).ToArray())
        {
            if (cell.Figure is { } figure && file.Draft[figure]!.Number is null)
            {
                return null;
            }

            sheet.Put(last + 1, column, cell.Figure is { } key && change != 0 ? (file.Draft[key]! with { Number = file.Draft[key]!.Number + change }).Text : cell.Text);
        }

        return new(file, finding => finding.Place.Cell?.Row == last + 1);
    }
}
