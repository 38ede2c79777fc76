using System.Text;
using CsCheck;
using HtzPipeline.Core.Figures;
using HtzPipeline.Functions.Storage.Observations;

namespace HtzPipeline.Functions.Tests.Storage.Observations;

public class FigureCodecTests
{
    internal static readonly Gen<PrintedNumber> Number = Gen.Select(
        Gen.Int[-1_000_000, 1_000_000], Gen.Int[0, 6], Gen.Enum<Precision>(), Gen.Byte[0, 6],
        (digits, decimals, precision, unprinted) => new PrintedNumber(digits * new decimal(1, 0, 0, false, (byte)decimals), precision) { Unprinted = decimals == 0 ? unprinted : (byte)0 });

    // What would break a text: separators, escapes, line breaks, and characters that JSON and XML mind.
    private static readonly Gen<string> Text = Gen.OneOf(Gen.Const("|\\\n!:=p"), Gen.Const("工业总产值"), Gen.String[0, 20]);

    private static readonly Gen<Place> AnyPlace = Gen.OneOf(
        Gen.Select(
            Text.Where(text => text.Length > 0).Null(),
            Gen.Select(Gen.Int[0, 500], Gen.Int[0, 500], (row, column) => new CellAddress(row, column)).Nullable(),
            (sheet, cell) => new Place(sheet, cell)),
        Gen.Select(Gen.Int[0, 300], Gen.Int[1, 900], Gen.Int[1, 90], Gen.Int[1, 90], (page, paragraph, from, to) => Place.Of(new(page, paragraph, from, to))));

    internal static readonly Gen<Origin> Origin = Gen.Select(
        Gen.Int[0, 1_000_000_000],
        AnyPlace,
        Gen.Enum<SourceRank>(),
        Gen.Select(Text, Gen.Bool, Gen.Long[-30_000_000, 30_000_000]),
        (ticks, place, rank, text) => new Origin(Samples.Submission(ticks).ToString(), Samples.Morning.AddTicks(ticks), place, text.Item1)
        {
            Order = Samples.Morning.AddTicks(ticks + (ticks % 2 * text.Item3)),
            Rank = rank,
            IsLetThrough = ticks % 5 == 0,
            Repeated = text.Item2
                ? new Repetition(Samples.Submission(ticks + 1).ToString(), Samples.Morning.AddTicks(ticks + 1), Samples.Morning.AddTicks(ticks + 1 + (ticks % 3 * text.Item3)))
                : null,
        });

    internal static readonly Gen<Figure> Figure = Gen.Select(
        Number.Nullable(), Gen.Enum<ObservationStatus>(), Gen.OneOf(Gen.Const("percent"), Gen.Const("CNY_100M")), Origin.Null(),
        (number, status, unit, origin) => new Figure(number, status, unit, origin) { RestsOn = origin is null && number is { Value: < 0 } ? Samples.Submission(1).ToString() : null });

    [Fact]
    public void A_figure_is_read_back_as_it_was_with_its_decimals() => Figure.Sample(figure =>
    {
        var read = FigureCodec.Decode(FigureCodec.Encode(figure));
        Assert.Equal(figure, read);
        Assert.Equal(figure.Number?.Decimals, read.Number?.Decimals);
    });

    [Theory]
    [InlineData("58.33|A|CNY_100M|2019-09-15T02:00:00Z|economy.2019-08.20190915T020000000.0f3a5c7e9b1d|累计|C5|58.33")]
    [InlineData("58.33|A|CNY_100M|2019-09-15T02:00:00.0000001Z|economy.2019-08.20190915T020000000.0f3a5c7e9b1d||C5|58.33|2019-09-15T02:00:01Z|economy.2019-08.20190915T020001000.0f3a5c7e9b1d")]
    [InlineData("58.33|A|CNY_100M|2019-09-15T02:00:00Z+1234560|economy.2019-08.20190915T020000000.0f3a5c7e9b1d||C5|58.33|2019-09-15T02:00:01Z-10|economy.2019-08.20190915T020001000.0f3a5c7e9b1d")]
    public void A_figure_written_before_uploads_had_an_order_and_one_with_it_are_written_again_as_they_were(string text) =>
        Assert.Equal(text, FigureCodec.Encode(FigureCodec.Decode(text)));

    [Fact]
    public void A_line_of_a_log_is_read_back_as_it_was() => Gen.Select(Gen.Long[1, 1_000_000], Gen.Enum<Measure>(), Figure.Null(), Gen.Enum<RowVersionKind>())
        .Sample((release, measure, figure, kind) =>
        {
            var line = new RowVersion(release, measure, figure, kind);
            Assert.Equal(line, RowVersion.Parse(line.ToString()));
            Assert.DoesNotContain('\n', line.ToString());
        });

    [Theory]
    [InlineData("58.33|A|CNY_100M|2019-09-15T02:00:00Z|economy.1|累计|C5|58.33")]
    [InlineData("58.33|A|CNY_100M|2019-09-15T02:00:00Z|economy.1||C5|58.33|2019-09-16T02:00:00Z|economy.2")]
    [InlineData("58.33|A|CNY_100M|2019-09-15T02:00:00Z|economy.1|||58.33")]
    [InlineData("58.33|A|CNY_100M|2019-09-15T02:00:00Z|economy.1!|累计|C5|58.33")]
    [InlineData("9.62|A|percent")]
    [InlineData("9.62|A|percent|economy.1")]
    [InlineData("58.33|A|CNY_100M|2019-09-15T02:00:00Z|economy.1||p3¶12:34-41/prose|58.33亿元")]
    [InlineData("58.33|A|CNY_100M|2019-09-15T02:00:00Z|economy.1||¶12:34-41/speakersProse|58.33亿元")]
    [InlineData("58.33|A|CNY_100M|2019-09-15T02:00:00Z|economy.1||¶12:34-41|58.33亿元")]
    public void What_is_stored_is_written_again_as_it_was(string line) => Assert.Equal(line, FigureCodec.Encode(FigureCodec.Decode(line)));

    [Fact]
    public void A_figure_that_is_said_again_as_it_was_let_through_is_a_repetition()
    {
        var let = new Figure(new(58.33m), ObservationStatus.Normal, "CNY_100M", new("s1", Samples.Morning, Place.File, "58.33") { IsLetThrough = true });
        var again = let with { Origin = let.Origin! with { Submission = "s2", Uploaded = Samples.Morning.AddHours(1), IsLetThrough = false } };

        Assert.True(FigureCodec.Repeats(again, let));
    }

    [Fact]
    public void A_long_text_is_cut_so_that_no_cell_can_outgrow_a_row()
    {
        var figure = new Figure(null, ObservationStatus.InWords, "percent", new("s", Samples.Morning, Place.File, new string('字', 40_000)));
        var read = FigureCodec.Decode(FigureCodec.Encode(figure));
        Assert.Equal(FigureCodec.MaximumText, read.Origin!.Text.Length);
        Assert.EndsWith("字…", read.Origin.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void No_sheets_name_outgrows_a_row_either()
    {
        // Excel's names are 31 characters at most; what wrote the file need not have been Excel.
        var figure = new Figure(null, ObservationStatus.InWords, "percent", new("s", Samples.Morning, new(new string('表', 40_000), null), ""));
        Assert.Equal(FigureCodec.MaximumText, FigureCodec.Decode(FigureCodec.Encode(figure)).Origin!.Place.Sheet!.Length);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void A_text_is_not_cut_within_a_character(int before)
    {
        var text = new string('字', before) + string.Concat(Enumerable.Repeat("𠮷", 300));
        var read = FigureCodec.Decode(FigureCodec.Encode(new Figure(null, ObservationStatus.InWords, "percent", new("s", Samples.Morning, Place.File, text))));
        Assert.EndsWith("𠮷…", read.Origin!.Text, StringComparison.Ordinal);
        Assert.All(read.Origin.Text.EnumerateRunes(), rune => Assert.NotEqual(Rune.ReplacementChar, rune));
    }

    [Theory]
    [InlineData("58.33|A|CNY_100M", "58.33|A|CNY_100M", true)]
    [InlineData("58.33|A|CNY_100M", "58.3|A|CNY_100M", false)]
    [InlineData("58.30|A|CNY_100M", "58.3|A|CNY_100M", false)]
    [InlineData("58.33|A|CNY_100M", "58.33|U|CNY_100M", false)]
    [InlineData("350|A|HOUSEHOLD", "ge350|A|HOUSEHOLD", false)]
    [InlineData("|O|CNY_100M", "|M|CNY_100M", false)]
    public void Values_are_the_same_if_number_decimals_status_and_unit_are(string one, string other, bool same) =>
        Assert.Equal(same, FigureCodec.HaveSameValue(FigureCodec.Decode(one), FigureCodec.Decode(other)));

    [Theory]
    [InlineData("42000|A|CNY_10K", "42000.0|A|CNY_10K", true)]
    [InlineData("42000|A|CNY_10K", "42000|A|CNY_10K", true)]
    [InlineData("|M|CNY_10K", "|M|CNY_10K", true)]
    [InlineData("42000|A|CNY_10K", "42000.1|A|CNY_10K", false)]
    [InlineData("42000|A|CNY_10K", "42000.0|U|CNY_10K", false)]
    [InlineData("42000|A|CNY_10K", "42000.0|A|CNY_100M", false)]
    [InlineData("42000|A|CNY_10K", "ge42000.0|A|CNY_10K", false)]
    [InlineData("42000|A|CNY_10K", "|M|CNY_10K", false)]
    public void More_decimals_of_an_equal_value_are_no_other_value(string one, string other, bool equal) =>
        Assert.Equal(equal, FigureCodec.HaveEqualValue(FigureCodec.Decode(one), FigureCodec.Decode(other)));
}
