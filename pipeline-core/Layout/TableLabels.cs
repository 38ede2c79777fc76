namespace HtzPipeline.Core.Layout;

/// <summary>
/// The labels of a table's rows from top to bottom, where some stand over blanks: only the catalogue knows whether such a one (兴城) is an area's, and
/// heads the rows below it. One for all figures of a table.
/// </summary>
internal sealed class TableLabels
{
    private readonly List<TableLabel> _rows = [];

    /// <summary>The rows that have a label.</summary>
    public IReadOnlyList<TableLabel> Rows => _rows;

    /// <summary>Adds a row.</summary>
    public void Add(in TableLabel row) => _rows.Add(row);
}

/// <summary>The label of a row.</summary>
/// <param name="Row">Its index.</param>
/// <param name="Name">What it names.</param>
/// <param name="IsBare">Whether it stands over blanks alone.</param>
/// <param name="IsAreaHeading">Whether its form alone tells that it is an area's over the rows below it (兴仁街道, 合计).</param>
internal readonly record struct TableLabel(int Row, string Name, bool IsBare, bool IsAreaHeading);
