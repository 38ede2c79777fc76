namespace HtzPipeline.Core.Layout.Tables;

/// <summary>How many cells of a column's data look like what.</summary>
internal readonly record struct ColumnCounts(int Filled, int Texts, int Periods, int NumbersOrPeriods, int Numbers, int Marks)
{
    /// <summary>Counts the cells that show in a column.</summary>
    public static ColumnCounts Of(SheetCells cells, IReadOnlyList<int> rows, int column)
    {
        var (filled, texts, periods, either, numbers, marks) = (0, 0, 0, 0, 0, 0);
        foreach (var row in rows)
        {
            switch (cells.Shown(row, column))
            {
                case CellKind.Blank:
                    continue;
                case CellKind.Text:
                    texts++;
                    break;
                case CellKind.Period:
                    periods++;
                    break;
                case CellKind.NumberOrPeriod:
                    either++;
                    break;
                case CellKind.Mark:
                    marks++;
                    break;
                default:
                    numbers++;
                    break;
            }

            filled++;
        }

        return new(filled, texts, periods, either, numbers, marks);
    }

    /// <summary>Whether there are numbers at all, not marks for missing alone.</summary>
    public bool HasNumbers => Numbers + NumbersOrPeriods > 0;

    /// <summary>The share of figures, marks for missing among them, of the cells that are not blank.</summary>
    public double FigureShare => Share(Numbers + NumbersOrPeriods + Marks);

    /// <summary>The share of what can be read as a period.</summary>
    public double PeriodShare => Share(Periods + NumbersOrPeriods);

    /// <summary>The share of texts.</summary>
    public double TextShare => Share(Texts);

    private double Share(int count) => Filled == 0 ? 0 : (double)count / Filled;
}
