using HtzPipeline.Core.Figures;
using HtzPipeline.Generated.Layouts;
using HtzPipeline.Generated.Printing;
using HtzPipeline.Generated.Truth;
using HtzPipeline.Generated.Writing;

namespace HtzPipeline.Generated.Measuring;

/// <summary>A file as a department might send it, and what it says.</summary>
/// <param name="Layout">How it is laid out.</param>
/// <param name="Format">What it is written as.</param>
/// <param name="Quirks">The habits of whoever typed it.</param>
/// <param name="Draft">What it says.</param>
/// <param name="Sheets">The sheets, cell by cell.</param>
public sealed record GeneratedFile(
    Layout Layout, SheetFile Format, IReadOnlyList<Quirk> Quirks, Draft Draft, IReadOnlyList<Grid> Sheets)
{
    /// <summary>The file's name, as departments name them.</summary>
    public required string Name { get; init; }

    /// <summary>The period of the folder that it is uploaded into.</summary>
    public required Period Period { get; init; }

    /// <summary>The file's bytes.</summary>
    public byte[] ToBytes() => Format.Write(Sheets);

    /// <summary>A draft by chance that suits a layout.</summary>
    public static Draft DraftFor(World world, Layout layout, Random random)
    {
        var sheetUnit = random.Next(3) == 0 ? PrintUnit.Money[random.Next(3)] : null;
        var draft = Draft.Of(world, new(random, sheetUnit), layout.Scope(world, random), random, missing: random.Next(3) == 0 ? 0.04 : 0);
        return draft.Beside([.. layout.Asides.Where(_ => random.Next(3) > 0)]);
    }

    /// <summary>Lays a draft out, with a quirk or two.</summary>
    public static GeneratedFile Of(Draft draft, Layout layout, SheetFile format, Random random)
    {
        Quirk[] quirks = [.. Quirk.All.Where(_ => random.Next(Quirk.All.Count) == 0)];
        var sheets = layout.Write(draft, new(draft.Style, random));
        foreach (var quirk in quirks)
        {
            foreach (var sheet in sheets)
            {
                quirk.Apply(sheet, random);
            }
        }

        var period = layout.Period(draft.World);
        return new(layout, format, quirks, draft, sheets) { Period = period, Name = NameFor(period, random) };
    }

    /// <summary>A name for a file of a period, which may or may not say of which.</summary>
    public static string NameFor(Period period, Random random)
    {
        string[] names = period.Frequency == Frequency.Year
            ? ["年报.xls", $"{period.Year}年年报.xlsx"]
            : ["月报.xlsx", $"{period.Year}年{period.Number}月主要指标.xlsx", $"{period.Year}{period.Number:00}.csv", $"1-{period.Number}月经济运行.xls", $"{period.Number}月.csv"];
        return names[random.Next(names.Length)];
    }

    /// <summary>What it is, for messages.</summary>
    public override string ToString() => $"{Layout.Name} as {Format.Name}{string.Concat(Quirks.Select(quirk => $", {quirk.Name}"))}";
}
