using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Layout.Exchange;

/// <summary>One dataset of a JSON message.</summary>
/// <param name="Name">What it is called; the sheet of its figures.</param>
/// <param name="Layout">The kind of message: <c>json-stat</c> or <c>sdmx-json</c>.</param>
/// <param name="Count">How many observations it has, with and without a value.</param>
/// <param name="Figures">Its figures, read as they are enumerated.</param>
internal sealed record MessageTable(string? Name, string Layout, int Count, IEnumerable<ReportedFigure> Figures)
{
    private static readonly LocalText Why = new("数据报文中的观测值;第 i 个值记作 A 列第 i 行", "The observations of the message; its i-th value is called the cell in row i of column A");

    /// <summary>The report of how it was understood.</summary>
    public SheetReport Report => new(Name, Layout, Count == 0 ? [] : [new("data", new(0, 0), new(Count - 1, 0), Why)]);
}
