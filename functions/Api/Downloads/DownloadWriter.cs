using System.IO.Pipelines;
using HtzPipeline.Functions.Formats.Tables;

namespace HtzPipeline.Functions.Api.Downloads;

/// <summary>Writes everything as one table, without ever having all of it in memory.</summary>
internal sealed class DownloadWriter(DownloadReader reader)
{
    /// <summary>Writes it as CSV.</summary>
    public async Task WriteCsvAsync(DownloadSet set, Stream output, CancellationToken cancellation)
    {
        var writer = PipeWriter.Create(output, new(leaveOpen: true));
        var isFirst = true;
        await foreach (var cube in reader.ReadAsync(set, cancellation))
        {
            if (isFirst)
            {
                ObservationsCsv.Write(cube, set.Style, writer);
            }
            else
            {
                ObservationsCsv.WriteOn(cube, set.Style, writer);
            }

            isFirst = false;
            await writer.FlushAsync(cancellation);
        }

        await writer.CompleteAsync();
    }

    /// <summary>Writes it as Parquet.</summary>
    public async Task WriteParquetAsync(DownloadSet set, Stream output, CancellationToken cancellation)
    {
        await using var parquet = await ObservationsParquet.CreateAsync(output, set.Language, set.About, cancellation);
        await foreach (var cube in reader.ReadAsync(set, cancellation))
        {
            await parquet.AddAsync(cube, cancellation);

            // What the library writes at once is sent off here.
            await output.FlushAsync(cancellation);
        }

        await parquet.FinishAsync(cancellation);
    }
}
