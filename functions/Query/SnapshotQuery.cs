using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;
using HtzPipeline.Functions.Storage;

namespace HtzPipeline.Functions.Query;

/// <summary>What <c>GET /api/v1/snapshots/{period}</c> asks for.</summary>
/// <param name="Area">The area.</param>
/// <param name="Period">The period.</param>
/// <param name="AsOf">As known when; null for now.</param>
internal sealed record SnapshotQuery(Area Area, Period Period, AsOf? AsOf)
{
    /// <summary>Makes sense of the parameters; what is wrong with them is added to <paramref name="errors"/>.</summary>
    public static SnapshotQuery Parse(string period, SnapshotParameters text, IndicatorCatalogue catalogue, ParameterErrors errors)
    {
        var areas = Parameters.Areas("area", text.Area, catalogue, errors);
        if (areas.Count > 1)
        {
            errors.Add("area", "several-areas", "截面一次只查询一个区域。", "A cross-section is of one area.");
        }

        return new(
            areas.FirstOrDefault(catalogue.RootArea),
            Parameters.Period("period", period, errors) ?? default,
            Parameters.AsOf("asOf", text.AsOf, errors));
    }

    /// <summary>
    /// The period of an indicator that belongs to the snapshot: in June the quarter that ends for what is reported by the
    /// quarter; null where none ends.
    /// </summary>
    public Period? PeriodOf(Indicator indicator)
    {
        var own = indicator.Calendar.Frequency;
        return own <= Period.Frequency ? Period : Period.Ends(own) ? Period.Within(own) : null;
    }
}
