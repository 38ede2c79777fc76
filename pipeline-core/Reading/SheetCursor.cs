namespace HtzPipeline.Core.Reading;

/// <summary>Goes through the rows of a sheet.</summary>
internal sealed class SheetCursor(Sheet sheet) : RecordCursor
{
    public override string? Sheet => sheet.Name;

    public override int FieldCount => sheet.ColumnCount;

    public override ReadOnlySpan<char> this[int column] => sheet.Shown(Row, column).Text;

    public override bool HasCells => true;

    public override Cell CellAt(int column) => sheet.Shown(Row, column);

    public override bool Read() => ++Row < sheet.RowCount;

    public override void Dispose()
    {
    }
}
