using System.Collections.Immutable;
using CsCheck;
using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Composing;
using HtzPipeline.Core.Composing.Templates;
using HtzPipeline.Core.Composing.Words;
using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Tests.Composing;

/// <summary>A bulletin of any template, of any figures, by any catalogue.</summary>
/// <param name="Published">What is published.</param>
/// <param name="Template">The template's text.</param>
internal sealed record BulletinCase(BulletinFigures Published, string Template)
{
    private const int MonthsBack = 14;

    // A text of a single short sentence is no document to the reader.
    private const string Closing = "本简报根据各部门报送的数据编写，以后如有修订，以修订后的数据为准。各部门应当对报送数据的真实性负责，发现差错应当及时更正。";

    private static readonly Gen<Period> Periods = Gen.Frequency(
        (5, Gen.Int[1, 12].Select(month => Period.Month(2019, month))),
        (1, Gen.Int[1, 4].Select(quarter => Period.Of(2019, Frequency.Quarter, quarter))));

    /// <summary>All of them.</summary>
    public static Gen<BulletinCase> Any { get; } =
        from catalogue in UsualIndicators.Catalogues
        from period in Periods
        from template in Templates(catalogue)
        from seed in Gen.Int
        let observations = Observations(catalogue, period, new Random(seed))
        select new BulletinCase(new BulletinFigures(catalogue, catalogue.RootArea, period, observations), template) { Observed = observations };

    /// <summary>All that is published.</summary>
    public required ObservationSet Observed { get; init; }

    /// <summary>The bulletin.</summary>
    public ComposedBulletin Composed => Composer.Compose(new("any", Language.Zh, Template), Published, CancellationToken.None);

    /// <inheritdoc/>
    public override string ToString() => $"{Published.Period}\n{Template}\n{Core.Composing.Writing.PlainText.Text(Composed)}";

    private static Gen<string> Templates(IndicatorCatalogue catalogue)
    {
        var code = Gen.Int[0, catalogue.Indicators.Count - 1].Select(i => catalogue.Indicators[i].Code);
        var word = from one in code from two in code from three in code from kind in Gen.Int[0, 10] from isOfMonth in Gen.Frequency((3, Gen.Const(false)), (1, Gen.Const(true))) select Word(catalogue, one, two, three, kind, isOfMonth);
        var sentence = Gen.Select(word, OneOf("，", "；", "。"), (said, mark) => said + mark);
        var paragraph =
            from opening in OneOf("\n", "\n", "\n", "\n- ", "\n## 一、有关情况\n\n")
            from sentences in sentence.Array[0, 3]
            from last in word
            select $"{opening}{string.Concat(sentences)}{last}。\n";
        return paragraph.Array[1, 3].Select(paragraphs => $"# {{{{ area | plain }}}}{{{{ period | said }}}}简报\n{string.Concat(paragraphs)}\n{Closing}\n");
    }

    private static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);

    private static string Word(IndicatorCatalogue catalogue, string code, string second, string third, int kind, bool isOfMonth)
    {
        var of = isOfMonth && catalogue.Indicator(code)!.Kind == IndicatorKind.Flow ? ": of: 'month'" : "";
        return kind switch
        {
            0 => $"{{{{ '{code}' | amount{of} }}}}",
            1 => $"{{{{ '{code}' | growth{of} }}}}",
            2 => $"{{{{ '{code}' | told }}}}，{{{{ '{code}' | share }}}}",
            3 => $"{{{{ '{code}' | told{of} }}}}，{{{{ '{code}' | against_previous{of} }}}}",
            4 => $"{{{{ '{code}' | told }}}}，{{{{ '{code}' | parts }}}}",
            5 => $"{{{{ '{code}' | areas }}}}",
            6 => $"{{{{ '{code},{second},{third}' | respectively }}}}",
            7 => $"{{{{ '{code}' | told: in: '兴仁' }}}}，{{{{ '{code}' | rank: in: '兴仁' }}}}",
            _ => $"{{{{ '{code}' | told{of} }}}}",
        };
    }

    private static ObservationSet Observations(IndicatorCatalogue catalogue, Period of, Random random) => new(
        from indicator in catalogue.Indicators
        from area in catalogue.Areas
        let own = indicator.Calendar.Frequency
        let last = of.LastMonth.Ends(own) ? of.LastMonth.Within(own) : of.LastMonth.Within(own).Previous
        from back in Enumerable.Range(0, MonthsBack / (int)own)
        let period = last.Plus(-back)
        select new Observation(new(indicator.Code, area.Code, period), ToDate(period, FiguresOf(indicator, random))));

    // What a January or a first quarter has itself is what there is to date.
    private static ImmutableSortedDictionary<Measure, Figure> ToDate(Period period, ImmutableSortedDictionary<Measure, Figure> figures) => period.Number > 1 ? figures
        : figures.RemoveRange([Measure.Cumulative, Measure.CumulativeGrowth]).AddRange(
            from figure in figures
            where figure.Key is Measure.Current or Measure.CurrentGrowth
            select KeyValuePair.Create(figure.Key == Measure.Current ? Measure.Cumulative : Measure.CumulativeGrowth, figure.Value));

    private static ImmutableSortedDictionary<Measure, Figure> FiguresOf(Indicator indicator, Random random) => MeasuresOf(indicator)
        .Where(_ => random.Next(8) > 0)
        .ToImmutableSortedDictionary(measure => measure, measure => FigureOf(indicator, MeasureFacts.Of(measure), random));

    private static Figure FigureOf(Indicator indicator, MeasureFacts measure, Random random)
    {
        var isAmount = measure.Unit is null;
        var value = decimal.Round((decimal)random.NextDouble() * (isAmount && random.Next(2) == 0 ? 20_000m : 100m), isAmount ? indicator.Decimals : random.Next(1, 3));
        if (measure.Amount is not null || measure.Measure == Measure.ShareChange)
        {
            value = random.Next(20) == 0 ? 0.0m : value - 40;
        }

        var status = random.Next(20) switch { 0 => ObservationStatus.Questionable, 1 => ObservationStatus.Provisional, 2 => ObservationStatus.Held, _ => ObservationStatus.Normal };
        return new(new PrintedNumber(value), status, measure.Unit ?? indicator.Unit.Code, new("s", DateTimeOffset.UnixEpoch, Place.Parse("A1"), ""));
    }

    private static IEnumerable<Measure> MeasuresOf(Indicator indicator) => indicator.Kind == IndicatorKind.Stock
        ? [Measure.Level, Measure.LevelGrowth]
        : [Measure.Current, Measure.Cumulative, Measure.CurrentGrowth, Measure.CumulativeGrowth, .. indicator.Parent is null ? Array.Empty<Measure>() : [Measure.Share, Measure.ShareChange]];
}
