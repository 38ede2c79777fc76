using HtzPipeline.Core.Composing;
using HtzPipeline.Core.Composing.Charts;
using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Tests.Composing;

/// <summary>How charts are drawn.</summary>
public class ChartTests
{
    [Fact]
    public void Columns_stand_on_zero_and_are_as_high_as_their_values()
    {
        var boxes = Shapes<Box>(Chart(ChartKind.Columns, ("2019年", [10m, 20m, 40m])));

        Assert.Single(boxes.Select(box => Math.Round(box.Y + box.Height, 6)).Distinct());
        Assert.Equal([1, 2, 4], boxes.Select(box => Math.Round(box.Height / boxes[0].Height, 6)));
    }

    [Fact]
    public void A_fall_hangs_below_the_line()
    {
        var boxes = Shapes<Box>(Chart(ChartKind.Columns, ("2019年", [5m, -5m])));

        Assert.Equal(boxes[0].Y + boxes[0].Height, boxes[1].Y, 6);
        Assert.Equal(boxes[0].Height, boxes[1].Height, 6);
    }

    [Fact]
    public void Bars_that_have_no_zero_of_their_own_start_at_it()
    {
        var boxes = Shapes<Box>(Chart(ChartKind.Bars, ("1—8月", [100m, 99m])));

        Assert.Equal(0.99, boxes[1].Width / boxes[0].Width, 6);
    }

    [Fact]
    public void What_is_missing_is_a_ring_that_is_explained_and_the_line_is_broken_there()
    {
        var chart = Chart(ChartKind.Lines, ("2019年", [8.1m, 8.3m, null, 8.0m, 8.4m]));

        Assert.Equal([2, 2], Shapes<Stroke>(chart).Where(stroke => stroke.Shade == Shade.Accent).Select(stroke => stroke.Points.Count));
        Assert.Equal(2, Shapes<Dot>(chart).Count(dot => dot.IsHollow));
        Assert.Contains(Shapes<Label>(chart), words => words.Text == "无数据");
    }

    [Fact]
    public void This_year_is_the_accent_and_last_year_differs_by_more_than_its_colour()
    {
        var strokes = Shapes<Stroke>(Chart(ChartKind.Lines, ("2018年", [1m, 2m]), ("2019年", [3m, 4m]))).Where(stroke => stroke.Shade is Shade.Then or Shade.Accent).ToList();

        Assert.All(strokes, stroke => Assert.Equal(stroke.Shade == Shade.Then, stroke.IsDashed));
        Assert.Equal(2, strokes.Select(stroke => stroke.Shade).Distinct().Count());
    }

    [Fact]
    public void The_axis_names_what_is_measured() => Assert.Contains(Shapes<Label>(Chart(ChartKind.Columns, ("2019年", [1m]))), words => words.Text == "产值（亿元）");

    [Theory]
    [InlineData(new double[] { 58.33 }, true, 0, 60, 20)]
    [InlineData(new[] { 8.1, 8.9 }, false, 8, 9, 0.2)]
    [InlineData(new[] { 8.1, 8.9 }, true, 0, 10, 2)]
    [InlineData(new[] { 1.0, 9 }, false, 0, 10, 2)]
    [InlineData(new[] { -3.5, 2.2 }, true, -4, 4, 2)]
    [InlineData(new double[] { 0, 0 }, true, 0, 1, 0.2)]
    [InlineData(new double[0], true, 0, 1, 0.2)]
    public void An_axis_ends_at_round_numbers(double[] values, bool fromZero, double low, double high, double step)
    {
        var axis = ValueAxis.Of(values, fromZero);

        Assert.Equal((low, high, step), (Math.Round(axis.Low, 9), Math.Round(axis.High, 9), Math.Round(axis.Step, 9)));
    }

    [Theory]
    [InlineData(ChartKind.Columns)]
    [InlineData(ChartKind.Lines)]
    [InlineData(ChartKind.Bars)]
    [InlineData(ChartKind.Shares)]
    public void Nothing_is_drawn_beside_the_picture_whatever_the_values(ChartKind kind)
    {
        foreach (var values in (decimal?[][])[[1234567.89m, -0.5m, null], [0m, 0m, 0m], [null, null, null], [-5m, -6m, -7m], []])
        {
            var drawing = ChartLayout.Of(Chart(kind, ("2018年", values), ("2019年", values)), Language.Zh);

            Assert.All(drawing.Shapes.OfType<Box>(), box => Assert.True(box is { X: >= -0.01, Y: >= -0.01, Width: >= 0, Height: >= 0 } && box.X + box.Width <= drawing.Width + 0.01 && box.Y + box.Height <= drawing.Height + 0.01));
            Assert.All(drawing.Shapes.OfType<Label>(), words => Assert.True(LeftOf(words) >= -0.01 && LeftOf(words) + TextWidth.Of(words.Text, words.Size) <= drawing.Width + 0.01, words.ToString()));
        }
    }

    [Fact]
    public void A_picture_is_the_same_each_time_and_has_three_hundred_dots_per_inch()
    {
        var chart = Chart(ChartKind.Columns, ("2019年", [1m, 2m]));
        var (one, other) = (ChartPicture.Of(chart, Language.Zh, PictureFont.None), ChartPicture.Of(chart, Language.Zh, PictureFont.None));

        Assert.Equal(one.Png, other.Png);
        Assert.Equal(300, System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(one.Png.AsSpan(16)) / (one.Width / 25.4), 0.5);
    }

    [Fact]
    public void Words_that_the_font_lacks_have_numbers_instead_never_boxes()
    {
        var words = DrawableWords.Of(ChartLayout.Of(Chart(ChartKind.Bars, ("1—8月", [1m, 2m])), Language.Zh), text => text.All(char.IsAscii));

        Assert.All(words.Drawing.Shapes.OfType<Label>(), shape => Assert.All(shape.Text, letter => Assert.True(char.IsAscii(letter))));
        Assert.Equal(["产值（亿元）", "1月", "2月"], words.Replaced);
    }

    [Fact]
    public void Without_any_font_the_picture_is_drawn_and_says_that_it_has_no_words()
    {
        var picture = ChartPicture.Of(Chart(ChartKind.Columns, ("2019年", [1m, 2m])), Language.Zh, PictureFont.None);

        Assert.False(picture.HasFont);
        Assert.Contains("1月", picture.Replaced);
    }

    [Fact]
    public void A_file_that_is_no_font_is_none() => Assert.Null(PictureFont.Read(new MemoryStream("no font"u8.ToArray()), 0));

    private static List<T> Shapes<T>(ChartBlock chart)
        where T : Shape => [.. ChartLayout.Of(chart, Language.Zh).Shapes.OfType<T>()];

    private static double LeftOf(Label label) => label.X - (TextWidth.Of(label.Text, label.Size) * label.Anchor switch { TextAnchor.Start => 0, TextAnchor.Middle => 0.5, _ => 1 });

    private static ChartBlock Chart(ChartKind kind, params (string Name, decimal?[] Values)[] series) => new(
        kind,
        "规模以上工业总产值",
        "产值（亿元）",
        "亿元",
        [.. series.Select(one => new ChartSeries(one.Name, [.. one.Values.Select((value, index) => new ChartPoint($"{index + 1}月", value, null) { Text = $"{value}" })]))],
        "图");
}
