namespace HtzPipeline.Core.Composing;

/// <summary>A piece of a bulletin that stands by itself on the page.</summary>
public abstract record Block
{
    /// <summary>Its text in reading order; none of a chart.</summary>
    public abstract IEnumerable<Run> Runs { get; }
}

/// <summary>A heading.</summary>
/// <param name="Level">1 for a section, up to 3. The bulletin's title is none.</param>
/// <param name="Text">What it says.</param>
public sealed record HeadingBlock(int Level, IReadOnlyList<Run> Text) : Block
{
    /// <inheritdoc/>
    public override IEnumerable<Run> Runs => Text;
}

/// <summary>A paragraph.</summary>
/// <param name="Text">What it says.</param>
public sealed record ParagraphBlock(IReadOnlyList<Run> Text) : Block
{
    /// <inheritdoc/>
    public override IEnumerable<Run> Runs => Text;
}

/// <summary>An item of a list without numbers; items that follow one another are one list.</summary>
/// <param name="Text">What it says.</param>
public sealed record ListItemBlock(IReadOnlyList<Run> Text) : Block
{
    /// <inheritdoc/>
    public override IEnumerable<Run> Runs => Text;
}

/// <summary>A table. All its rows have as many cells as the header, but for rows that head a group, which have one over all columns.</summary>
/// <param name="Caption">What it shows.</param>
/// <param name="Header">The rows of the header, at least one.</param>
/// <param name="Rows">The rows below it.</param>
public sealed record TableBlock(string Caption, IReadOnlyList<TableRow> Header, IReadOnlyList<TableRow> Rows) : Block
{
    /// <inheritdoc/>
    public override IEnumerable<Run> Runs => Header.Concat(Rows).SelectMany(row => row.Cells).SelectMany(cell => cell.Text);
}

/// <summary>A row of a table.</summary>
/// <param name="Cells">Its cells.</param>
public sealed record TableRow(IReadOnlyList<TableCell> Cells)
{
    /// <summary>Whether it heads a group: its one cell goes over all columns.</summary>
    public bool HeadsGroup { get; init; }
}

/// <summary>A cell of a table.</summary>
/// <param name="Text">What it says; empty for a blank.</param>
public sealed record TableCell(IReadOnlyList<Run> Text)
{
    /// <summary>Whether it stands in a column of numbers, which are aligned at their right.</summary>
    public bool IsNumber { get; init; }

    /// <summary>How far it is indented, 0 for not at all: a part stands below its whole.</summary>
    public int Indent { get; init; }
}

/// <summary>A chart, drawn by whoever writes the document.</summary>
/// <param name="Kind">How it is drawn.</param>
/// <param name="Title">What it shows.</param>
/// <param name="ValueTitle">The title of the axis of values, with their unit; empty where the parts of a whole are shown.</param>
/// <param name="Unit">The name of the unit of the values: 亿元, %.</param>
/// <param name="Series">What is drawn: at least one series, all with the same labels in the same order.</param>
/// <param name="AlternativeText">What it says, in words, for those who do not see it.</param>
public sealed record ChartBlock(
    ChartKind Kind, string Title, string ValueTitle, string Unit, IReadOnlyList<ChartSeries> Series, string AlternativeText) : Block
{
    /// <inheritdoc/>
    public override IEnumerable<Run> Runs => [];
}

/// <summary>How a chart is drawn.</summary>
public enum ChartKind
{
    /// <summary>Columns side by side for each label, from zero: this year against last by month.</summary>
    Columns,

    /// <summary>Lines over the labels, which are periods in order.</summary>
    Lines,

    /// <summary>Horizontal bars from zero, the labels below one another: areas or parts by size.</summary>
    Bars,

    /// <summary>The parts of a whole, one series; values are percent.</summary>
    Shares,
}

/// <summary>One series of a chart.</summary>
/// <param name="Name">What the legend calls it.</param>
/// <param name="Points">Its points.</param>
public sealed record ChartSeries(string Name, IReadOnlyList<ChartPoint> Points);

/// <summary>One point of a chart.</summary>
/// <param name="Label">What stands below or beside it: 8月, 兴仁街道.</param>
/// <param name="Value">The value; null where there is none, which is a gap and never zero.</param>
/// <param name="Citation">The figure; null where there is none.</param>
public sealed record ChartPoint(string Label, decimal? Value, Citation? Citation)
{
    /// <summary>The value as the bulletin prints it; empty where there is none.</summary>
    public string Text { get; init; } = "";
}
