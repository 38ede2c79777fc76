using System.Collections.Immutable;
using HtzPipeline.Core.Aggregation;
using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Proofs;

namespace HtzPipeline.Generated.Proofreading;

/// <summary>Invented figures of a catalogue for January 2018 to September 2019 as they are published, in the zone and its parts, with what is derived from them; some have been revised.</summary>
public sealed class PublishedWorld
{
    /// <summary>The latest month.</summary>
    public static readonly Period Latest = Period.Month(2019, 9);

    private static readonly Period First = Period.Month(2018, 1);

    private readonly Random _random;
    private readonly ObservationSet _set = new();
    private readonly Dictionary<(string Indicator, string Area, Period Month), decimal> _amounts = [];

    public PublishedWorld(IndicatorCatalogue catalogue, int seed)
    {
        Catalogue = catalogue;
        _random = new(seed);
        foreach (var area in catalogue.Areas)
        {
            // A total comes before its parts.
            foreach (var indicator in catalogue.Indicators.OrderBy(indicator => indicator.Parent is null ? 0 : 1))
            {
                Add(indicator, area.Code);
            }
        }

        Derivation.Recompute(_set, [.. _set.All.Select(one => one.Key)], catalogue);
        Book = new(Figures(), catalogue.Areas.ToDictionary(area => area.Code, _ => 2L));
    }

    public IndicatorCatalogue Catalogue { get; }

    /// <summary>What is published, and was before.</summary>
    public PublishedBook Book { get; }

    /// <summary>The number that is published; null where there is none.</summary>
    public decimal? Value(string indicator, string area, Period period, Measure measure) => _set[new(indicator, area, period), measure]?.Number?.Value;

    private void Add(Indicator indicator, string area)
    {
        var level = Size(indicator);
        var (trend, season) = (0.9 + (_random.NextDouble() * 0.5), _random.Next(12));
        for (var month = First; month <= Latest; month = month.Plus(1))
        {
            var years = (month.Year - First.Year) + (month.Number / 12.0);
            var amount = level * Math.Pow(trend, years) * (1 + (0.2 * Math.Sin((month.Number + season) / 2.0))) * (0.9 + (_random.NextDouble() * 0.2));
            if (indicator.Parent is { } parent && _amounts.TryGetValue((parent, area, month), out var whole))
            {
                amount = (double)whole * (0.15 + (_random.NextDouble() * 0.1));
            }

            _amounts[(indicator.Code, area, month)] = Math.Round((decimal)amount, indicator.Decimals + (indicator.Decimals > 0 ? 3 : 0), MidpointRounding.AwayFromZero);
            Put(indicator, area, month);
        }
    }

    private void Put(Indicator indicator, string area, Period month)
    {
        if (!indicator.Calendar.IsDue(month))
        {
            return;
        }

        var figures = ImmutableSortedDictionary.CreateBuilder<Measure, Figure>();
        var isFlow = indicator.Kind == IndicatorKind.Flow;
        var (now, before) = (Total(indicator, area, month), month.Year == First.Year ? 0 : Total(indicator, area, month.PlusYears(-1)));
        figures.Add(isFlow ? Measure.Cumulative : Measure.Level, Of(now, indicator.Decimals, indicator.Unit.Code));
        if (before > 0)
        {
            var growth = ((now / before) - 1) * 100;
            if (indicator.GrowthBasis != GrowthBasis.Nominal)
            {
                growth -= 1.3m;
            }

            figures.Add(isFlow ? Measure.CumulativeGrowth : Measure.LevelGrowth, Of(growth, 1, Unit.Percent));
        }

        _set.Put(new(new(indicator.Code, area, month.Within(indicator.Calendar.Frequency)), figures.ToImmutable()));
    }

    private decimal Total(Indicator indicator, string area, Period month) => indicator.Kind == IndicatorKind.Flow
        ? Enumerable.Range(1, month.Number).Sum(number => _amounts[(indicator.Code, area, Period.Month(month.Year, number))])
        : _amounts[(indicator.Code, area, month)];

    private double Size(Indicator indicator) => indicator.Decimals > 0 ? 3 + (_random.NextDouble() * 30) : indicator.Unit.IsCount ? 40 + (_random.NextDouble() * 300) : 200 + (_random.NextDouble() * 3000);

    private static Figure Of(decimal value, int decimals, string unit) => new(
        new PrintedNumber(Math.Round(value, decimals, MidpointRounding.AwayFromZero) + new decimal(0, 0, 0, false, (byte)decimals)),
        ObservationStatus.Normal, unit, new("S1", DateTimeOffset.UnixEpoch, Place.Parse("B2"), ""));

    // One in ten stood otherwise before.
    private IEnumerable<PublishedFigure> Figures()
    {
        foreach (var observation in _set.All)
        {
            foreach (var (measure, figure) in observation.Figures)
            {
                yield return new(observation.Key, measure, figure, 1);
                if (!figure.IsDerived && _random.Next(10) == 0)
                {
                    var number = figure.Number!.Value;
                    yield return new(observation.Key, measure, figure with { Number = number with { Value = number.Value + Math.Round(number.Value * 0.03m, number.Decimals) + 1m } }, 1) { ReplacedBy = 2 };
                }
            }
        }
    }
}
