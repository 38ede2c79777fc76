using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Composing.Charts;

/// <summary>Bars from zero, or the parts of a whole, one below the other with their names at the left and their values at their ends.</summary>
internal static class LyingChart
{
    private const double Gap = 12;
    private const double MostForNames = ChartLayout.Width * 0.36;
    private const double LineHeight = 17;

    public static ChartDrawing Of(ChartBlock chart, Language language)
    {
        // Parts of a whole have no title of values that would name the unit.
        var unit = chart.Kind == ChartKind.Shares ? chart.Unit : null;
        var points = chart.Series.SelectMany(series => series.Points).ToList();
        var names = chart.Series[0].Points.Select(point => Folded(point.Label)).ToList();
        var values = points.Select(point => point.Value).OfType<decimal>().Select(decimal.ToDouble).ToList();
        var (low, high) = (Math.Min(0, values.DefaultIfEmpty(0).Min()), Math.Max(unit is null ? 0 : 100, values.DefaultIfEmpty(0).Max()));
        var room = points.Select(point => TextWidth.Of(Printed(point, unit), ChartLayout.TextSize)).DefaultIfEmpty(0).Max() + 8;
        var left = names.SelectMany(lines => lines).Select(line => TextWidth.Of(line, ChartLayout.TextSize)).DefaultIfEmpty(0).Max() + 12 + (low < 0 ? room : 0);
        var scale = (ChartLayout.Width - left - room) / Math.Max(high - low, 1e-9);
        var zero = left - (low * scale);

        var top = ChartLayout.HasHead(chart) ? 32.0 : 6;
        List<Shape> shapes = [.. ChartLayout.Head(chart, 16, language)];
        var y = top;
        foreach (var (place, lines) in names.Index())
        {
            var height = Math.Max(chart.Series.Count * LineHeight, lines.Count * LineHeight);
            shapes.AddRange(lines.Select((line, index) => new Label(
                left - 10 - (low < 0 ? room : 0), y + (height / 2) + 4.5 + ((index - ((lines.Count - 1) / 2.0)) * LineHeight), line, ChartLayout.TextSize, TextAnchor.End, Shade.Ink)));
            var barTop = y + ((height - (chart.Series.Count * LineHeight)) / 2);
            foreach (var (index, series) in chart.Series.Index())
            {
                if (unit is not null)
                {
                    shapes.Add(new Box(zero, barTop + 2, 100 * scale, LineHeight - 4, Shade.Grid));
                }

                shapes.AddRange(Bar(series.Points[place], zero, scale, barTop, ChartLayout.ShadeOf(index, chart.Series.Count), unit));
                barTop += LineHeight;
            }

            y += height + Gap;
        }

        shapes.Add(new Stroke([(zero, top - 4), (zero, y - Gap + 4)], 1, false, Shade.Axis));
        return new(ChartLayout.Width, y, shapes);
    }

    private static IEnumerable<Shape> Bar(ChartPoint point, double zero, double scale, double top, Shade shade, string? unit)
    {
        if (point.Value is not { } known)
        {
            yield return ChartLayout.Gap(zero + 8, top + (LineHeight / 2));
            yield break;
        }

        var end = zero + (decimal.ToDouble(known) * scale);
        yield return new Box(Math.Min(zero, end), top + 2, Math.Abs(end - zero), LineHeight - 4, shade);
        // Beyond the whole, where the parts are of one, so that no value lies on the ground that is not filled.
        var at = unit is not null ? Math.Max(end, zero + (100 * scale)) : end;
        yield return new Label(
            known < 0 ? end - 6 : at + 6, top + (LineHeight / 2) + 4.5, Printed(point, unit), ChartLayout.TextSize, known < 0 ? TextAnchor.End : TextAnchor.Start, Shade.Ink)
        { Citation = point.Citation };
    }

    private static string Printed(ChartPoint point, string? unit) => unit is null || point.Text.EndsWith(unit, StringComparison.Ordinal) ? point.Text : point.Text + unit;

    // A name that leaves no room for its bar goes on two lines or more.
    private static List<string> Folded(string name)
    {
        var lines = (int)Math.Ceiling(TextWidth.Of(name, ChartLayout.TextSize) / MostForNames);
        return lines <= 1 ? [name] : [.. name.Chunk((int)Math.Ceiling(name.Length / (double)lines)).Select(part => new string(part))];
    }
}
