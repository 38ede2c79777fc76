using SkiaSharp;

namespace HtzPipeline.Core.Composing.Charts;

/// <summary>Draws a chart as a PNG for print. The same drawing and font give the same bytes.</summary>
internal static class PngPainter
{
    // A unit is a quarter of a millimetre: at this scale that is 300 dots per inch.
    private const float Scale = 300 / 25.4f / 4;

    /// <summary>Draws it.</summary>
    /// <param name="drawing">The chart; its words must be ones that the font has, see <see cref="DrawableWords"/>.</param>
    /// <param name="face">The font; null draws no words.</param>
    /// <returns>The picture.</returns>
    public static byte[] Paint(ChartDrawing drawing, SKTypeface? face)
    {
        using var bitmap = new SKBitmap(Pixels(drawing.Width), Pixels(drawing.Height), SKColorType.Rgba8888, SKAlphaType.Opaque);
        using (var canvas = new SKCanvas(bitmap))
        {
            canvas.Clear(SKColors.White);
            canvas.Scale(Scale);
            foreach (var shape in drawing.Shapes)
            {
                Draw(canvas, shape, face);
            }
        }

        using var image = SKImage.FromBitmap(bitmap);
        using var png = image.Encode(SKEncodedImageFormat.Png, 100);
        return png.ToArray();
    }

    private static int Pixels(double units) => (int)Math.Round(units * Scale);

    private static void Draw(SKCanvas canvas, Shape shape, SKTypeface? face)
    {
        using var paint = new SKPaint { Color = ColourOf(shape.Shade), IsAntialias = true };
        switch (shape)
        {
            case Box box:
                canvas.DrawRect((float)box.X, (float)box.Y, (float)box.Width, (float)box.Height, paint);
                break;
            case Stroke stroke:
                DrawStroke(canvas, stroke, paint);
                break;
            case Dot dot:
                paint.IsStroke = dot.IsHollow;
                paint.StrokeWidth = 1.5f;
                canvas.DrawCircle((float)dot.X, (float)dot.Y, (float)dot.Radius, paint);
                break;
            case Label label when face is not null:
                using (var font = new SKFont(face, (float)label.Size) { Subpixel = true, Hinting = SKFontHinting.None })
                {
                    canvas.DrawText(label.Text, (float)label.X, (float)label.Y, AlignOf(label.Anchor), font, paint);
                }

                break;
        }
    }

    private static void DrawStroke(SKCanvas canvas, Stroke stroke, SKPaint paint)
    {
        using var builder = new SKPathBuilder();
        builder.MoveTo((float)stroke.Points[0].X, (float)stroke.Points[0].Y);
        foreach (var (x, y) in stroke.Points.Skip(1))
        {
            builder.LineTo((float)x, (float)y);
        }

        using var path = builder.Detach();
        using var dashes = stroke.IsDashed ? SKPathEffect.CreateDash([5, 4], 0) : null;
        paint.IsStroke = true;
        paint.StrokeWidth = (float)stroke.Width;
        paint.StrokeJoin = SKStrokeJoin.Round;
        paint.PathEffect = dashes;
        canvas.DrawPath(path, paint);
    }

    // Those of the pages on paper.
    private static SKColor ColourOf(Shade shade) => shade switch
    {
        Shade.Ink => new(0x16, 0x20, 0x2c),
        Shade.Soft => new(0x4a, 0x55, 0x63),
        Shade.Grid => new(0xe0, 0xe4, 0xea),
        Shade.Axis => new(0x7f, 0x8a, 0x98),
        Shade.Accent => new(0x0a, 0x5a, 0xa8),
        Shade.AccentMid => new(0x5e, 0x95, 0xcc),
        _ => new(0x78, 0x83, 0x8f),
    };

    private static SKTextAlign AlignOf(TextAnchor anchor) => anchor switch
    {
        TextAnchor.Start => SKTextAlign.Left,
        TextAnchor.Middle => SKTextAlign.Center,
        _ => SKTextAlign.Right,
    };
}
