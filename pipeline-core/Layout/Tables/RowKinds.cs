namespace HtzPipeline.Core.Layout.Tables;

/// <summary>The kinds of some rows of a sheet, by their numbers on it; those above the first of them are blank.</summary>
/// <param name="first">The first row that is one of them.</param>
/// <param name="kinds">Their kinds.</param>
internal readonly struct RowKinds(int first, RowKind[] kinds)
{
    /// <summary>The first row that is one of them.</summary>
    public int First => first;

    /// <summary>The row after the last of them.</summary>
    public int Count => first + kinds.Length;

    /// <summary>The kind of a row.</summary>
    public RowKind this[int row] => row < first ? RowKind.Blank : kinds[row - first];
}
