using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;

namespace HtzPipeline.Generated.Truth;

/// <summary>
/// The true figures of the zone over three years, exact: sub-areas add up to the zone, exhaustive parts to their total, months to
/// the cumulative figure. What is printed of them is rounded; nothing else stands between a clean file and the truth.
/// </summary>
public sealed class World
{
    private const int FirstYear = 2017;
    private const int Months = 36;

    // By series and area: what each month adds (flows), or stands at (stocks, rates).
    private readonly Dictionary<(string Series, string Area), Fraction[]> _months = [];
    private readonly Dictionary<(string Series, string Area), Fraction[]> _cumulative;

    /// <summary>A world of its own for every seed.</summary>
    public World(int seed)
    {
        var random = new Random(seed);
        Month = Period.Month(2019, random.Next(2, 13));
        foreach (var series in Zone.All.Where(series => series is { Parent: null, RatioOf: null, YearOf: null }))
        {
            foreach (var area in AreasOf(series))
            {
                _months[(series.Code, area)] = series.SumOf.Count > 0 ? Sum([.. series.SumOf.Select(term => _months[(term, area)])]) : Total(series, random);
                Divide(series, area, random);
            }

            if (series.Kind != IndicatorKind.Rate)
            {
                foreach (var summed in Zone.PartsOf(series.Code).Prepend(series))
                {
                    _months[(summed.Code, Zone.Whole)] = Sum([.. Zone.SubAreas.Select(area => _months[(summed.Code, area.Code)])]);
                }
            }
        }

        foreach (var series in Zone.All.Where(series => series.RatioOf is not null))
        {
            var (above, below) = series.RatioOf!.Value;
            _months[(series.Code, Zone.Whole)] =
                [.. Cumulative(_months[(above, Zone.Whole)]).Zip(Cumulative(_months[(below, Zone.Whole)]), (numerator, denominator) => numerator / denominator * 100)];
        }

        _cumulative = _months.ToDictionary(series => series.Key, series => Cumulative(series.Value));
    }

    /// <summary>The month that files are about; what lies before is published.</summary>
    public Period Month { get; }

    /// <summary>The first month there is anything of.</summary>
    public static Period First => Period.Month(FirstYear, 1);

    /// <summary>The true figure in base units (yuan, things, percent, points); null if there is no such figure.</summary>
    public Fraction? True(FigureKey key)
    {
        var series = Zone.Series(key.Series);
        if (series.YearOf is { } within)
        {
            return OfYear(series, within, key);
        }

        var month = key.Month.Minus(First);
        if (month is < 0 or >= Months || !_months.TryGetValue((key.Series, key.Area), out var months))
        {
            return null;
        }

        return key.Measure switch
        {
            Measure.Current when series.Kind == IndicatorKind.Flow && !(series.SkipsJanuary && key.Month.Number <= 2) => months[month],
            Measure.Cumulative when series.Kind == IndicatorKind.Flow && !(series.SkipsJanuary && key.Month.Number == 1) => _cumulative[(key.Series, key.Area)][month],
            Measure.Level when series.Kind != IndicatorKind.Flow => months[month],
            Measure.CurrentGrowth => Growth(series, key with { Measure = Measure.Current }),
            Measure.CumulativeGrowth => Growth(series, key with { Measure = Measure.Cumulative }),
            Measure.LevelGrowth when series.Kind == IndicatorKind.Stock => Growth(series, key with { Measure = Measure.Level }),
            Measure.Share when series is { HasShare: true, Parent: { } parent } => Share(key, parent),
            Measure.ShareChange => True(key with { Measure = Measure.Share }) - True(key.YearBefore with { Measure = Measure.Share }),
            _ => null,
        };
    }

    // The year is what was cumulated by its December, and is read as 1-12月.
    private Fraction? OfYear(Series series, string within, FigureKey key) => key.Measure switch
    {
        Measure.Cumulative => True(new(within, key.Area, key.Month.LastMonth, Measure.Cumulative)),
        Measure.CumulativeGrowth => Growth(series, key with { Measure = Measure.Cumulative }),
        _ => null,
    };

    private Fraction? Growth(Series series, FigureKey amount)
    {
        // A base of nothing or less gives no growth; growth at constant prices is not that of the amounts.
        var prices = series.Growth == GrowthBasis.Nominal ? Fraction.One : Fraction.Of(100, 100 + (amount.Month.Number % 4));
        return True(amount) is { } now && True(amount.YearBefore) is { } before && before > series.Scale / 10
            ? ((now / before * prices) - 1) * 100
            : null;
    }

    private Fraction? Share(FigureKey key, string parent)
    {
        var amount = key with { Measure = Zone.Series(key.Series).Kind == IndicatorKind.Flow ? Measure.Cumulative : Measure.Level };
        return True(amount) is { } part && True(amount with { Series = parent }) is { Sign: > 0 } total ? part / total * 100 : null;
    }

    private static Fraction[] Cumulative(Fraction[] months)
    {
        var sums = months.ToArray();
        for (var month = 0; month < Months; month++)
        {
            sums[month] += month % 12 == 0 ? 0 : sums[month - 1];
        }

        return sums;
    }

    private static IEnumerable<string> AreasOf(Series series) =>
        series.Kind == IndicatorKind.Rate ? [Zone.Whole] : Zone.SubAreas.Select(area => area.Code);

    // A level of its own, a trend, seasons, and chance; to the cent, or in whole things.
    private static Fraction[] Total(Series series, Random random)
    {
        var level = series.Scale * (0.6 + (random.NextDouble() * 0.8));
        var trend = 1 + ((random.NextDouble() - 0.35) * 0.015);
        var season = series.Kind == IndicatorKind.Flow ? 0.15 : 0.0;
        return
        [
            .. Enumerable.Range(0, Months).Select(month =>
            {
                var wave = 1 + (season * Math.Sin((month + random.NextDouble()) * Math.PI / 6)) + ((random.NextDouble() - 0.5) * 0.06);
                var value = level * Math.Pow(trend, month) * (series.CanBeNegative ? (wave - 0.9) * 6 : wave);
                return series.Unit.IsCount ? (Fraction)(long)Math.Round(value) : Fraction.Of((long)Math.Round(value * 100), 100);
            }),
        ];
    }

    private void Divide(Series total, string area, Random random)
    {
        var parts = Zone.PartsOf(total.Code);
        var rest = _months[(total.Code, area)];
        for (var i = 0; i < parts.Count; i++)
        {
            var share = 0.35 + (random.NextDouble() * 0.3);
            var isLast = i == parts.Count - 1 && total.Parts == Parts.Exhaustive;
            var part = isLast ? rest : [.. rest.Select(value => Part(value, share + (random.NextDouble() * 0.04), total.Unit.IsCount))];
            _months[(parts[i].Code, area)] = part;
            rest = [.. rest.Zip(part, (whole, taken) => whole - taken)];
        }
    }

    private static Fraction Part(Fraction whole, double share, bool isCount)
    {
        var cents = whole.Numerator * 100 / whole.Denominator * (long)(share * 1000) / 1000;
        return isCount ? Fraction.Of(cents / 100, 1) : Fraction.Of(cents, 100);
    }

    private static Fraction[] Sum(Fraction[][] terms) =>
        [.. Enumerable.Range(0, Months).Select(month => terms.Aggregate(Fraction.Zero, (sum, term) => sum + term[month]))];
}
