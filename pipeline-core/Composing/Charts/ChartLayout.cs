using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Composing.Charts;

/// <summary>Lays a chart out: what is drawn where, for pictures and pages alike.</summary>
internal static class ChartLayout
{
    /// <summary>How wide every chart is: the width of the text on a page of paper.</summary>
    public const double Width = 600;

    /// <summary>The size of the words.</summary>
    public const double TextSize = 13;

    /// <summary>Lays it out.</summary>
    /// <param name="chart">The chart.</param>
    /// <param name="language">The language of the few words that are not the chart's own.</param>
    public static ChartDrawing Of(ChartBlock chart, Language language) => chart.Kind switch
    {
        ChartKind.Columns or ChartKind.Lines => UprightChart.Of(chart, language),
        _ => LyingChart.Of(chart, language),
    };

    /// <summary>The last series, this year's, is the accent; the one before is grey, as last year is wherever it is drawn.</summary>
    public static Shade ShadeOf(int series, int count) => (count - 1 - series) switch
    {
        0 => Shade.Accent,
        1 => Shade.Then,
        _ => Shade.AccentMid,
    };

    /// <summary>Whether a line is dashed, so that this year's is told from the others without its colour.</summary>
    public static bool IsDashed(int series, int count) => series < count - 1;

    /// <summary>Whether <see cref="Head"/> draws anything.</summary>
    public static bool HasHead(ChartBlock chart) => chart.ValueTitle.Length > 0 || chart.Series.Count > 1 || HasGaps(chart);

    /// <summary>The title of the values at the left; at the right what a ring means, and, where there are several series, which is which.</summary>
    public static IEnumerable<Shape> Head(ChartBlock chart, double baseline, Language language)
    {
        yield return new Label(0, baseline, chart.ValueTitle, TextSize, TextAnchor.Start, Shade.Soft);
        var right = Width;
        if (HasGaps(chart))
        {
            var name = new LocalText("无数据", "no figure").In(language);
            yield return new Label(right, baseline, name, TextSize, TextAnchor.End, Shade.Soft);
            right -= TextWidth.Of(name, TextSize) + 10;
            yield return Gap(right, baseline - 4.5);
            right -= 22;
        }

        if (chart.Series.Count < 2)
        {
            yield break;
        }

        for (var index = chart.Series.Count - 1; index >= 0; index--)
        {
            var name = chart.Series[index].Name;
            yield return new Label(right, baseline, name, TextSize, TextAnchor.End, Shade.Ink);
            right -= TextWidth.Of(name, TextSize) + 8;
            foreach (var shape in Sample(chart, index, right, baseline - 4.5))
            {
                yield return shape;
            }

            right -= 40;
        }
    }

    /// <summary>What stands where there is no figure, which is no zero.</summary>
    public static Dot Gap(double x, double y) => new(x, y, 3, true, Shade.Axis);

    private static bool HasGaps(ChartBlock chart) => chart.Series.SelectMany(series => series.Points).Any(point => point.Value is null);

    private static IEnumerable<Shape> Sample(ChartBlock chart, int series, double right, double middle)
    {
        var (count, shade) = (chart.Series.Count, ShadeOf(series, chart.Series.Count));
        return chart.Kind == ChartKind.Lines
            ? [new Stroke([(right - 24, middle), (right, middle)], 2, IsDashed(series, count), shade), new Dot(right - 12, middle, 3, false, shade)]
            : [new Box(right - 12, middle - 6, 12, 12, shade)];
    }
}
