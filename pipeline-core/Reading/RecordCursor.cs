namespace HtzPipeline.Core.Reading;

/// <summary>Goes through records one at a time without keeping them.</summary>
internal abstract class RecordCursor : IDisposable
{
    /// <summary>The sheet's name; null for a CSV file.</summary>
    public virtual string? Sheet => null;

    /// <summary>The record's number, from 0; -1 before the first.</summary>
    public int Row { get; protected set; } = -1;

    /// <summary>The number of fields of the record.</summary>
    public abstract int FieldCount { get; }

    /// <summary>A field's text, valid until the next record; blank beyond the last field.</summary>
    public abstract ReadOnlySpan<char> this[int column] { get; }

    /// <summary>Whether more is known of the fields than their text, as a workbook does: then <see cref="CellAt"/> says it.</summary>
    public virtual bool HasCells => false;

    /// <summary>The field as a cell.</summary>
    public virtual Cell CellAt(int column) => new(this[column].ToString());

    /// <summary>Goes to the next record; false at the end.</summary>
    public abstract bool Read();

    /// <inheritdoc/>
    public abstract void Dispose();
}
