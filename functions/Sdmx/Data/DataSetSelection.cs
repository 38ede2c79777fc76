using HtzPipeline.Functions.Formats.Cubes;
using HtzPipeline.Functions.Formats.Sdmx;
using HtzPipeline.Functions.Sdmx.Requests;

namespace HtzPipeline.Functions.Sdmx.Data;

/// <summary>Takes from data sets what a query asks for; the reading may have brought more.</summary>
internal static class DataSetSelection
{
    /// <summary>Filters, takes first and last, sorts, and pages through all data sets together.</summary>
    public static IReadOnlyList<SdmxDataSet> Select(this SdmxDataQuery query, IReadOnlyList<SdmxDataSet> dataSets)
    {
        var selected = dataSets.Select(one => one with { Lines = Lines(query, one.Lines) }).ToList();
        var (skip, take) = (query.Offset, query.Limit ?? int.MaxValue);
        for (var i = 0; i < selected.Count; i++)
        {
            var lines = selected[i].Lines;
            var page = lines.Skip(skip).Take(take).ToList();
            (skip, take) = (Math.Max(0, skip - lines.Count), take - page.Count);
            selected[i] = selected[i] with { Lines = page };
        }

        return selected;
    }

    private static IReadOnlyList<(CubeSeries Series, CubeFigure Figure)> Lines(
        SdmxDataQuery query, IReadOnlyList<(CubeSeries Series, CubeFigure Figure)> all)
    {
        var lines = all.Where(line => query.Selection.Admits(line.Series, line.Figure)).ToList();
        if (query is not { First: null, Last: null })
        {
            lines =
            [
                .. lines.GroupBy(SeriesOf).SelectMany(series =>
                {
                    var inOrder = series.OrderBy(line => line.Figure.Period).ToList();
                    return inOrder.Where((_, i) => i < query.First || inOrder.Count - i <= query.Last);
                }),
            ];
        }

        if (query.Shape is { IsKeysOnly: true, DimensionAtObservation: not null })
        {
            // A key is counted once, whatever it has figures for.
            lines = [.. lines.DistinctBy(line => string.Join('.', query.Shape.Outer.Select(one => one.ValueOf(line.Series, line.Figure))))];
        }

        return SortTerm.Sort(lines, query.Sort);
    }

    private static (string, string, string, string) SeriesOf((CubeSeries Series, CubeFigure Figure) line) =>
        (SdmxCodelistTable.CodeOf(line.Series.Frequency), line.Series.Indicator.Code, line.Series.Area.Code, line.Series.Measure.Code);
}
