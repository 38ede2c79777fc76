using System.Collections.Immutable;

namespace HtzPipeline.Core.Layout.Tidy;

/// <summary>The header of a tidy table: one row for each figure, with indicator, area, period, measure, value and unit in columns.</summary>
/// <param name="Row">The header's row, from 0.</param>
/// <param name="Roles">What each column holds.</param>
internal sealed record TidyHeader(int Row, ImmutableArray<TidyRole> Roles)
{
    /// <summary>The kind of layout, for the report.</summary>
    public string Layout { get; init; } = "tidy";

    /// <summary>Whether its cells are those of an SDMX-CSV message: its codes may be followed by names, its periods are SDMX's.</summary>
    public bool IsMessage { get; init; }

    /// <summary>How long the heading of its periods says that they are (季度); null if it does not say.</summary>
    public Figures.Frequency? PeriodLength { get; init; }

    /// <summary>Whether such periods are numbered by the month that ends them.</summary>
    public bool NumbersByMonth { get; init; }

    /// <summary>Whether its months are written as 2019.01, so that a 2019.1 among them is October.</summary>
    public bool LosesZeros { get; init; }

    /// <summary>Whether its periods are days, of which one that begins or ends a month is no month either.</summary>
    public bool NamesDays { get; init; }

    /// <summary>The first column of a role; -1 if there is none.</summary>
    public int ColumnOf(TidyRole role) => Roles.IndexOf(role);

    /// <summary>The columns of some roles, in the order of the table.</summary>
    public int[] ColumnsOf(params ReadOnlySpan<TidyRole> roles)
    {
        var columns = new List<int>();
        for (var column = 0; column < Roles.Length; column++)
        {
            if (roles.Contains(Roles[column]))
            {
                columns.Add(column);
            }
        }

        return [.. columns];
    }
}
