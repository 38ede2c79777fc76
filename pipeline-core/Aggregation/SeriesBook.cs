using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Aggregation;

/// <summary>The series of a set of observations, for one recomputation: reported figures must not change while it is in use.</summary>
internal sealed class SeriesBook(ObservationSet observations, IndicatorCatalogue catalogue)
{
    private readonly Dictionary<(string Indicator, string Area), Series> _series = [];

    public ObservationSet Observations => observations;

    public IndicatorCatalogue Catalogue => catalogue;

    public Series Series(Indicator indicator, string area)
    {
        if (!_series.TryGetValue((indicator.Code, area), out var series))
        {
            _series.Add((indicator.Code, area), series = new(this, indicator, area));
        }

        return series;
    }
}
