using System.Globalization;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;
using HtzPipeline.Core.Layout;
using HtzPipeline.Core.Validation.Arithmetic;

namespace HtzPipeline.Core.Validation.Meaning;

/// <summary>
/// Ranks among the areas of a table, made anew. A rank column seldom says what it ranks or which end is first, so each measure the table has
/// is tried both ways, and the ranks are wrong only if they fit none. Areas that may be equal may share a rank or part it, and those
/// of a larger whole (the city's districts) need only be in order.
/// </summary>
internal static class RankCheck
{
    private const int LeastAreas = 3;

    private static readonly Measure[] Ranked =
        [Measure.Cumulative, Measure.Current, Measure.Level, Measure.CumulativeGrowth, Measure.CurrentGrowth, Measure.LevelGrowth, Measure.Share];

    public static IEnumerable<Remark> Run(MeaningView view) => view.ComparisonsOf(MeasureAspect.Rank)
        .GroupBy(found => (found.Comparison.Key.Indicator, found.Comparison.Key.Period, found.Figure.Origin.Place.Sheet, found.Figure.Origin.Place.Cell?.Column))
        .SelectMany(table => Check([.. table.Select(found => found.Figure).DistinctBy(rank => rank.Key.Area)], view));

    private static List<Remark> Check(List<KnownFigure> ranks, MeaningView view)
    {
        List<Remark>? fewest = null;
        foreach (var measure in Ranked)
        {
            var rows = (
                from rank in ranks
                let figure = view.Figures.Find(rank.Key, measure)
                where figure is { IsSubmitted: true }
                select new Row(rank, figure)).ToList();
            if (rows.Count < LeastAreas || rows.Count < ranks.Count)
            {
                continue;
            }

            foreach (var highestFirst in (ReadOnlySpan<bool>)[true, false])
            {
                var wrong = rows.Select(row => Check(row, rows, highestFirst)).OfType<Finding>().Select(finding => (Remark)finding).ToList();
                if (wrong.Count < (fewest?.Count ?? int.MaxValue))
                {
                    fewest = wrong;
                }
            }
        }

        return fewest ?? [];
    }

    private static Finding? Check(Row row, List<Row> rows, bool highestFirst)
    {
        var others = rows.Where(other => other != row).ToList();
        var best = 1 + others.Count(other => other.IsSurelyBefore(row, highestFirst));
        var worst = rows.Count - others.Count(other => row.IsSurelyBefore(other, highestFirst));
        var (printedBest, printedWorst) = (1 + others.Count(other => other.Rank.Printed.Value < row.Rank.Printed.Value), 1 + others.Count(other => other.Rank.Printed.Value <= row.Rank.Printed.Value));
        if (printedBest <= worst && best <= printedWorst)
        {
            return null;
        }

        return MeaningView.About(
            MeaningFindings.RankNotByFigures, row.Rank,
            ("found", row.Rank.Printed.ToString()),
            ("expected", best == worst ? Text(best) : $"{Text(best)}~{Text(worst)}"));
    }

    private static string Text(int rank) => rank.ToString(CultureInfo.InvariantCulture);

    private sealed record Row(KnownFigure Rank, KnownFigure Figure)
    {
        public bool IsSurelyBefore(Row other, bool highestFirst) => highestFirst
            ? !Figure.Values.CanBeAtMost(other.Figure.Values)
            : !other.Figure.Values.CanBeAtMost(Figure.Values);
    }
}
