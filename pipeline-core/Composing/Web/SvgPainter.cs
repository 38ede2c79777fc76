using System.Globalization;
using HtzPipeline.Core.Composing.Charts;
using HtzPipeline.Core.Reporting.Html;

namespace HtzPipeline.Core.Composing.Web;

/// <summary>Draws a chart as a part of a page: its colours and its font are the page's, and its numbers can be clicked as those of the text can.</summary>
internal static class SvgPainter
{
    /// <summary>Draws it.</summary>
    /// <param name="html">The page.</param>
    /// <param name="drawing">The chart.</param>
    /// <param name="alternative">What it says in words.</param>
    public static void Paint(HtmlWriter html, ChartDrawing drawing, string alternative)
    {
        using var svg = html.Open(
            "svg", ("viewBox", $"0 0 {Number(drawing.Width)} {Number(drawing.Height)}"), ("role", "img"), ("aria-label", alternative), ("class", "chart"));
        foreach (var shape in drawing.Shapes)
        {
            Draw(html, shape);
        }
    }

    private static void Draw(HtmlWriter html, Shape shape)
    {
        var shade = NameOf(shape.Shade);
        switch (shape)
        {
            case Box box:
                html.Element(
                    "rect", "", ("class", $"fill {shade}"), ("x", Number(box.X)), ("y", Number(box.Y)), ("width", Number(box.Width)), ("height", Number(box.Height)));
                break;
            case Stroke stroke:
                html.Element(
                    "polyline",
                    "",
                    ("class", $"stroke {shade}"),
                    ("points", string.Join(' ', stroke.Points.Select(point => $"{Number(point.X)},{Number(point.Y)}"))),
                    ("stroke-width", Number(stroke.Width)),
                    ("stroke-dasharray", stroke.IsDashed ? "5 4" : null));
                break;
            case Dot dot:
                html.Element("circle", "", ("class", $"{(dot.IsHollow ? "stroke" : "fill")} {shade}"), ("cx", Number(dot.X)), ("cy", Number(dot.Y)), ("r", Number(dot.Radius)));
                break;
            case Label label:
                html.Element(
                    "text",
                    label.Text,
                    [
                        ("class", $"fill {shade}"), ("x", Number(label.X)), ("y", Number(label.Y)), ("font-size", Number(label.Size)),
                        ("text-anchor", label.Anchor.ToString().ToLowerInvariant()), .. NumberAttributes.Of(label.Citation),
                    ]);
                break;
        }
    }

    private static string NameOf(Shade shade) => shade switch
    {
        Shade.AccentMid => "accent-mid",
        _ => shade.ToString().ToLowerInvariant(),
    };

    private static string Number(double value) => Math.Round(value, 2).ToString(CultureInfo.InvariantCulture);
}
