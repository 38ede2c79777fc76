using System.Collections.Immutable;
using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Composing.Words;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Tests.Seeds;

namespace HtzPipeline.Core.Tests.Composing;

/// <summary>The figures of the seeds as the departments report them, up to a period: what docs/bulletin.md shows.</summary>
internal static class SeedFigures
{
    private static readonly Origin Origin = new("20190915T020000Z-economy", new DateTimeOffset(2019, 9, 15, 2, 0, 0, TimeSpan.Zero), Place.Parse("C5"), "");

    /// <summary>What a bulletin of a period may tell of them.</summary>
    public static BulletinFigures Of(Period period) => new(SeedFolder.Catalogue, SeedFolder.Catalogue.RootArea, period, new ObservationSet(Observations(period)))
    {
        Files = new Dictionary<string, string> { [Origin.Submission] = "economy/2019-08/主要指标.csv" },
    };

    private static IEnumerable<Observation> Observations(Period period) =>
        from indicator in SeedFolder.Catalogue.Indicators
        let own = indicator.Calendar.Frequency
        let last = period.LastMonth.Ends(own) ? period.LastMonth.Within(own) : period.LastMonth.Within(own).Previous
        from when in new[] { last.Previous, last }
        select new Observation(new(indicator.Code, SeedFolder.Catalogue.RootArea.Code, when), Figures(indicator, when.LastMonth));

    private static ImmutableSortedDictionary<Measure, Figure> Figures(Indicator indicator, Period month)
    {
        var (book, code) = (SeedFolder.Book, indicator.Code);
        (Measure Measure, decimal? Value)[] figures = indicator.Kind == IndicatorKind.Stock
            ? [(Measure.Level, book.Level(code, month))]
            :
            [
                // Of value added only the growth is published.
                (Measure.Cumulative, book.Published.Of(code).Value is null ? null : book.Cumulative(code, month)),
                (Measure.CumulativeGrowth, book.CumulativeGrowth(code, month)),
                (Measure.Share, book.Share(code, month)),
                (Measure.ShareChange, book.ShareChange(code, month)),
            ];
        return figures.Where(figure => figure.Value is not null).ToImmutableSortedDictionary(
            figure => figure.Measure,
            figure => new Figure(new PrintedNumber(figure.Value!.Value), ObservationStatus.Normal, MeasureFacts.Of(figure.Measure).Unit ?? indicator.Unit.Code, Origin));
    }
}
