using HtzPipeline.Generated.Printing;
using HtzPipeline.Generated.Truth;
using HtzPipeline.Generated.Writing;

namespace HtzPipeline.Generated.Layouts;

/// <summary>The columns to the left of a table with indicators down: serial number, label, unit.</summary>
/// <param name="Draft">What is written.</param>
/// <param name="Wording">How it is worded.</param>
internal sealed record Stub(Draft Draft, Wording Wording)
{
    /// <summary>How many columns they are.</summary>
    public int Width => (Wording.HasSerials ? 1 : 0) + 1 + (Wording.HasUnitColumn ? 1 : 0);

    /// <summary>Writes their headings, merged over the levels of the header.</summary>
    public void PutHeadings(Grid grid, int row, int levels)
    {
        var column = 0;
        if (Wording.HasSerials)
        {
            grid.PutMerged(row, column, row + levels - 1, column++, "序号");
        }

        grid.PutMerged(row, column, row + levels - 1, column++, Wording.Indicator);
        if (Wording.HasUnitColumn)
        {
            grid.PutMerged(row, column, row + levels - 1, column, "计量单位");
        }
    }

    /// <summary>Writes what they say of a row.</summary>
    public void PutRow(Grid grid, int row, int serial, Series series)
    {
        var column = 0;
        if (Wording.HasSerials)
        {
            grid.Put(row, column++, $"{serial}");
        }

        grid.Put(row, column++, Wording.Label(series));
        if (Wording.HasUnitColumn)
        {
            grid.Put(row, column, Draft.Style.UnitOf(series.Code).Text);
        }
    }
}
