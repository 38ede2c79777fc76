using HtzPipeline.Core.Findings;
using HtzPipeline.Core.Layout.Bulletins;
using HtzPipeline.Core.Reading;
using HtzPipeline.Core.Validation;

namespace HtzPipeline.Benchmarks.Reading;

/// <summary>Ours: the file as figures, the figures as facts, as publishing reads it.</summary>
internal static class CheckedFacts
{
    private static readonly DateTimeOffset Uploaded = new(2019, 10, 10, 0, 0, 0, TimeSpan.Zero);

    public static Outcome Read(TidyFile file, Stream stream, Checkpoint checkpoint)
    {
        var bulletin = BulletinReader.Read(stream, ReadingLimits.Default);
        var mapper = new FigureMapper(file.Catalogue, new Upload("benchmark", Uploaded, TidyFile.UploadedBy, TidyFile.LastPeriod, "benchmark.csv"));
        var rows = 0;
        foreach (var fact in mapper.Map(bulletin.Figures))
        {
            GC.KeepAlive(fact);
            rows++;
            checkpoint.Row();
        }

        return new(rows, bulletin.Findings.Concat(mapper.Findings).Count(finding => finding.Severity != Severity.Info));
    }
}
