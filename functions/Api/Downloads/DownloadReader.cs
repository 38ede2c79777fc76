using System.Runtime.CompilerServices;
using HtzPipeline.Functions.Api.Observations;
using HtzPipeline.Functions.Formats.Cubes;

namespace HtzPipeline.Functions.Api.Downloads;

/// <summary>Reads everything, a part at a time, in the order of areas and indicators.</summary>
internal sealed class DownloadReader(ObservationReader reader)
{
    // What is in memory at a time: so many series of one area.
    private const int SeriesAtOnce = 32;

    private static readonly IReadOnlySet<Measure> All = Enum.GetValues<Measure>().ToHashSet();

    public async IAsyncEnumerable<Cube> ReadAsync(DownloadSet set, [EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var area in set.Areas)
        {
            foreach (var indicators in set.Catalogue.Indicators.Chunk(SeriesAtOnce))
            {
                var query = new ObservationQuery(indicators, [area.Area], All, From: null, To: null, Frequency: null, AsOf: null, Initial: false);
                yield return (await reader.ReadAsync(query, [area], set.Catalogue, cancellation)).ToCube(set.Catalogue);
            }
        }
    }
}
