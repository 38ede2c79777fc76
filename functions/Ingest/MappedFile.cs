using HtzPipeline.Core.Findings;
using HtzPipeline.Core.Layout;
using HtzPipeline.Core.Layout.Grammar;
using HtzPipeline.Core.Validation;

namespace HtzPipeline.Functions.Ingest;

/// <summary>A file that is only looked at, and may not say whose it is or what for.</summary>
/// <param name="Bulletin">The file as it was read.</param>
/// <param name="Mapped">What was understood of it.</param>
/// <param name="Period">What it is for; null where nothing says, and it has no number that would need one.</param>
internal sealed record MappedFile(Bulletin Bulletin, MappedSubmission Mapped, Period? Period)
{
    /// <summary>The submission that such a file is.</summary>
    public const string Submission = "check";

    /// <summary>Reads a file.</summary>
    /// <param name="stages">What is done with it.</param>
    /// <param name="file">The file, seekable.</param>
    /// <param name="name">Its name.</param>
    /// <param name="department">Whose it is; null to take the department that owns most of what is in it.</param>
    /// <param name="period">What it is for; null to take its latest month, or that of its name.</param>
    /// <param name="now">When it counts as uploaded.</param>
    /// <param name="catalogue">The catalogue.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="UnreadableFileException">It cannot be read, or nothing says what period it is for.</exception>
    public static MappedFile Of(
        FileStages stages, Stream file, string name, string? department, Period? period, DateTimeOffset now, IndicatorCatalogue catalogue, CancellationToken cancellation)
    {
        // Whole, since the department may have to be looked for.
        var bulletin = stages.ReadWhole(file, new(name, period), cancellation);
        var due = period ?? LatestOf(bulletin.Figures) ?? FileNamePeriod.LastMonth(name) ?? NoneOf(bulletin);
        var mapped = Map(department ?? catalogue.Departments[0].Code);
        return department is null && OwnerOfMost(mapped.Facts, catalogue) is { } owner && owner != mapped.Upload.Department
            ? new(bulletin, Map(owner), due)
            : new(bulletin, mapped, due);

        MappedSubmission Map(string code) =>
            stages.Map(bulletin, catalogue, new(Submission, now, code, due ?? Core.Figures.Period.Month(now.Year, now.Month), name));
    }

    // None is made up: a figure of a month that nobody named would be published as that month's. A file without a number publishes nothing, and is
    // told what is wrong with it.
    private static Period? NoneOf(Bulletin bulletin) => bulletin.Figures.Any(figure => figure.Number is not null)
        ? throw new UnreadableFileException(Finding.Of(SubmissionFindings.NoPeriod, Place.File))
        : null;

    private static Period? LatestOf(IEnumerable<ReportedFigure> figures) =>
        figures.Select(figure => figure.Period?.Last).Max();

    private static string? OwnerOfMost(IReadOnlyList<Fact> facts, IndicatorCatalogue catalogue) => facts
        .Select(fact => catalogue.Indicator(fact.Key.Indicator)?.Owner)
        .OfType<string>()
        .CountBy(owner => owner)
        .OrderByDescending(count => count.Value)
        .Select(count => count.Key)
        .FirstOrDefault();
}
