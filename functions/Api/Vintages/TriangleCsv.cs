using System.Globalization;
using HtzPipeline.Functions.Formats.Tables;

namespace HtzPipeline.Functions.Api.Vintages;

/// <summary>The CSV answer of <c>GET /api/v1/revisions</c>: a line for each period, a column for each release.</summary>
internal static class TriangleCsv
{
    /// <summary>The whole answer as a table.</summary>
    public static TextTable Of(TriangleAnswer answer, IndicatorCatalogue catalogue)
    {
        var triangle = TriangleResource.Of(answer, catalogue);
        var releases = triangle.Releases.Index().Select(release => (
            release.Item.Release.ToString(CultureInfo.InvariantCulture),
            (Func<TrianglePeriodResource, string?>)(period => period.Values[release.Index]?.ToString(CultureInfo.InvariantCulture))));
        return new CsvTable<TrianglePeriodResource>([("period", period => period.Period), .. releases]).Of(triangle.Periods);
    }
}
