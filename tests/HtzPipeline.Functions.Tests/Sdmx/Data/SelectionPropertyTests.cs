using System.Globalization;
using CsCheck;
using HtzPipeline.Core.Figures;
using HtzPipeline.Functions.Formats.Cubes;
using HtzPipeline.Functions.Formats.Sdmx;
using HtzPipeline.Functions.Sdmx.Data;
using HtzPipeline.Functions.Sdmx.Requests;
using HtzPipeline.Functions.Tests.Api;
using HtzPipeline.Functions.Tests.Formats;
using HtzPipeline.Functions.Tests.Formats.Decoding;

namespace HtzPipeline.Functions.Tests.Sdmx.Data;

/// <summary>
/// Any key with any filters, asked for in the words of SDMX, leaves those figures of a cube that a filter written here, which knows
/// nothing of the grammar, leaves.
/// </summary>
public class SelectionPropertyTests
{
    private static readonly string[] Indicators = [.. Seeds.Catalogue.Indicators.Take(6).Select(one => one.Code), "NO_SUCH"];
    private static readonly string[] Areas = [.. Seeds.Catalogue.Areas.Select(one => one.Code)];
    private static readonly string[] Measures = [.. MeasureFacts.All.Select(one => one.Code)];

    private static readonly Gen<Question> Coded = Gen.OneOf(
        Conditions("INDICATOR", Indicators, figure => figure.Indicator),
        Conditions("MEASURE", Measures, figure => figure.Measure),
        Conditions("OBS_STATUS", ["A", "O", "N", "M"], figure => figure.Status.ToString()),
        Conditions("OBS_PRECISION", ["rounded", "about"], figure => figure.Precision));

    private static readonly Gen<Question> Valued = Gen.Select(Gen.OneOf("lt", "le", "gt", "ge", "eq", "ne"), Gen.Int[-100, 1000], (word, given) => new Question(
        $"c[OBS_VALUE]={word}:{given}",
        figure => figure.Value is { } value ? Holds(word, value.CompareTo(given)) : word == "ne"));

    private static readonly Gen<Question> Timed = Gen.Select(Gen.OneOf("2018", "2019", "2018-S2", "2019-Q1", "2018-11", "2019-05"), Gen.Int[0, 14], (from, months) =>
    {
        var first = First(from);
        var last = first.AddMonths(months);
        return new Question(
            $"c[TIME_PERIOD]=ge:{from}+le:{last.ToString("yyyy-MM", CultureInfo.InvariantCulture)}",
            figure => First(figure.Period) >= first && Last(figure.Period) <= last.AddMonths(1));
    });

    private static readonly Gen<Question> Keys = Gen.Select(
        Part(["M", "Q", "S", "A"]), Part(Indicators), Part(Areas), Part(Measures), Gen.Int[1, 4], (frequency, indicator, area, measure, length) =>
        {
            string?[] parts = [frequency, indicator, area, measure];
            var given = parts[..length];
            return new Question(
                string.Join('.', given.Select(part => part ?? "*")),
                figure => given.Zip(KeyOf(figure)).All(pair => pair.First is null || pair.First == pair.Second));
        });

    [Fact]
    public void What_SDMX_asks_for_is_what_a_plain_filter_leaves() => Gen.Select(RandomCube.Answers, Keys.Array[1, 3], Gen.OneOf(Coded, Valued, Timed).Array[0, 3]).Sample(
        (answer, keys, drawn) =>
        {
            var filters = drawn.DistinctBy(one => one.Text.Split('=')[0]).ToList();
            var target = SdmxTarget.Parse($"/*/*/*/*/{string.Join(',', keys.Select(key => key.Text))}?{string.Join('&', filters.Select(one => one.Text))}");
            var errors = new Functions.Api.Answers.ParameterErrors();
            var query = SdmxDataQuery.Parse(target, errors);
            Assert.Empty(errors.All);

            var expected = RandomCube.FiguresOf(answer).Where(figure => keys.Any(key => key.Passes(figure)) && filters.All(one => one.Passes(figure)));
            var selected = query.Select([SdmxDataSet.Of(answer.ToCube(Seeds.Catalogue))])[0].Lines;

            Assert.Equal(
                expected.Select(figure => string.Join('.', [.. KeyOf(figure), figure.Period])).Order(StringComparer.Ordinal),
                selected.Select(line => string.Join('.', DataStructure.Dimensions.Select(one => one.ValueOf(line.Series, line.Figure)))).Order(StringComparer.Ordinal));

            // What is not read because of the key and the filters has nothing that passes.
            var (indicators, areas, bounds) = (query.Selection.Indicators(Seeds.Catalogue), query.Selection.Areas(Seeds.Catalogue), query.Selection.Bounds());
            Assert.All(selected, line =>
            {
                Assert.Contains(line.Series.Indicator, indicators);
                Assert.Contains(line.Series.Area, areas);
                Assert.True(bounds.First is not { } first || first <= line.Figure.Period.FirstMonth);
                Assert.True(bounds.Last is not { } last || line.Figure.Period.LastMonth <= last);
            });
        },
        iter: 400);

    [Fact]
    public void Pages_put_together_are_the_whole_in_any_order() => Gen.Select(RandomCube.Answers, Gen.Int[1, 5], Gen.OneOf("", "&sort=*", "&sort=TIME_PERIOD:desc+MEASURE", "&sort=OBS_VALUE")).Sample(
        (answer, size, sort) =>
        {
            IReadOnlyList<SdmxDataSet> sets = [SdmxDataSet.Of(answer.ToCube(Seeds.Catalogue))];
            var whole = Select($"?limit=100000{sort}");
            var pages = Enumerable.Range(0, (whole.Count / size) + 1).SelectMany(page => Select($"?limit={size}&offset={page * size}{sort}"));

            Assert.Equal(sets[0].Lines.Count, whole.Count);
            Assert.Equal(whole, pages);

            IReadOnlyList<(CubeSeries, CubeFigure)> Select(string text) => SdmxDataQuery.Parse(SdmxTarget.Parse(text), new()).Select(sets)[0].Lines;
        },
        iter: 60);

    private static Gen<string?> Part(string[] codes) => Gen.OneOf(Gen.Const((string?)null), Gen.OneOf<string?>(codes));

    private static Gen<Question> Conditions(string component, string[] codes, Func<DecodedFigure, string?> valueOf) =>
        Gen.Select(Gen.OneOf("", "eq:", "ne:", "sw:", "ew:", "co:", "nc:", "ge:", "lt:"), Gen.OneOf(codes)).Array[1, 2].Array[1, 3].Select(alternatives => new Question(
            $"c[{component}]={string.Join(',', alternatives.Select(all => string.Join('+', all.Select(one => one.Item1 + one.Item2))))}",
            figure => alternatives.Any(all => all.All(one => Holds(one.Item1, valueOf(figure), one.Item2)))));

    private static bool Holds(string word, string? value, string given) => (word, value) switch
    {
        ("ne:", _) => value != given,
        ("nc:", _) => value?.Contains(given, StringComparison.Ordinal) != true,
        (_, null) => false,
        ("sw:", _) => value.StartsWith(given, StringComparison.Ordinal),
        ("ew:", _) => value.EndsWith(given, StringComparison.Ordinal),
        ("co:", _) => value.Contains(given, StringComparison.Ordinal),
        ("ge:", _) => string.CompareOrdinal(value, given) >= 0,
        ("lt:", _) => string.CompareOrdinal(value, given) < 0,
        _ => value == given,
    };

    private static bool Holds(string word, int comparison) => word switch
    {
        "lt" => comparison < 0,
        "le" => comparison <= 0,
        "gt" => comparison > 0,
        "ge" => comparison >= 0,
        "eq" => comparison == 0,
        _ => comparison != 0,
    };

    private static string[] KeyOf(DecodedFigure figure) => [SdmxCsvDecoder.FrequencyOf(figure.Period), figure.Indicator, figure.Area, figure.Measure];

    private static DateTime First(string period) => period.Split('-') is [var year, var part]
        ? new(int.Parse(year, CultureInfo.InvariantCulture), part[0] switch { 'Q' => ((part[1] - '1') * 3) + 1, 'S' => ((part[1] - '1') * 6) + 1, _ => int.Parse(part, CultureInfo.InvariantCulture) }, 1)
        : new(int.Parse(period, CultureInfo.InvariantCulture), 1, 1);

    /// <summary>The moment at which a period is over.</summary>
    private static DateTime Last(string period) => First(period).AddMonths(
        period.Contains('Q', StringComparison.Ordinal) ? 3 : period.Contains('S', StringComparison.Ordinal) ? 6 : period.Length == 4 ? 12 : 1);

    /// <summary>A part of a query, and what it means.</summary>
    private sealed record Question(string Text, Func<DecodedFigure, bool> Passes);
}
