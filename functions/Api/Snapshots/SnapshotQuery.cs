using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;
using HtzPipeline.Functions.Api.Answers;
using HtzPipeline.Functions.Ingest;
using HtzPipeline.Functions.Storage.Observations;

namespace HtzPipeline.Functions.Api.Snapshots;

/// <summary>What <c>GET /api/v1/snapshots/{period}</c> asks for.</summary>
/// <param name="Area">The area.</param>
/// <param name="Period">The period; null for the latest month with a figure.</param>
/// <param name="AsOf">As known when; null for now.</param>
/// <param name="Points">How many periods each sparkline has.</param>
/// <param name="WithAreas">Whether the areas that lie in it are wanted as well.</param>
internal sealed record SnapshotQuery(Area Area, Period? Period, AsOf? AsOf, int Points, bool WithAreas)
{
    /// <summary>What stands for the period where the latest is wanted.</summary>
    public const string Latest = "latest";

    private const int MostPoints = 60;
    private const int UsualPoints = 13;

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
            period == Latest ? null : Parameters.Period("period", period, errors),
            Parameters.AsOf("asOf", text.AsOf, errors),
            Parameters.Number("sparkline", text.Sparkline, UsualPoints, MostPoints, errors),
            Parameters.Flag("areas", text.Areas, errors));
    }

    /// <summary>
    /// The period of an indicator that belongs to a snapshot: in June the quarter that ends for what is reported by the
    /// quarter; null where none ends.
    /// </summary>
    public static Period? PeriodOf(Indicator indicator, Period period)
    {
        var own = indicator.Calendar.Frequency;
        return own <= period.Frequency ? period : period.Ends(own) ? period.Within(own) : null;
    }
}
