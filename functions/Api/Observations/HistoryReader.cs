using HtzPipeline.Functions.Api.Answers;
using HtzPipeline.Functions.Storage.Observations;

namespace HtzPipeline.Functions.Api.Observations;

/// <summary>Reads all vintages of figures.</summary>
internal sealed class HistoryReader(SubmissionFiles files)
{
    /// <summary>All vintages of the series asked for, up to the releases that the areas are viewed as of.</summary>
    public async Task<HistoryAnswer> ReadAsync(
        ObservationQuery query, IReadOnlyList<ViewedArea> areas, IndicatorCatalogue catalogue, CancellationToken cancellation)
    {
        var series = new List<VintageSeries>();
        foreach (var (area, view) in areas)
        {
            var read = await Task.WhenAll(query.Indicators.Select(indicator => ReadVintagesAsync(view, query, indicator, cancellation)));
            var first = read.SelectMany(vintages => vintages).Select(vintage => vintage.From).DefaultIfEmpty(view.Release + 1).Min();
            var releases = (await view.ReadReleasesAsync(first - 1, cancellation)).ToDictionary(release => release.Number);
            series.AddRange(query.Indicators.Zip(read, (indicator, vintages) => new VintageSeries(indicator, area, vintages, releases)));
        }

        var origins = series.SelectMany(one => one.Vintages).Select(vintage => vintage.Figure.Origin?.Submission).OfType<string>();
        return new(catalogue.Version, [.. areas.Select(area => area.Answered)], series, await files.OfAsync(origins, cancellation));
    }

    private static async Task<IReadOnlyList<Vintage>> ReadVintagesAsync(
        AreaView view, ObservationQuery query, Indicator indicator, CancellationToken cancellation)
    {
        var frequency = query.Frequency ?? indicator.Calendar.Frequency;
        var rows = await view.ReadHistoryAsync(indicator.Code, query.From, query.To, cancellation);
        return
        [
            .. rows.Where(row => row.Key.Period.Frequency == frequency)
                .SelectMany(Vintage.Of)
                .Where(vintage => query.Measures.Contains(vintage.Measure)),
        ];
    }
}
