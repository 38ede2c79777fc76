using System.Collections.Immutable;
using System.Diagnostics;
using System.IO.Pipelines;
using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;
using HtzPipeline.Functions.Api.Downloads;
using HtzPipeline.Functions.Api.Observations;
using HtzPipeline.Functions.Formats.Cubes;
using HtzPipeline.Functions.Formats.Tables;
using HtzPipeline.Functions.Hosting;

namespace HtzPipeline.Benchmarks.Downloads;

/// <summary>
/// The memory that it takes to write a million figures as CSV, Parquet and archive: 32 series of an area at a time, as the app has them, in twenty
/// years of months with four measures. The figures are made up, and the files are on disk: nothing of storage is in it.
/// </summary>
internal static class DownloadBenchmark
{
    private const int Areas = 33;
    private const int SeriesAtOnce = 32;
    private const int Months = 240;

    private static readonly Measure[] Measures = [Measure.Current, Measure.Cumulative, Measure.CurrentGrowth, Measure.CumulativeGrowth];
    private static readonly DateTimeOffset Released = new(2026, 1, 15, 2, 0, 0, TimeSpan.Zero);

    /// <summary>Runs it.</summary>
    public static async Task Run(TextWriter output)
    {
        var catalogue = CatalogueLoader.Load(await File.ReadAllTextAsync(Path.Combine(RepositoryRoot.Find(), "seeds", "catalogue.yaml")), "catalogue.yaml").Catalogue!;
        var set = new DownloadSet(catalogue, [], Language.Zh);
        var folder = Directory.CreateTempSubdirectory("htz-").FullName;
        try
        {
            var (csv, parquet, zip) = (Path.Combine(folder, "statistics.csv"), Path.Combine(folder, "statistics.parquet"), Path.Combine(folder, "statistics.zip"));
            await output.WriteLineAsync($"{Areas * SeriesAtOnce * Months * Measures.Length:N0} figures, {SeriesAtOnce * Months * Measures.Length:N0} at a time.\n");
            await output.WriteLineAsync("| file | MB | s | working set before MB | most MB | living objects, most MB |");
            await output.WriteLineAsync("|---|--:|--:|--:|--:|--:|");
            await MeasureAsync(output, csv, (file, look) => WriteCsvAsync(set, file, look));
            await MeasureAsync(output, parquet, (file, look) => WriteParquetAsync(set, file, look));
            await MeasureAsync(output, zip, async (file, look) =>
            {
                await using var archive = new DownloadArchive(set, new Watched(File.OpenRead(csv), look), new Watched(File.OpenRead(parquet), look));
                await archive.WriteAsync(file, CancellationToken.None);
            });
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task WriteCsvAsync(DownloadSet set, Stream file, Action look)
    {
        var writer = PipeWriter.Create(file, new(leaveOpen: true));
        for (var area = 0; area < Areas; area++)
        {
            (area == 0 ? ObservationsCsv.Write : (Action<Cube, CubeStyle, System.Buffers.IBufferWriter<byte>>)ObservationsCsv.WriteOn)(CubeOf(set.Catalogue, area), set.Style, writer);
            look();
            await writer.FlushAsync();
        }

        await writer.CompleteAsync();
    }

    private static async Task WriteParquetAsync(DownloadSet set, Stream file, Action look)
    {
        await using var parquet = await ObservationsParquet.CreateAsync(file, set.Language, set.About, CancellationToken.None);
        for (var area = 0; area < Areas; area++)
        {
            await parquet.AddAsync(CubeOf(set.Catalogue, area), CancellationToken.None);
            look();
        }

        await parquet.FinishAsync(CancellationToken.None);
    }

    private static async Task MeasureAsync(TextWriter output, string path, Func<Stream, Action, Task> write)
    {
        GC.Collect();
        var before = Environment.WorkingSet;
        var (most, living) = (before, 0L);
        var watch = Stopwatch.StartNew();
        await using (var file = File.Create(path))
        {
            await write(file, () => (most, living) = (Math.Max(most, Environment.WorkingSet), Math.Max(living, GC.GetTotalMemory(forceFullCollection: false))));
        }

        await output.WriteLineAsync(FormattableString.Invariant(
            $"| {Path.GetFileName(path)} | {new FileInfo(path).Length / 1048576.0:0.0} | {watch.Elapsed.TotalSeconds:0.0} | {before >> 20} | {most >> 20} | {living >> 20} |"));
    }

    private static Cube CubeOf(IndicatorCatalogue catalogue, int areaNumber)
    {
        var area = catalogue.RootArea with { Code = FormattableString.Invariant($"A{areaNumber:00}") };
        var first = Period.Month(2006, 1);
        var origin = new Origin("economy.2026-01.20260115T020000000.0f3a5c7e9b1d", Released, new("累计", new CellAddress(4, 2)), "58.33");
        return new ObservationAnswer(
            catalogue.Version,
            [new(area, 1, Released)],
            [
                .. catalogue.Indicators.Take(SeriesAtOnce).Select((indicator, i) => new Series(indicator, area,
                [
                    .. Enumerable.Range(0, Months).Select(month => new Observation(
                        new(indicator.Code, area.Code, first.Plus(month)),
                        Measures.ToImmutableSortedDictionary(one => one, one => new Figure(
                            new PrintedNumber(((i + 10) * (month + 1)) + (areaNumber / 100m)), ObservationStatus.Normal, MeasureFacts.Of(one).Unit ?? indicator.Unit.Code, origin)))),
                ])),
            ],
            new Dictionary<string, SourceFile> { [origin.Submission] = new("economy/2026-01/a.xlsx") }).ToCube(catalogue);
    }

    /// <summary>A stream that has somebody look with each part that is read.</summary>
    private sealed class Watched(Stream inner, Action look) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => inner.Length;

        public override long Position { get => inner.Position; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            look();
            return inner.Read(buffer, offset, count);
        }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            look();
            return inner.ReadAsync(buffer, cancellationToken);
        }

        public override void Flush() => inner.Flush();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                inner.Dispose();
            }

            base.Dispose(disposing);
        }
    }
}
