using System.Buffers;
using HtzPipeline.Functions.Api.Answers;
using HtzPipeline.Functions.Formats;
using HtzPipeline.Functions.Formats.Cubes;

namespace HtzPipeline.Functions.Api.Observations;

/// <summary>Writes what a query of observations asks for, in a format: the same bytes over HTTP and to a file.</summary>
internal sealed class ObservationWriter(ObservationReader reader, HistoryReader histories)
{
    /// <summary>Reads and writes it.</summary>
    /// <param name="query">The query.</param>
    /// <param name="areas">Its areas, as they are answered.</param>
    /// <param name="catalogue">The catalogue in force.</param>
    /// <param name="format">The form; of histories one that has room for them.</param>
    /// <param name="style">What else was chosen.</param>
    /// <param name="output">Where it goes.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>What to ask for the next page with; null where this is the last.</returns>
    public async Task<Continuation?> WriteAsync(
        ObservationQuery query,
        IReadOnlyList<ViewedArea> areas,
        IndicatorCatalogue catalogue,
        CubeFormat format,
        CubeStyle style,
        IBufferWriter<byte> output,
        CancellationToken cancellation)
    {
        if (query.History)
        {
            HistoryFormat.Write(await histories.ReadAsync(query, areas, catalogue, cancellation), catalogue, format, style, output);
            return null;
        }

        var answer = await reader.ReadAsync(query, areas, catalogue, cancellation);
        format.Write(answer.ToCube(catalogue), style, output);
        return answer.Continuation;
    }
}
