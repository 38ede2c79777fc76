using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Reporting;

/// <summary>What the rows of a sheet were taken for.</summary>
internal sealed class SheetRoles
{
    private readonly IReadOnlyList<(string Role, int From, int To)> _ranges;
    private readonly int _tidyHeader;

    public SheetRoles(SheetUnderstanding? understanding)
    {
        _ranges = [.. (understanding?.Ranges ?? []).Select(range => (range.Role, Row(range.Range.Split(':')[0]), Row(range.Range.Split(':')[^1])))];

        // Of a list of one figure to a row, only the header is known beforehand.
        _tidyHeader = understanding?.Layout == "tidy" && _ranges is [.., var header] ? header.To : int.MaxValue;
    }

    /// <summary>The role of a row, from 0; null if it has none.</summary>
    public string? Of(int row)
    {
        foreach (var (role, from, to) in _ranges)
        {
            if (from <= row && row <= to)
            {
                return role;
            }
        }

        return row > _tidyHeader ? "data" : null;
    }

    private static int Row(string address) => CellAddress.TryParse(address, out var cell) ? cell.Row : -1;
}
