using System.Security.Cryptography;
using HtzPipeline.Core.Findings;
using HtzPipeline.Core.Layout;
using HtzPipeline.Core.Layout.Bulletins;
using HtzPipeline.Core.Reading;
using HtzPipeline.Core.Reporting;
using HtzPipeline.Core.Validation;

namespace HtzPipeline.Functions.Ingest;

/// <summary>
/// The stages that a file goes through in memory: read, mapped, checked, reported on. None of them touches storage, so whatever one throws
/// would be thrown again at every repetition. It ends as a finding on the file (<see cref="ReaderFindings.BroughtDown"/>) and never as an
/// outage. Only where memory runs out the file need not be to blame; that is left to the counting of attempts.
/// </summary>
/// <param name="tell">Tells of what was thrown, under the number that the finding names.</param>
internal sealed class FileStages(Action<ReaderFault> tell)
{
    /// <summary>Reads a file.</summary>
    public Func<Stream, ReadingLimits, FilePlace, CancellationToken, Bulletin> Reading { private get; init; } = BulletinReader.Read;

    /// <summary>Understands what was read.</summary>
    public Func<Bulletin, IndicatorCatalogue, Upload, MappedSubmission> Mapping { private get; init; } = SubmissionCheck.Map;

    /// <summary>Holds what was understood against what is published.</summary>
    public Func<MappedSubmission, ObservationSet, IndicatorCatalogue, IReadOnlySet<WarnedFigure>?, CheckedSubmission> Checking { private get; init; } = SubmissionCheck.Check;

    /// <summary>Reports on a file.</summary>
    public Func<Bulletin, Stream, CheckedSubmission, IndicatorCatalogue, SubmissionReport> Reporting { private get; init; } = ReportOn;

    /// <inheritdoc cref="BulletinReader.Read"/>
    public Bulletin Read(Stream file, FilePlace place, ReadingLimits limits, CancellationToken cancellation) => Run("read", () => Reading(file, limits, place, cancellation));

    /// <summary>The same, with all figures in memory, to be enumerated more than once.</summary>
    /// <exception cref="UnreadableFileException">It cannot be read.</exception>
    public Bulletin ReadWhole(Stream file, FilePlace place, CancellationToken cancellation) => Run("read", () => Reading(file, ReadingLimits.Default, place, cancellation).Kept());

    /// <summary>The figures of a file that was read, read on as they are enumerated.</summary>
    /// <exception cref="UnreadableFileException">It proves unreadable on the way.</exception>
    public IEnumerable<ReportedFigure> FiguresOf(Bulletin bulletin)
    {
        using var figures = Run("read", bulletin.Figures.GetEnumerator);
        while (Run("read", figures.MoveNext))
        {
            yield return figures.Current;
        }
    }

    /// <inheritdoc cref="SubmissionCheck.Map"/>
    public MappedSubmission Map(Bulletin bulletin, IndicatorCatalogue catalogue, Upload upload) => Run("map", () => Mapping(bulletin, catalogue, upload));

    /// <inheritdoc cref="SubmissionCheck.Check"/>
    public CheckedSubmission Check(
        MappedSubmission mapped, ObservationSet published, IndicatorCatalogue catalogue, IReadOnlySet<WarnedFigure>? confirmed = null) =>
        Run("check", () => Checking(mapped, published, catalogue, confirmed));

    /// <summary>The report on a file, with the rows of it that gave no figure.</summary>
    /// <exception cref="UnreadableFileException">It brought the reader down.</exception>
    public SubmissionReport Report(Bulletin bulletin, Stream file, CheckedSubmission judged, IndicatorCatalogue catalogue) =>
        Run("report", () => Reporting(bulletin, file, judged, catalogue));

    /// <summary>Runs a stage of what is no submission.</summary>
    /// <param name="stage">The stage: <c>read</c>, <c>map</c>, <c>check</c>.</param>
    /// <param name="work">What is done.</param>
    /// <exception cref="UnreadableFileException">It brought the reader down, or finds the file unreadable itself.</exception>
    public T Run<T>(string stage, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception fault) when (fault is not (UnreadableFileException or OperationCanceledException or OutOfMemoryException))
        {
            var id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(4));
            tell(new(id, stage, fault));
            throw new UnreadableFileException(Finding.Of(ReaderFindings.BroughtDown, Place.File, ("id", id), ("found", stage)), fault);
        }
    }

    private static SubmissionReport ReportOn(Bulletin bulletin, Stream file, CheckedSubmission judged, IndicatorCatalogue catalogue) =>
        SubmissionReport.Of(bulletin, judged, catalogue, SilentRows.Find(bulletin, file, ReadingLimits.Default, judged));
}

/// <summary>What a stage threw.</summary>
/// <param name="Id">The number that the finding names.</param>
/// <param name="Stage">The stage: <c>read</c>, <c>map</c>, <c>check</c>, <c>report</c>.</param>
/// <param name="Exception">What it threw.</param>
internal sealed record ReaderFault(string Id, string Stage, Exception Exception);
