using HtzPipeline.Core.Reading;

namespace HtzPipeline.Core.Layout;

/// <summary>The header of a tidy table: one row for each figure, with indicator, area, period, measure, value and unit in columns.</summary>
/// <param name="Row">The header's row, from 0.</param>
/// <param name="Roles">What each column holds; unnamed columns are ignored.</param>
internal sealed record TidyHeader(int Row, IReadOnlyList<ColumnRole> Roles)
{
    private const int RowsLookedAt = 20;

    /// <summary>The header if the sheet is a tidy table; null if it is none.</summary>
    public static TidyHeader? Find(Sheet sheet)
    {
        for (var row = 0; row < Math.Min(RowsLookedAt, sheet.RowCount); row++)
        {
            var roles = new ColumnRole[sheet.WidthOf(row)];
            for (var column = 0; column < roles.Length; column++)
            {
                var cell = sheet[row, column];
                roles[column] = cell.IsBlank ? ColumnRole.Ignored : RoleWords.Of(cell.Text);
            }

            if (roles.Contains(ColumnRole.Indicator) && roles.Count(role => role == ColumnRole.Value) == 1 && !roles.Contains(ColumnRole.Figures))
            {
                return new(row, roles);
            }
        }

        return null;
    }

    /// <summary>The first column of a role; -1 if there is none.</summary>
    public int ColumnOf(ColumnRole role)
    {
        for (var column = 0; column < Roles.Count; column++)
        {
            if (Roles[column] == role)
            {
                return column;
            }
        }

        return -1;
    }
}
