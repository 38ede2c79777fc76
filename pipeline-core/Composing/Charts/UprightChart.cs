using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Composing.Charts;

/// <summary>Columns or lines over labels that stand side by side: months, years.</summary>
internal static class UprightChart
{
    private const double Height = 280;
    private const double Top = 42;
    private const double Bottom = Height - 30;

    public static ChartDrawing Of(ChartBlock chart, Language language)
    {
        var values = chart.Series.SelectMany(series => series.Points).Select(point => point.Value).OfType<decimal>().Select(decimal.ToDouble).ToList();
        var axis = ValueAxis.Of(values, fromZero: chart.Kind == ChartKind.Columns);
        var left = axis.Marks.Max(mark => TextWidth.Of(axis.Print(mark), ChartLayout.TextSize)) + 10;
        var labels = chart.Series[0].Points.Select(point => point.Label).ToList();
        var plot = new Plot(axis, left, (ChartLayout.Width - left) / Math.Max(1, labels.Count));
        return new(
            ChartLayout.Width,
            Height,
            [
                .. ChartLayout.Head(chart, 16, language),
                .. plot.Grid(),
                .. chart.Kind == ChartKind.Columns ? Columns(chart.Series, plot) : Lines(chart.Series, plot),
                .. plot.Labels(labels),
                .. Latest(chart, plot),
            ]);
    }

    private static IEnumerable<Shape> Columns(IReadOnlyList<ChartSeries> series, Plot plot)
    {
        for (var index = 0; index < series.Count; index++)
        {
            foreach (var (place, point) in series[index].Points.Index())
            {
                var middle = plot.ColumnMiddle(place, index, series.Count);
                if (point.Value is not { } value)
                {
                    yield return ChartLayout.Gap(middle, plot.Base - 5);
                    continue;
                }

                var y = plot.Y(decimal.ToDouble(value));
                var width = plot.ColumnWidth(series.Count);
                yield return new Box(middle - (width / 2), Math.Min(y, plot.Base), width, Math.Abs(plot.Base - y), ChartLayout.ShadeOf(index, series.Count));
            }
        }
    }

    // In order, so that this year's lies above last year's.
    private static IEnumerable<Shape> Lines(IReadOnlyList<ChartSeries> series, Plot plot)
    {
        foreach (var (index, one) in series.Index())
        {
            var shade = ChartLayout.ShadeOf(index, series.Count);
            var isLast = index == series.Count - 1;
            foreach (var piece in Pieces(one.Points))
            {
                var points = piece.Select(point => (X: plot.Middle(point.Place), Y: plot.Y(point.Value))).ToList();
                if (points.Count > 1)
                {
                    yield return new Stroke(points, isLast ? 2.4 : 1.8, ChartLayout.IsDashed(index, series.Count), shade);
                }

                foreach (var (x, y) in points)
                {
                    yield return new Dot(x, y, isLast ? 3.2 : 2.4, false, shade);
                }
            }

            if (isLast)
            {
                foreach (var (place, _) in one.Points.Index().Where(point => point.Item.Value is null))
                {
                    yield return ChartLayout.Gap(plot.Middle(place), Bottom - 5);
                }
            }
        }
    }

    // A line is broken where nothing is known: drawn on, it would claim what lies between.
    private static List<List<(int Place, double Value)>> Pieces(IReadOnlyList<ChartPoint> points)
    {
        List<List<(int, double)>> pieces = [];
        List<(int, double)>? open = null;
        foreach (var (place, point) in points.Index())
        {
            if (point.Value is not { } value)
            {
                open = null;
                continue;
            }

            if (open is null)
            {
                pieces.Add(open = []);
            }

            open.Add((place, decimal.ToDouble(value)));
        }

        return pieces;
    }

    // The number that the chart is about, written at its place.
    private static IEnumerable<Shape> Latest(ChartBlock chart, Plot plot)
    {
        var (place, point) = chart.Series[^1].Points.Index().LastOrDefault(one => one.Item.Value is not null);
        if (point?.Value is not { } value)
        {
            yield break;
        }

        var middle = chart.Kind == ChartKind.Columns ? plot.ColumnMiddle(place, chart.Series.Count - 1, chart.Series.Count) : plot.Middle(place);
        var y = plot.Y(decimal.ToDouble(value));
        yield return new Label(
            Math.Min(middle, ChartLayout.Width - (TextWidth.Of(point.Text, ChartLayout.TextSize) / 2)), value < 0 && chart.Kind == ChartKind.Columns ? y + 16 : y - 7,
            point.Text, ChartLayout.TextSize, TextAnchor.Middle, Shade.Ink)
        { Citation = point.Citation };
    }

    /// <summary>Where things lie within the axes.</summary>
    /// <param name="Axis">The values.</param>
    /// <param name="Left">Where the labels begin.</param>
    /// <param name="Pitch">How wide the room of a label is.</param>
    private sealed record Plot(ValueAxis Axis, double Left, double Pitch)
    {
        /// <summary>Where columns stand.</summary>
        public double Base => Y(Math.Clamp(0, Axis.Low, Axis.High));

        public double Y(double value) => Bottom - (Axis.Share(value) * (Bottom - Top));

        public double Middle(int place) => Left + ((place + 0.5) * Pitch);

        public double ColumnWidth(int series) => Math.Min(28, Pitch * 0.68 / series);

        public double ColumnMiddle(int place, int index, int series) => Middle(place) + ((index - ((series - 1) / 2.0)) * ColumnWidth(series));

        public IEnumerable<Shape> Grid()
        {
            foreach (var mark in Axis.Marks)
            {
                var y = Y(mark);
                var isBase = Math.Abs(mark) < Axis.Step / 2;
                yield return new Stroke([(Left, y), (ChartLayout.Width, y)], isBase ? 1 : 0.75, false, isBase ? Shade.Axis : Shade.Grid);
                yield return new Label(Left - 8, y + 4.5, Axis.Print(mark), ChartLayout.TextSize, TextAnchor.End, Shade.Soft);
            }
        }

        // As many as there is room for, always the last one.
        public IEnumerable<Shape> Labels(List<string> labels)
        {
            var widest = labels.Select(label => TextWidth.Of(label, ChartLayout.TextSize)).DefaultIfEmpty(0).Max() + 6;
            var every = (int)Math.Ceiling(widest / Pitch);
            return labels.Index()
                .Where(label => (labels.Count - 1 - label.Index) % every == 0)
                .Select(label => new Label(Middle(label.Index), Bottom + 20, label.Item, ChartLayout.TextSize, TextAnchor.Middle, Shade.Soft));
        }
    }
}
