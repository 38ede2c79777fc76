namespace HtzPipeline.Core.Layout.Tables;

/// <summary>What each row of a sheet was taken for: one role a row, so that together they cover the sheet.</summary>
internal sealed class RowAssignment
{
    private readonly RowRole[] _roles;

    /// <summary>Rows of which nothing is known but whether there is something in them.</summary>
    public RowAssignment(IReadOnlyList<RowKind> rows) =>
        _roles = [.. rows.Select(kind => kind switch { RowKind.Blank => RowRole.Blank, RowKind.Note or RowKind.Signature => RowRole.Note, _ => RowRole.Unknown })];

    /// <summary>The number of rows.</summary>
    public int Count => _roles.Length;

    /// <summary>The role of a row.</summary>
    public RowRole this[int row] => _roles[row];

    /// <summary>Says what a row is; of two tables side by side the one that read figures from it has its way.</summary>
    public void Set(int row, RowRole role)
    {
        if (_roles[row] != RowRole.Data)
        {
            _roles[row] = role;
        }
    }
}
