using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Reading;

/// <summary>One cell: its text, and what a workbook knows of it beyond the text.</summary>
/// <param name="Text">The text as shown, or nearly so; empty for a blank.</param>
internal readonly record struct Cell(string? Text)
{
    /// <summary>The text; never null.</summary>
    public string Text { get => field ?? ""; init; } = Text;

    /// <summary>The number, with the decimals it is shown with, if the cell holds one.</summary>
    public decimal? Number { get; init; }

    /// <summary>Whether <see cref="Number"/> is shown, and given here, in percent.</summary>
    public bool IsPercent { get; init; }

    /// <summary>Whether <see cref="Number"/> is a result that was never rounded, and its format says nothing of decimals.</summary>
    public bool IsUnrounded { get; init; }

    /// <summary>The period that a date is shown as: its month, or its year where the format shows no month.</summary>
    public Period? Date { get; init; }

    /// <summary>What is wrong with it.</summary>
    public CellFlaw Flaw { get; init; }

    /// <summary>How many steps its text is indented by its format.</summary>
    public byte Indent { get; init; }

    /// <summary>Whether there is nothing in it.</summary>
    public bool IsBlank => Flaw == CellFlaw.None && string.IsNullOrWhiteSpace(Text);
}
