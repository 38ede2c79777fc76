using System.Globalization;

namespace HtzPipeline.Generated.Writing;

/// <summary>A habit of those who type: what it does to a sheet, without changing what it says.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Apply">Applies it.</param>
public sealed record Quirk(string Name, Action<Grid, Random> Apply)
{
    private static readonly CultureInfo Culture = CultureInfo.InvariantCulture;

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Quirk> All { get; } =
    [
        new("full-width digits", Figures((text, _) => string.Concat(text.Select(FullWidth)), 0.3)),
        new("thousands separators", Figures((_, number) => number.ToString($"N{number.Scale}", Culture), 1)),
        new("negatives in parentheses", Figures((text, number) => number < 0 ? $"({text[1..]})" : text, 1)),
        new("note marks on figures", Figures((text, _) => text + "①", 0.1)),
        new("spaces around figures", Figures((text, _) => $" {text} ", 0.5)),
        new("numbers as texts", Figures((text, _) => text, 0.2)),
        new("percent signs in cells", (grid, random) => grid.Change(cell => IsPercent(cell) && random.Next(2) == 0 ? cell with { Text = cell.Text + "%", Number = null } : cell)),
        new("spaces after labels", (grid, _) => grid.Change(cell => cell.IsLabel ? cell with { Text = cell.Text + "  " } : cell)),
        new("a blank column", (grid, random) => grid.InsertColumn(random.Next(1, grid.ColumnCount))),
        new("a row of spaces", (grid, random) => Between(grid, random, grid.InsertBlanks)),
        new("hidden rows", (grid, random) => Between(grid, random, row => grid.HiddenRows.Add(row))),
        new("a hidden sheet", (grid, _) => grid.IsHidden = true),
        new("a blank first column", (grid, _) => grid.InsertColumn(0)),
    ];

    private static Action<Grid, Random> Figures(Func<string, decimal, string> spell, double part) => (grid, random) => grid.Change(cell =>
        cell is { Figure: not null, Number: { } number } && random.NextDouble() < part ? cell with { Text = spell(cell.Text, number), Number = null } : cell);

    // At a row of figures with another above it.
    private static void Between(Grid grid, Random random, Action<int> change)
    {
        int[] rows = [.. grid.Figures.Select(figure => figure.Row).Distinct().Order()];
        if (rows.Length > 1)
        {
            var at = random.Next(1, rows.Length);
            if (rows[at] == rows[at - 1] + 1)
            {
                change(rows[at]);
            }
        }
    }

    private static bool IsPercent(GridCell cell) => cell is { Number: not null, Figure: { } figure } && Core.Figures.MeasureFacts.Of(figure.Measure).Unit == "percent";

    private static char FullWidth(char character) => character is >= '!' and <= '~' ? (char)(character + 0xFEE0) : character;
}
